import { expect, onTestFinished, test } from 'vitest'
import { RateBudget } from '../../src/delivery/rate-budget.ts'
import { telegramRates } from '../fakes/platform-rates.ts'
import { openSender, owed, sixOClock } from './open-sender.ts'

const topics = [1, 2, 3].map((thread) => `telegram:-1001234567890/${thread}`)
const other = 'telegram:-1009876543210'

test('topics of a group have the limits of one chat, another group has its own', () => {
  const budget = new RateBudget(telegramRates)
  const [first = '', second = ''] = topics
  const freeAt = (chatId: string) => budget.chatFreeAt({ chatId, shared: true })
  budget.take({ chatId: first, shared: true }, sixOClock)
  expect(freeAt(second)).toBeGreaterThanOrEqual(sixOClock + 1000)
  expect(freeAt('telegram:-1001234567890')).toBe(freeAt(second))
  expect(freeAt(other)).toBeLessThan(sixOClock)
  budget.hold(first, sixOClock + 9000)
  expect(budget.heldUntil(second)).toBe(sixOClock + 9000)
  expect(budget.heldUntil(other)).toBeLessThan(sixOClock)
})

test('what topics of one group are owed keeps its order and the group’s limits, and holds up nobody else', async () => {
  const open = await openSender({ isShared: () => true })
  onTestFinished(() => open.close())
  const parts = topics.flatMap((chatId, topic) =>
    Array.from({ length: 10 }, (_, part) =>
      owed(`${topic}-${part}`, {
        chatId,
        after: part === 0 ? null : `${topic}-${part - 1}`,
      }),
    ),
  )
  await open.stores.outbox.enqueue([...parts, owed('other', { chatId: other })])
  await open.send(120_000)
  expect(open.platform.tooMany).toBe(0)
  const sentIn = (chatId: string) => open.platform.messages(chatId)
  for (const [topic, chatId] of topics.entries())
    expect(sentIn(chatId).map(({ key }) => key)).toEqual(
      Array.from({ length: 10 }, (_, part) => `${topic}-${part}`),
    )
  const times = topics
    .flatMap((chatId) => sentIn(chatId))
    .map(({ at }) => at)
    .toSorted((a, b) => a - b)
  const shortest = Math.min(...times.slice(1).map((at, i) => at - (times[i] ?? 0)))
  expect(shortest).toBeGreaterThanOrEqual(1000)
  expect((times[20] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(60_000)
  expect((times[29] ?? 0) - sixOClock).toBeLessThan(75_000)
  expect((sentIn(other)[0]?.at ?? 0) - sixOClock).toBeLessThan(5000)
})
