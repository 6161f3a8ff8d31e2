import { expect, test, vi } from 'vitest'
import { systemClock } from '../../../src/adapters/clock/system-clock.ts'
import { TelegramProblem } from '../../../src/adapters/telegram/telegram-problem.ts'
import type { Clock } from '../../../src/feed/clock.ts'
import { sayText } from '../../fakes/scripted-conversation.ts'
import { startTelegram } from '../../fakes/telegram/start-telegram.ts'
import { answerOnTelegram, eventsCalled } from './answer-on-telegram.ts'

/** The real clock, but pauses take no time. */
const hasty: Clock = { now: () => Date.now(), sleep: (_, signal) => systemClock.sleep(1, signal) }

test('it answers, with its commands registered and its page written when it is ready', async () => {
  const { telegram, world, reader } = await answerOnTelegram()
  expect(telegram.profile.commands.size).toBeGreaterThan(0)
  expect(telegram.profile.descriptions.get('')).toContain('news')
  reader.says(reader.chat, '/help')
  const [answer] = await world.untilMessages(reader.chat, 1)
  expect(answer?.text).toBe('Yes.')
})

test.each([
  ['of nobody', '5:wrong-token-of-nobody00000000000000000'],
  ['that is none', 'wrong token/of nobody'],
])('a token %s stops the start with the cure, and is never told', async (_, token) => {
  const opening = answerOnTelegram({ parts: { token }, isWild: true })
  await expect(opening).rejects.toThrow(TelegramProblem)
  await expect(opening).rejects.toThrow('BotFather')
  await expect(opening).rejects.not.toThrow(token)
})

test('a token refused while the commands are told stops the start too', async () => {
  const telegram = await startTelegram()
  telegram.faults.plan({ code: 401, description: 'Unauthorized' }, { method: 'setMyCommands' })
  const { token, url: apiRoot } = telegram
  const opening = answerOnTelegram({ parts: { token, apiRoot } })
  await expect(opening).rejects.toThrow(TelegramProblem)
  await telegram.close()
})

test('a Telegram that cannot be reached is asked again until it can, and no token is logged', async () => {
  const telegram = await startTelegram()
  telegram.faults.plan('unreachable', { method: 'getMe' }, 3)
  const { token, url: apiRoot } = telegram
  const { events, chat } = await answerOnTelegram({ parts: { token, apiRoot, clock: hasty } })
  expect(eventsCalled(events, 'telegram-unreachable')).toHaveLength(3)
  expect(eventsCalled(events, 'telegram-reached')).toHaveLength(1)
  expect(JSON.stringify(events)).not.toContain(token)
  await chat.stop()
  await telegram.close()
})

test('waiting for a Telegram that cannot be reached ends when it is told to stop', async () => {
  const telegram = await startTelegram()
  telegram.faults.chooseBy(() => 'unreachable')
  const stop = new AbortController()
  const { token, url: apiRoot } = telegram
  const opening = answerOnTelegram({ parts: { token, apiRoot, signal: stop.signal } })
  await vi.waitFor(() => expect(telegram.callsOf('getMe').length).toBeGreaterThan(0))
  stop.abort()
  const { chat } = await opening
  await chat.answering
  await telegram.close()
})

test('a webhook is removed, so that updates come', async () => {
  const telegram = await startTelegram()
  telegram.state.webhookUrl = 'https://velm.example/secret-path'
  const { token, url: apiRoot } = telegram
  const { events, chat } = await answerOnTelegram({ parts: { token, apiRoot } })
  expect(telegram.state.webhookUrl).toBe('')
  expect(eventsCalled(events, 'telegram-webhook-removed')[0]?.fields).toEqual({
    host: 'velm.example',
  })
  await chat.stop()
  await telegram.close()
})

test('commands that cannot be told just now hold up nobody, and are told later', async () => {
  const telegram = await startTelegram()
  telegram.faults.plan('server-error', { method: 'setMyCommands' }, 2)
  const { token, url: apiRoot } = telegram
  const { events, chat } = await answerOnTelegram({ parts: { token, apiRoot, clock: hasty } })
  await vi.waitFor(() => expect(telegram.profile.descriptions.size).toBeGreaterThan(0))
  expect(eventsCalled(events, 'telegram-commands-unregistered')).toHaveLength(2)
  await chat.stop()
  await telegram.close()
})

test.each(['getMe', 'setMyCommands'])(
  'what Telegram asks to wait at the start (%s) is waited for',
  async (method) => {
    const telegram = await startTelegram()
    telegram.faults.flood(3000, { method })
    const rests: number[] = []
    const clock: Clock = {
      now: hasty.now,
      sleep(ms, signal) {
        rests.push(ms)
        return hasty.sleep(ms, signal)
      },
    }
    const { token, url: apiRoot } = telegram
    const { chat } = await answerOnTelegram({ parts: { token, apiRoot, clock } })
    await vi.waitFor(() => expect(telegram.profile.descriptions.size).toBeGreaterThan(0))
    expect(rests).toContain(3_000_000)
    await chat.stop()
    await telegram.close()
  },
)

