import { expect, test } from 'vitest'
import { turnsOf } from '../../src/delivery/turns-of.ts'
import { EventClock } from '../fakes/event-clock.ts'
import { PlatformLimits } from '../fakes/platform-limits.ts'
import { telegramRates } from '../fakes/platform-rates.ts'

const start = Date.UTC(2026, 10, 26, 8)
const group = 'telegram:-100200300'

function openTurns() {
  const clock = new EventClock(start)
  const turns = turnsOf(null, { platform: 'telegram', rates: telegramRates }, clock)
  const limits = new PlatformLimits(telegramRates, (chatId) => chatId === group)
  let tooMany = 0
  const answer = async (chatId: string) => {
    await turns.reserve(chatId, chatId === group)
    if (limits.admit(chatId, 'send', clock.now()) !== null) tooMany++
  }
  return { clock, turns, answer, tooMany: () => tooMany }
}

test('a process that only answers keeps to the platform’s limits', async () => {
  const { clock, answer, tooMany } = openTurns()
  const parts = Array.from({ length: 12 }, () => answer(group))
  const others = Array.from({ length: 100 }, (_, i) => answer(`telegram:${i}`))
  await clock.drive(Promise.all([...parts, ...others]))
  expect(tooMany()).toBe(0)
  expect(clock.now() - start).toBeLessThan(15_000)
})

test('and to a pause it was told of', async () => {
  const { clock, turns, answer } = openTurns()
  turns.hold(30_000)
  await clock.drive(answer('telegram:1'))
  expect(clock.now() - start).toBeGreaterThanOrEqual(30_000)
})
