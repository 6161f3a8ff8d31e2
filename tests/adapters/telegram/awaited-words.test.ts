import { expect, onTestFinished, test } from 'vitest'
import { catalogue, openChat } from '../../fakes/open-chat.ts'
import { sayBlocks, sayText } from '../../fakes/scripted-conversation.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'
import { answerOnTelegram } from './answer-on-telegram.ts'

const ask = { title: 'Zone', label: 'Which city?', example: 'Velm', value: '' }
const script = ({ text }: { readonly text: string }) =>
  text.endsWith('Atlantis')
    ? { ...sayText('No such city.'), problem: true as const }
    : sayBlocks([
        { kind: 'text', spans: [{ text: 'A card.' }] },
        {
          kind: 'actions',
          buttons: [
            { label: 'Other zone', command: '/settings zone:', ask },
            { label: 'Topics', command: '/topics' },
          ],
        },
      ])

/** A person who was asked for a city, alone. */
async function askedAlone(clock?: VirtualClock) {
  const parts = clock === undefined ? {} : { parts: { clock } }
  const opened = await answerOnTelegram({ script, ...parts })
  const { reader } = opened
  const card = await reader.asks(reader.chat, '/settings')
  await reader.presses(card, 'Other zone')
  const say = async (text: string) => {
    await reader.asks(reader.chat, text)
    return opened.lines.at(-1)?.text
  }
  return { ...opened, card, say }
}

test('alone the next plain line answers the question, and only that one', async () => {
  const { say } = await askedAlone()
  expect(await say('New  York')).toBe('/settings zone: New York')
  expect(await say('Tokyo')).toBe('Tokyo')
})

test('a wrong answer leaves the question open, also as a reply to what was told of it', async () => {
  const { say, reader, world, lines } = await askedAlone()
  expect(await say('Atlantis')).toBe('/settings zone: Atlantis')
  expect(await say('Atlantis')).toBe('/settings zone: Atlantis')
  await reader.asks(reader.chat, 'Tokyo', { replyTo: world.lastMessage(reader.chat) })
  expect(lines.at(-1)?.text).toBe('/settings zone: Tokyo')
  expect(await say('Tokyo')).toBe('Tokyo')
})

test.each(['/news', 'help', 'עזרה', 'no', 'stop'])(
  '“%s” is no answer and ends the question',
  async (line) => {
    const { say } = await askedAlone()
    expect(await say(line)).toBe(line)
    expect(await say('Tokyo')).toBe('Tokyo')
  },
)

test('a press ends the question', async () => {
  const { say, reader, card } = await askedAlone()
  await reader.presses(card, 'Topics')
  expect(await say('Tokyo')).toBe('Tokyo')
})

test('ten minutes later it is not open any more', async () => {
  const clock = new VirtualClock(Date.parse('2026-11-26T06:00:00Z'))
  const { say, reader, card } = await askedAlone(clock)
  clock.advance(9 * 60_000)
  expect(await say('Tokyo')).toBe('/settings zone: Tokyo')
  await reader.presses(card, 'Other zone')
  clock.advance(11 * 60_000)
  expect(await say('Tokyo')).toBe('Tokyo')
})

test('in a group only a reply answers', async () => {
  const { reader, world, lines } = await answerOnTelegram({ script })
  const group = world.makeGroup({ title: 'Harbour', owner: reader, bot: {} })
  const card = await reader.asks(group, '/settings')
  await reader.presses(card, 'Other zone')
  await world.untilMessages(group, 2)
  await reader.asks(group, '@dateline_bot Tokyo')
  await reader.asks(reader.chat, 'Tokyo')
  expect(lines.slice(1).map(({ text }) => text)).toEqual(['Tokyo', 'Tokyo'])
})

test.each([
  ['en', 'Jerusalm', 'Jerusalem'],
  ['he', 'ירושלם', 'ירושלים'],
])('a city slightly wrong and then right is set (%s)', async (language, wrong, right) => {
  const chat = await openChat()
  onTestFinished(() => chat.close())
  const { world } = await answerOnTelegram({ conversation: chat.conversation })
  const t = catalogue.translator(language)
  const ada = world.makeUser({ firstName: 'Ada', languageCode: language })
  const card = await ada.asks(ada.chat, '/setup')
  await ada.presses(card, t('button-ask-zone'))
  await ada.asks(ada.chat, wrong)
  const answer = await ada.asks(ada.chat, right)
  expect(answer.text).toContain(right)
  expect(world.labelsOf(answer).flat().join()).toContain(t('button-ask-zone'))
})
