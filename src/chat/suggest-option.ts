import type { HalfTyped, Suggestion } from './conversation.ts'
import type { OptionSpec } from './option.ts'
import { suggestCommands } from './suggest-commands.ts'
import { suggestFollows } from './suggest-follows.ts'
import { suggestLanguages, suggestListedLanguages } from './suggest-languages.ts'
import { suggestSchedules } from './suggest-schedules.ts'
import type { SuggestSetting, Typing } from './suggest-setting.ts'
import { suggestListedPublishers, suggestSources } from './suggest-sources.ts'
import { suggestStories } from './suggest-stories.ts'
import { suggestTimes } from './suggest-times.ts'
import { suggestListedTopics, suggestTopics } from './suggest-topics.ts'
import { suggestPlaceZones } from './suggest-zones.ts'
import { toSuggestion } from './suggestion-text.ts'
import { foldWord } from './vocabulary.ts'

/** Discord shows no more. */
const most = 25
/** No value is longer, so nothing longer need be looked for. */
const longestTyped = 100

/** Values for one option, the likeliest first; none for what has no values to offer. */
export async function suggestOption(
  asked: HalfTyped,
  setting: SuggestSetting,
): Promise<readonly Suggestion[]> {
  const command = setting.commands.find(({ name }) => name === asked.command)
  const spec = command?.options[asked.option]
  if (spec === undefined) return []
  const words = asked.typed.slice(0, longestTyped).trim()
  const typing = { ...asked, words, folded: foldWord(words) }
  const found = await suggestKind(spec, typing, setting)
  const byValue = new Map(found.map((each) => [each.value, each]))
  return [...byValue.values()].slice(0, most)
}

async function suggestKind(
  spec: OptionSpec,
  typing: Typing,
  setting: SuggestSetting,
): Promise<readonly Suggestion[]> {
  switch (spec.kind) {
    case 'topic':
      return suggestTopics(typing, setting)
    case 'story':
      return suggestStories(typing, setting)
    case 'zone':
      return suggestPlaceZones(typing, setting)
    case 'source':
      return suggestSources(typing, setting)
    case 'follow':
      return suggestFollows(typing, setting)
    case 'schedule':
      return suggestSchedules(typing, setting)
    case 'language':
      return suggestLanguages(typing, setting)
    case 'choice':
      return suggestChoices(spec.choices, typing, setting)
    case 'text':
      return suggestText(spec, typing, setting)
    case 'number':
    case 'role':
    case 'place':
    case 'document':
      break
  }
  return []
}

/** Free text says itself what it is about. */
async function suggestText(
  { suggest }: OptionSpec,
  typing: Typing,
  setting: SuggestSetting,
): Promise<readonly Suggestion[]> {
  switch (suggest) {
    case 'schedule':
      return suggestTimes(typing, setting)
    case 'command':
      return suggestCommands(typing, setting)
    case 'languages':
      return suggestListedLanguages(typing, setting)
    case 'publishers':
      return suggestListedPublishers(typing, setting)
    case 'topics':
      return suggestListedTopics(typing, setting)
    case 'approvers':
      return suggestChoices(['me', 'off'], typing, setting)
    case undefined:
      break
  }
  return []
}

function suggestChoices(
  choices: readonly string[],
  { folded }: Typing,
  { t }: SuggestSetting,
): readonly Suggestion[] {
  return choices
    .map((choice) => toSuggestion(t(`choice-${choice}`), choice))
    .filter((each) => each !== null)
    .filter(({ label, value }) => `${foldWord(label)} ${value}`.includes(folded))
}
