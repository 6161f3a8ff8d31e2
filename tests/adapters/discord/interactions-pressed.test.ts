import { expect, test, vi } from 'vitest'
import type { Reply } from '../../../src/chat/command.ts'
import type { Line } from '../../../src/chat/conversation.ts'
import { composeDigest } from '../../../src/delivery/compose-digest.ts'
import type { Block } from '../../../src/delivery/message.ts'
import { openDirectChannel } from '../../fakes/discord/make-guild.ts'
import { sampleDigest } from '../../fakes/sample-briefs.ts'
import { sayBlocks, sayText } from '../../fakes/scripted-conversation.ts'
import { settingOf } from '../terminal/looking.ts'
import { answerOnDiscord, managing } from './answer-on-discord.ts'

const reader = '300000000000000001'

const card: readonly Block[] = [
  { kind: 'heading', spans: [{ text: 'Settings', style: 'strong' }] },
  {
    kind: 'actions',
    buttons: [
      { label: 'Five minutes', command: '/settings minutes 5' },
      { label: 'Help', command: '/help' },
      {
        label: 'Other words',
        command: '/settings hide',
        ask: { title: 'Hide words', label: 'Which words?', example: 'football', value: 'snow' },
      },
    ],
  },
]

const languages: Block = {
  kind: 'choose',
  label: 'Languages',
  command: '/settings languages',
  of: 'choices',
  choices: [
    { label: 'English', value: 'en', chosen: true },
    { label: 'Hebrew', value: 'he', chosen: false },
  ],
  least: 0,
  most: 2,
}

function settingsCard(line: Line): Reply {
  if (line.text === '/settings' || line.text === '/settings languages')
    return sayBlocks([...card, languages])
  return sayText(`Heard: ${line.text}`)
}

test("a card's own button answers in its place, any other in an answer of its own", async () => {
  const { discord, channel } = await answerOnDiscord({ script: settingsCard })
  const asker = discord.as(reader, { channelId: channel.id })
  const shown = await asker.command('settings')
  const pressed = await asker.press(shown, 'Help')
  expect(pressed.updatedMessage).toBeUndefined()
  expect(pressed.text()).toBe('Heard: /help')
  expect(pressed.ephemeral).toBe(true)
  const replaced = await asker.press(shown, 'Five minutes')
  expect(replaced.updatedMessage?.id).toBe(shown.messages[0]?.id)
  expect(replaced.text()).toBe('Heard: /settings minutes 5')
})

test('what is chosen in a menu is said behind its line; nothing chosen is said too', async () => {
  const { discord, channel, lines } = await answerOnDiscord({ script: settingsCard })
  const asker = discord.as(reader, { channelId: channel.id })
  const shown = await asker.command('settings')
  await asker.select(shown, 'Languages', ['en', 'he'])
  expect(lines.at(-1)?.text).toBe('/settings languages en,he')
  const again = await asker.command('settings')
  await asker.select(again, 'Languages', [])
  expect(lines.at(-1)?.text).toBe('/settings languages none')
})

test('a button that asks opens a form, and what is typed is said behind its line', async () => {
  const { discord, channel, lines } = await answerOnDiscord({ script: settingsCard })
  const asker = discord.as(reader, { channelId: channel.id })
  const shown = await asker.command('settings')
  const form = await asker.press(shown, 'Other words')
  expect(form.kind).toBe('modal')
  expect(form.text()).toBe('Hide words\nWhich words?')
  const answered = await asker.submit(form, { words: 'football\nrugby' })
  expect(lines.at(-1)?.text).toBe('/settings hide football rugby')
  expect(answered.updatedMessage?.id).toBe(shown.messages[0]?.id)
})

test('a form whose question is forgotten asks with the words on its button', async () => {
  const { discord, channel } = await answerOnDiscord({ script: settingsCard })
  const stranger = '300000000000000002'
  const direct = openDirectChannel(discord.state, stranger)
  const shown = await discord.as(reader, { channelId: channel.id }).command('settings')
  const [first] = shown.messages
  if (first === undefined) throw new Error('no card')
  // As after a restart: whoever presses was never asked before.
  const copy = { ...first, channelId: direct.id, ephemeralFor: null, flags: 1 << 15 }
  discord.state.messages.set(direct.id, [copy])
  const form = await discord.as(stranger, { channelId: direct.id }).press(copy, 'Other words')
  expect(form.text()).toBe('Other words\nYour words')
})

