import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/chat/command.ts'
import type { Line } from '../../src/chat/conversation.ts'
import { memoryIdOf } from '../../src/digest/memory-store.ts'
import type { News } from '../../src/digest/news.ts'
import { inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { bridgeBrief, sampleDigest } from '../fakes/sample-briefs.ts'
import { sampleFollow } from './delivery-samples.ts'
import { sampleStory } from './storage-samples.ts'

const brief = bridgeBrief()
const bridge = brief.storyId
const digest = sampleDigest()

/** The same news for everybody, which notes what it was asked for. */
function newsNoting(asked: unknown[]): Partial<News> {
  const noting =
    <T>(answer: T) =>
    async (request: unknown): Promise<T> => {
      asked.push(request)
      return answer
    }
  return {
    digest: noting(digest),
    brief: async (id) => (id === bridge ? brief : null),
    search: noting([]),
    forecast: noting({ stories: 12, alerts: 4, minutesADay: 3, examples: [] }),
  }
}

/** A chat in which one person follows, hides and has set a lot, for themselves alone. */
async function openWithOwn(personId: string) {
  const asked: unknown[] = []
  const chat = await openChat({ news: newsNoting(asked), linesPerMinute: 600 })
  const { stories, follows, chats } = chat.services
  const grouped = [sampleStory(bridge, { desks: ['world'] })]
  await stories.saveGrouping({ stories: grouped, placed: [], merges: [] })
  const alone = `group:private-${personId}`
  const follow = sampleFollow({ chatId: alone, addedBy: personId, since: 0 })
  await follows.addFollow({ ...follow, topic: { kind: 'desk', desk: 'world' }, key: 'desk:world' })
  await follows.addFollow({ ...follow, languages: ['he'], key: 'words:he:velm' })
  const own = { hiddenWords: ['bridge', 'football'], quietHours: { from: '22:00', to: '07:00' } }
  for (const id of [alone, memoryIdOf('group:1', personId)]) await chats.saveSettings(id, own)
  await chats.saveSettings(alone, { readingLanguages: ['he'], minutes: 9, hiddenStories: [bridge] })
  return { ...chat, asked }
}

/** What Ada is told, line by line. */
async function tellAda(
  chat: Pick<OpenChat, 'say' | 'close'>,
  lines: readonly string[],
  { admin, ...said }: Partial<Line> & { readonly admin?: boolean },
) {
  const ada = { ...inGroup('ada', { admin: admin === true }), ...said }
  const told = []
  for (const line of lines) {
    await chat.say('/news', ada)
    const { message, asks, command } = await chat.say(line, ada)
    told.push({ line, message, asks, command })
  }
  await chat.close()
  return told
}

const more = ['/why 1', '/follow world', '/follow velm', '/follow 1', '/follow palmyra confirm']

/** Holds every command to it that where others read too nothing is told of what the asker has set alone. */
export function testGroupAnswers(commands: readonly Command[]): void {
  const isPersonal = (name: string | undefined) =>
    commands.some((each) => each.name === name && each.personal === true)
  // What is personal platforms answer in the private chat alone.
  const cases = commands
    .filter(({ name }) => !isPersonal(name))
    .map(({ name, examples }) => [name, [`/${name}`, ...examples]] as const)

  describe.each([
    ['a member', { grammar: 'typed' }],
    ['an admin', { grammar: 'commands', admin: true }],
  ] as const)('to %s', (_, said) => {
    test.each([...cases, ['…', more] as const])(
      '/%s tells nothing in a group that it does not tell a stranger',
      async (_name, lines) => {
        const [own, stranger] = [await openWithOwn('ada'), await openWithOwn('eve')]
        const told = await tellAda(own, lines, said)
        expect(told).toEqual(await tellAda(stranger, lines, said))
        expect(own.asked).toEqual(stranger.asked)
        expect(told.filter(({ command }) => isPersonal(command))).toEqual([])
      },
    )
  })

  test('where the asker alone reads the answer, it tells what is theirs', async () => {
    const chat = await openWithOwn('ada')
    const said = { grammar: 'forms', personLanguage: null } as const
    const told = JSON.stringify(await tellAda(chat, ['/why 1', '/follow velm'], said))
    for (const words of ['You follow World', '“bridge” is hidden', 'You follow this already'])
      expect(told).toContain(words)
    const hiddenWords = ['bridge', 'football']
    expect(chat.asked).toContainEqual(expect.objectContaining({ languages: ['en'], hiddenWords }))
    expect(chat.asked).toContainEqual(expect.objectContaining({ languages: ['he'], hiddenWords }))
  })
}
