import { afterEach, describe, expect, test } from 'vitest'
import { sampleStory } from '../contracts/storage-samples.ts'
import { atTerminal, buttonsOf, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

describe('numbers', () => {
  test('count in what came by itself, as they did in what was asked for', async () => {
    chat = await openChat()
    const { message } = await chat.say('/news')
    const [first] = message.blocks.filter((block) => block.kind === 'story')
    const shorter = { ...message, blocks: message.blocks.filter((block) => block !== first) }
    chat.conversation.told(atTerminal, shorter)
    expect(await chat.read('/story 1')).toContain('Comet survey finds')
  })

  test('of a single story that came need not be said', async () => {
    chat = await openChat()
    const story = sampleStory(12)
    await chat.services.stories.saveGrouping({ stories: [story], placed: [], merges: [] })
    const { message } = await chat.say('/story #12')
    const [card] = message.blocks.filter((block) => block.kind === 'story')
    if (card === undefined) throw new Error('a story has a card')
    const buttons = [{ label: 'More', command: '/story #12' }]
    const alert = { ...message, blocks: [{ ...card, number: null, buttons }] }
    chat.conversation.told(atTerminal, alert)
    expect(await chat.read('why did I get this')).toContain('Comet survey finds second')
  })
})

test.each(['“settings”', '"settings"', '“/settings”', '‘settings’'])(
  'a command with the quotes of a text around it is that command: %s',
  async (line) => {
    chat = await openChat()
    expect(await chat.read(line)).toContain('time zone')
  },
)

test('other words in quotes are no command', async () => {
  chat = await openChat()
  expect(await chat.read('"load test"')).toContain('Search for it?')
})

test.each(['alerts off', 'stop alerts', '/alerts off', 'settings alerts off', '“no alerts”'])(
  '“%s” leads to what alerts can be',
  async (line) => {
    chat = await openChat()
    const reply = await chat.say(line)
    expect(buttonsOf(reply).map(({ command }) => command)).toEqual([
      '/settings perday:0',
      '/quiet',
      '/follows',
      '/settings alerts',
    ])
  },
)

test('in Hebrew a follow is ended in as many words as it is begun', async () => {
  chat = await openChat({ settings: { language: 'he' } })
  await chat.say('/follow Velm both confirm')
  expect(await chat.read('הפסק לעקוב אחרי Velm')).toContain('המעקב אחרי Velm הופסק')
})

test.each(['what is the news about the bridge?', 'stop'])(
  'the first word of a phrase is not that phrase mistyped: %s',
  async (line) => {
    chat = await openChat()
    const commands = buttonsOf(await chat.say(line)).map(({ command }) => command)
    expect(commands).not.toContainEqual(expect.stringMatching(/^\/(?:what|stop)/u))
  },
)

describe('where nothing was asked', () => {
  test.each(['ok', 'yes', 'no', 'cancel', 'Never mind.'])(
    '“%s” is told so, and is no word to search for',
    async (line) => {
      chat = await openChat()
      expect(await chat.read(line)).toContain('Nothing is waiting for an answer here.')
      expect(buttonsOf(await chat.say(line)).map(({ command }) => command)).toEqual(['/help'])
    },
  )

  test.each(['כן', 'אישור', 'לא', 'ביטול', 'cancel'])('in Hebrew as well: “%s”', async (line) => {
    chat = await openChat({ settings: { language: 'he' } })
    expect(await chat.read(line)).toContain('שום דבר כאן אינו ממתין לתשובה')
  })
})
