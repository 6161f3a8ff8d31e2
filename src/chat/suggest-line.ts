import type { Command } from './command.ts'
import type { OptionSpec } from './option.ts'
import { writeTopic } from './read-topic.ts'
import { suggestZones } from './read-zone.ts'
import type { Services } from './services.ts'
import { commonLanguages } from './suggest-languages.ts'
import { foldWord, type Vocabulary } from './vocabulary.ts'

/** What suggestions are made from. */
export interface SuggestionSetting {
  readonly vocabulary: Vocabulary
  readonly services: Pick<Services, 'feeds' | 'desks' | 'follows' | 'briefings'>
  readonly chatId: string
  /** Whose follows are offered: the asker's own; null where they are written to nowhere. */
  readonly ownChatId: string | null
  readonly language: string
}

/** Discord shows no more. */
const limit = 25

/** Whole lines that what is typed so far may become; for completion by Tab and by platforms. */
export async function suggestLine(
  typed: string,
  commands: readonly Command[],
  setting: SuggestionSetting,
): Promise<readonly string[]> {
  const [, name = '', space = '', rest = ''] = /^\/?(\S*)(\s*)(.*)$/u.exec(typed) ?? []
  if (space === '')
    return commands
      .map((command) => `/${command.name}`)
      .filter((word) => word.startsWith(`/${foldWord(name)}`))
  const command = setting.vocabulary.commands.get(foldWord(name))
  if (command === undefined) return []
  const before = rest.slice(0, rest.length - (/\S*$/u.exec(rest)?.[0].length ?? 0))
  const values = await suggestRest(rest, before, command, setting)
  return values.slice(0, limit).map((value) => `/${name}${space}${value}`)
}

async function suggestRest(
  rest: string,
  before: string,
  command: Command,
  setting: SuggestionSetting,
): Promise<readonly string[]> {
  const place = before.split(/\s+/u).filter((word) => word !== '').length
  const specs = Object.entries(command.options)
  const named = specs.find(([name]) => rest.slice(before.length).startsWith(`${name}:`))
  if (named !== undefined) {
    const typed = rest.slice(before.length + named[0].length + 1)
    const values = await suggestValues(named[1], typed, setting)
    return values.map((value) => `${before}${named[0]}:${value}`)
  }
  const names = specs
    .filter(([name, spec]) => spec.named && name.startsWith(rest.slice(before.length)))
    .map(([name]) => `${before}${name}:`)
  const spec = specs.map(([, each]) => each).filter((each) => !each.named)[place]
  if (spec === undefined) return names
  const values = await suggestValues(spec, rest.slice(before.length), setting)
  return [...names, ...values.map((value) => before + value)]
}

/** Values an option may take, beginning with what is typed. */
async function suggestValues(
  spec: OptionSpec,
  typed: string,
  setting: SuggestionSetting,
): Promise<readonly string[]> {
  const start = foldWord(typed)
  const beginning = (values: readonly string[]) =>
    values.filter((value) => foldWord(value).startsWith(start)).slice(0, limit)
  switch (spec.kind) {
    case 'choice':
      return beginning(spec.choices)
    case 'topic':
      return beginning(
        setting.services.desks.map((desk) => desk.labels[setting.language] ?? desk.id),
      )
    case 'zone':
      return suggestZones(typed, limit)
    case 'source':
      return beginning(
        (await setting.services.feeds.listFeeds(setting.chatId)).map((feed) => feed.url),
      )
    case 'language':
      return beginning(commonLanguages)
    case 'follow':
      return beginning(await followNames(setting))
    case 'schedule':
      return beginning(
        (await setting.services.briefings.listBriefings(setting.chatId)).map((_, i) => `${i + 1}`),
      )
    case 'text':
    case 'number':
    case 'story':
    case 'role':
    case 'place':
    case 'document':
      break
  }
  return []
}

async function followNames({ services, ownChatId }: SuggestionSetting): Promise<readonly string[]> {
  if (ownChatId === null) return []
  const follows = await services.follows.listFollows(ownChatId)
  return follows.map(({ topic }) => writeTopic(topic))
}