test('in a direct message a card changes in its place too', async () => {
  const { discord } = await answerOnDiscord({ script: settingsCard })
  const direct = openDirectChannel(discord.state, reader)
  const asker = discord.as(reader, { channelId: direct.id })
  const shown = await asker.command('settings')
  const pressed = await asker.press(shown, 'Five minutes')
  expect(pressed.updatedMessage?.id).toBe(shown.messages[0]?.id)
})

test('a slow answer to a card leaves the card as it is until it comes', async () => {
  const { promise, resolve } = Promise.withResolvers<Reply>()
  const { discord, channel } = await answerOnDiscord({
    script: (line) => (line.text === '/settings' ? settingsCard(line) : promise),
    parts: { timing: { promiseAfter: 30 } },
  })
  const asker = discord.as(reader, { channelId: channel.id })
  const shown = await asker.command('settings')
  const pressing = asker.press(shown, 'Five minutes')
  await vi.waitFor(() => expect(discord.requests.at(-1)?.body).toEqual({ type: 6 }))
  resolve(sayText('Changed.'))
  const pressed = await pressing
  await vi.waitFor(() => expect(pressed.text()).toBe('Changed.'))
  expect(pressed.updatedMessage?.id).toBe(shown.messages[0]?.id)
})

test('an answer too long for the place of its card comes after it', async () => {
  const long = Array.from(
    { length: 9 },
    (_, i) => ({ kind: 'text', spans: [{ text: `${i} ${'word '.repeat(180)}` }] }) as const,
  )
  const { discord, channel, sent } = await answerOnDiscord({
    script: (line) => (line.text === '/settings' ? settingsCard(line) : sayBlocks(long)),
  })
  const asker = discord.as(reader, { channelId: channel.id })
  const shown = await asker.command('settings')
  const pressed = await asker.press(shown, 'Five minutes')
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  expect(pressed.updatedMessage).toBeUndefined()
  expect(pressed.messages.length).toBeGreaterThan(1)
})

test('a story button under a post answers whoever pressed, alone, as a member of that place', async () => {
  const { discord, channel, lines } = await answerOnDiscord({ script: settingsCard })
  const admin = discord.as(reader, { channelId: channel.id, permissions: managing })
  const shown = await admin.command('settings')
  const [first] = shown.messages
  if (first === undefined) throw new Error('no card')
  const post = { ...first, ephemeralFor: null, flags: 1 << 15 }
  discord.state.messages.set(channel.id, [post])
  const other = discord.as('300000000000000009', { channelId: channel.id })
  const pressed = await other.press(post, 'Help')
  expect(pressed.ephemeral).toBe(true)
  expect(pressed.messages[0]?.ephemeralFor).toBe('300000000000000009')
  expect(lines.at(-1)?.person).toMatchObject({ id: 'discord:300000000000000009', admin: false })
})

test('of a card with its preview a press changes the card alone; a digest replaces nothing', async () => {
  const digest = composeDigest(sampleDigest(), settingOf('en'))
  const script = ({ text }: Line): Reply => {
    if (text === '/settings preview') return sayBlocks(digest.blocks)
    const heading = { kind: 'heading', spans: [{ text: 'As it would look now' }] } as const
    const shown: Block = {
      kind: 'actions',
      buttons: [{ label: 'Preview', command: '/settings preview' }],
    }
    return sayBlocks([...card, languages, shown, heading, ...digest.blocks])
  }
  const { discord, channel } = await answerOnDiscord({ script })
  const asker = discord.as(reader, { channelId: channel.id })
  const shown = await asker.command('settings')
  await expect.poll(() => shown.messages.length).toBe(2)
  const [first] = shown.messages
  const changed = await asker.select(shown, 'Languages', ['he'])
  expect(changed.updatedMessage?.id).toBe(first?.id)
  expect(changed.text()).not.toContain('As it would look now')
  expect(changed.messages).toHaveLength(1)
  const previewed = await asker.press(shown, 'Preview')
  expect(previewed.updatedMessage).toBeUndefined()
  expect(previewed.text()).toContain('Morning briefing')
})