test('stopping does not wait for commands that a silent Telegram is being told', async () => {
  const telegram = await startTelegram()
  telegram.faults.plan('server-error', { method: 'setMyCommands' })
  telegram.faults.plan('no-answer', { method: 'setMyCommands' })
  const { token, url: apiRoot } = telegram
  const { chat, events } = await answerOnTelegram({ parts: { token, apiRoot, clock: hasty } })
  await vi.waitFor(() => expect(telegram.callsOf('setMyCommands')).toHaveLength(2))
  // Else the test itself takes too long.
  await chat.stop()
  expect(eventsCalled(events, 'telegram-commands-unregistered')).toHaveLength(1)
  await telegram.close()
})

test('a pause that Telegram orders is handed on, and the answer comes after it', async () => {
  const held: number[] = []
  const { telegram, world, reader } = await answerOnTelegram({
    parts: { hold: (ms) => void held.push(ms) },
  })
  telegram.faults.flood(1, { method: 'sendMessage' })
  reader.says(reader.chat, '/news')
  await world.untilMessages(reader.chat, 1)
  expect(held).toEqual([1000])
})

test('a limit on looking up places silences nobody', async () => {
  const held: number[] = []
  const { telegram, world, reader, events } = await answerOnTelegram({
    parts: { hold: (ms) => void held.push(ms) },
  })
  telegram.faults.flood(7200, { method: 'getChat' })
  reader.says(reader.chat, '/status @somewhere')
  reader.says(reader.chat, '/news')
  await world.untilMessages(reader.chat, 2)
  expect(world.lastMessage(reader.chat).text).toBe('Yes.')
  expect(held).toEqual([])
  expect(eventsCalled(events, 'telegram-limited')[0]?.fields).toEqual({
    method: 'getChat',
    retry_seconds: 7200,
  })
})

test('what was asked while nobody ran is answered at the next start, once', async () => {
  const { world, reader, chat, openAgain, lines } = await answerOnTelegram()
  await chat.stop()
  await chat.answering
  reader.says(reader.chat, '/news')
  reader.says(reader.chat, '/help')
  const again = await openAgain()
  await world.untilMessages(reader.chat, 2)
  await again.stop()
  await openAgain()
  expect(lines.map(({ text }) => text)).toEqual(['/news', '/help'])
})

test('stopping finishes the answer in hand', async () => {
  const asked = Promise.withResolvers<void>()
  const ready = Promise.withResolvers<void>()
  const { world, reader, chat } = await answerOnTelegram({
    async script() {
      asked.resolve()
      await ready.promise
      return sayText('Here it is.')
    },
  })
  reader.says(reader.chat, '/news')
  await asked.promise
  const stopped = chat.stop()
  ready.resolve()
  await stopped
  expect(world.botMessagesIn(reader.chat).map(({ text }) => text)).toEqual(['Here it is.'])
})

test('a token that is taken back later ends the answering with the cure', async () => {
  const { telegram, chat, reader } = await answerOnTelegram()
  telegram.faults.plan({ code: 401, description: 'Unauthorized' }, { method: 'getUpdates' })
  reader.says(reader.chat, '/news')
  await expect(chat.answering).rejects.toThrow('TELEGRAM_TOKEN')
})

test('whoever adds the bot to a group gets a card they can press, in private', async () => {
  const { world, reader, lines } = await answerOnTelegram()
  reader.starts()
  await world.untilMessages(reader.chat, 1)
  const group = world.makeGroup({ title: 'Harbour group', owner: reader })
  reader.addsBot(group)
  const [, card] = await world.untilMessages(reader.chat, 2)
  if (card === undefined) throw new Error('no card')
  expect(card.text).toContain('Harbour group')
  await reader.presses(card, 'Set up a briefing')
  expect(lines.at(-1)).toMatchObject({ text: '/setup', chat: { id: `telegram:${group.id}` } })
  expect(world.botMessagesIn(group)).toEqual([])
})

test('where whoever added it never wrote to the bot, the group gets a line with a link', async () => {
  const { world, reader } = await answerOnTelegram()
  const group = world.makeGroup({ title: 'Harbour group', owner: reader })
  reader.addsBot(group)
  const [line] = await world.untilMessages(group, 1)
  if (line === undefined) throw new Error('no line')
  const said = await reader.presses(line, 'Set up')
  expect(said.answer).toBeNull()
  await world.untilMessages(reader.chat, 1)
})
