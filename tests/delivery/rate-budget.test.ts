import { expect, test } from 'vitest'
import { RateBudget } from '../../src/delivery/rate-budget.ts'
import { PlatformLimits } from '../fakes/platform-limits.ts'
import { discordRates, telegramRates } from '../fakes/platform-rates.ts'
import { seeded } from '../fakes/seeded.ts'

const start = Date.UTC(2026, 10, 26, 8)

/** Requests to one chat after another as soon as the budget lets them go; when each went. */
function takeAll(budget: RateBudget, chats: readonly (string | null)[], shared = false): number[] {
  let now = start
  return chats.map((chatId) => {
    const request = { chatId, shared }
    now = Math.max(now, budget.chatFreeAt(request), budget.allFreeAt(true, now))
    budget.take(request, now)
    return now
  })
}

test('requests are spaced evenly: others find room in between', () => {
  const times = takeAll(
    new RateBudget(discordRates),
    Array.from({ length: 200 }, () => null),
  )
  const gaps = times.slice(10).map((at, i) => at - (times[i + 9] ?? 0))
  expect(Math.max(...gaps)).toBeLessThan(150)
  expect(times[199]).toBeLessThan(start + 4200)
})

test('a group gets 20 a minute and one a second, a private chat one a second', () => {
  const group = takeAll(
    new RateBudget(telegramRates),
    Array.from({ length: 21 }, () => 'g'),
    true,
  )
  expect((group[1] ?? 0) - start).toBeGreaterThanOrEqual(1000)
  expect((group[20] ?? 0) - start).toBeGreaterThanOrEqual(60_000)
  const alone = takeAll(
    new RateBudget(telegramRates),
    Array.from({ length: 21 }, () => 'p'),
  )
  expect((alone[20] ?? 0) - start).toBeLessThan(22_000)
})

const isGroup = (chatId: string) => chatId.startsWith('g')

test('no limit is broken at the platform, however unevenly requests arrive there', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = seeded(seed)
    const budget = new RateBudget(telegramRates)
    const limits = new PlatformLimits(telegramRates, isGroup)
    const arrivals: { at: number; chatId: string }[] = []
    const spread = 5 + seed * 4
    let now = start
    const answers: { at: number; tell: () => void }[] = []
    for (let i = 0; i < 1000; i++) {
      const chatId = random() < 0.1 ? `g${Math.floor(random() * 40)}` : `p${i}`
      const request = { chatId, shared: isGroup(chatId) }
      now = Math.max(now, budget.chatFreeAt(request), budget.allFreeAt(true, now))
      for (const { tell } of answers.splice(0, answers.filter(({ at }) => at <= now).length)) tell()
      now = Math.max(now, budget.chatFreeAt(request), budget.allFreeAt(true, now))
      const ticket = budget.take(request, now)
      budget.watch(ticket)
      const arrival = now + 20 + random() * spread
      const back = arrival + 20 + random() * spread
      arrivals.push({ at: arrival, chatId })
      answers.push({ at: back, tell: () => budget.answered(ticket, back) })
      answers.sort((a, b) => a.at - b.at)
    }
    const refused = arrivals
      .toSorted((a, b) => a.at - b.at)
      .filter(({ at, chatId }, i) => i > 60 && limits.admit(chatId, 'send', at) !== null)
    expect(refused, `arrivals ${spread} ms apart`).toEqual([])
  }
})

test('a straggler keeps its place until its answer', () => {
  const budget = new RateBudget(discordRates)
  const free = () => budget.allFreeAt(false, start + 2000)
  const late = budget.take({ chatId: 'a', shared: false }, start)
  budget.watch(late)
  for (let i = 0; i < 49; i++) budget.take({ chatId: null, shared: false }, start + 1990)
  expect(free()).toBeGreaterThan(start + 2900)
  budget.forget(late)
  expect(free()).toBeLessThanOrEqual(start + 2000)
})

test('what the platform said to wait is waited, in one chat or in all', () => {
  const budget = new RateBudget(discordRates)
  budget.hold('a', start + 5000)
  budget.hold(null, start + 1000)
  expect(budget.heldUntil('a')).toBe(start + 5000)
  expect(budget.heldUntil('b')).toBe(Number.NEGATIVE_INFINITY)
  expect(budget.allFreeAt(false, start)).toBe(start + 1000)
})

test('a shorter word to wait takes nothing from a longer one', () => {
  const budget = new RateBudget(discordRates)
  for (const chatId of ['a', null]) {
    budget.hold(chatId, start + 30_000)
    budget.hold(chatId, start + 5000)
    expect(budget.heldUntil(chatId)).toBe(start + 30_000)
  }
})

test('a clock that is set back stretches no wait', () => {
  const budget = new RateBudget(telegramRates)
  for (let i = 0; i < 30; i++) budget.take({ chatId: 'a', shared: true }, start + i)
  budget.hold(null, start + 8000)
  const back = start - 3_600_000
  budget.take({ chatId: null, shared: false }, back)
  expect(budget.allFreeAt(false, back)).toBeLessThanOrEqual(back + 8000)
  expect(budget.chatFreeAt({ chatId: 'a', shared: true })).toBeLessThan(back + 61_000)
})
