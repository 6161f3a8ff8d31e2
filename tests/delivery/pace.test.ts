import { expect, test } from 'vitest'
import { Pace } from '../../src/delivery/pace.ts'
import { EventClock } from '../fakes/event-clock.ts'
import { telegramRates } from '../fakes/platform-rates.ts'

const start = Date.UTC(2026, 10, 26, 8)
const minute = 60_000

function openPace() {
  const clock = new EventClock(start)
  let freed = 0
  const pace = new Pace(telegramRates, clock, () => freed++)
  const ask = (person: string, signal?: AbortSignal) =>
    pace.reserve(
      { chatId: `telegram:${person}`, shared: false },
      signal === undefined ? {} : { signal },
    )
  return { clock, pace, ask, freed: () => freed }
}

test('an answer that gave up in a long pause takes no place after it', async () => {
  const { clock, pace, ask } = openPace()
  pace.hold(null, start + 10 * minute)
  for (let i = 0; i < 1000; i++) {
    const late = new AbortController()
    void clock.sleep(minute).then(() => late.abort())
    void ask(`late-${i}`, late.signal)
    await clock.runUntil(clock.now() + 500)
  }
  await clock.runUntil(start + 10 * minute)
  expect(pace.isFree()).toBe(true)
  await clock.drive(ask('fresh'))
  expect(clock.now()).toBe(start + 10 * minute)
})

test('the outbox goes on as soon as the last answer before it gave up', async () => {
  const { clock, pace, ask, freed } = openPace()
  for (let i = 0; i < 30; i++) await clock.drive(ask(`first-${i}`))
  const late = new AbortController()
  const waiting = ask('late', late.signal)
  expect(pace.isFree()).toBe(false)
  late.abort()
  await clock.drive(waiting)
  expect([clock.now(), freed()]).toEqual([start, 1])
  await clock.runUntil(start + 2000)
  expect(pace.isFree()).toBe(true)
})

test('who gave up waiting for a chat’s own limit leaves its place to the next', async () => {
  const { clock, ask } = openPace()
  await clock.drive(ask('rena'))
  const late = new AbortController()
  const waiting = ask('rena', late.signal)
  late.abort()
  await clock.drive(waiting)
  await clock.drive(ask('rena'))
  expect(clock.now() - start).toBeLessThan(1500)
})
