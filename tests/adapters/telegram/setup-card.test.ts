import { expect, test, vi } from 'vitest'
import { catalogue, type OpenChat, openChat } from '../../fakes/open-chat.ts'
import type { FakeMessage } from '../../fakes/telegram/state.ts'
import { answerOnTelegram, type OnTelegram } from './answer-on-telegram.ts'

const t = catalogue.translator('en')
/** They ask for words, or lead to other places: what they bring is a message of its own. */
const asking = [t('button-ask-time'), t('button-ask-zone'), t('telegram-other-place')]

async function openSetup(): Promise<OnTelegram & { readonly bot: OpenChat }> {
  const bot = await openChat({ linesPerMinute: 1000 })
  const opened = await answerOnTelegram({ conversation: bot.conversation })
  await opened.reader.asks(opened.reader.chat, '/start')
  return { ...opened, bot }
}

/** Presses every button the card has or gets, once by its label, but those that begin something else; what was pressed. */
async function pressAll(
  card: FakeMessage,
  { reader, world }: OnTelegram,
): Promise<readonly string[]> {
  const messages = world.botMessagesIn(reader.chat).length
  const pressed: string[] = []
  const next = () =>
    world
      .labelsOf(card)
      .flat()
      .find((label) => !isLast(label) && !asking.includes(label) && !pressed.includes(label))
  for (let label = next(); label !== undefined; label = next()) {
    const edits = card.edits.length
    const { answer } = await reader.presses(card, label)
    pressed.push(label)
    expect(world.botMessagesIn(reader.chat)).toHaveLength(messages)
    // Either it changed, or the presser was told that it is so.
    const told = card.edits.length > edits ? '' : 'It is set so already.'
    expect(answer?.text).toBe(told)
  }
  return pressed
}

function isLast(label: string): boolean {
  return label.startsWith(t('button-start'))
}

async function pressStart(card: FakeMessage, { reader, world }: OnTelegram): Promise<void> {
  const start = world.labelsOf(card).flat().find(isLast) ?? 'no start'
  await reader.presses(card, start)
}

test('alone each press of the set-up card changes it in place, from its first look to Start', async () => {
  const opened = await openSetup()
  const { reader, world, bot } = opened
  const card = await reader.asks(reader.chat, '/setup')
  const messages = world.botMessagesIn(reader.chat).length
  const pressed = await pressAll(card, opened)
  expect(pressed).toEqual(expect.arrayContaining([t('button-choose-topics'), t('button-done')]))
  await pressStart(card, opened)
  await vi.waitFor(async () => {
    expect(await bot.services.briefings.listBriefings(`telegram:${reader.id}`)).toHaveLength(1)
    expect(world.labelsOf(card).flat().some(isLast)).toBe(false)
  })
  expect(world.botMessagesIn(reader.chat)).toHaveLength(messages)
  await bot.close()
})

test('so does that of a channel, which is set up from the private chat', async () => {
  const opened = await openSetup()
  const { reader, world, bot } = opened
  const channel = world.makeChannel({ title: 'Velm News', username: 'velmnews', owner: reader })
  reader.addsBot(channel, { can_post_messages: true, can_edit_messages: true })
  await vi.waitFor(() => expect(world.botMessagesIn(reader.chat)).toHaveLength(2))
  const card = await reader.asks(reader.chat, '/setup @velmnews')
  expect(card.text).toContain('A briefing for Velm News')
  const messages = world.botMessagesIn(reader.chat).length
  await pressAll(card, opened)
  expect(card.text).toContain('A briefing for Velm News')
  await pressStart(card, opened)
  await vi.waitFor(async () => {
    expect(await bot.services.briefings.listBriefings(`telegram:${channel.id}`)).toHaveLength(1)
    expect(world.labelsOf(card).flat().some(isLast)).toBe(false)
  })
  expect(world.botMessagesIn(reader.chat)).toHaveLength(messages)
  expect(world.botMessagesIn(channel)).toEqual([])
  await bot.close()
})
