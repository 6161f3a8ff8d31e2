import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CronTicker } from '../../../src/adapters/clock/cron-ticker.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-26T07:29:58Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

function failing(name: string, error: unknown): never {
  throw new Error(`${name} failed`, { cause: error })
}

test('work comes back every so many seconds, until it is stopped', async () => {
  const times: string[] = []
  const ticking = new CronTicker(failing).every('due', 15, async () => {
    times.push(new Date().toISOString().slice(14, 19))
  })
  await vi.advanceTimersByTimeAsync(40_000)
  await ticking.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(times).toEqual(['30:00', '30:15', '30:30'])
})

test('minutes and hours are kept by the clock', async () => {
  let quarters = 0
  const ticking = new CronTicker(failing).every('clean', 900, async () => {
    quarters++
  })
  await vi.advanceTimersByTimeAsync(60 * 60 * 1000)
  await ticking.stop()
  expect(quarters).toBe(4)
})

test('a run is never begun while one is in hand', async () => {
  let runs = 0
  let atOnce = 0
  let most = 0
  const ticking = new CronTicker(failing).every('slow', 10, async () => {
    runs++
    most = Math.max(most, ++atOnce)
    await new Promise((resolve) => setTimeout(resolve, 25_000))
    atOnce--
  })
  await vi.advanceTimersByTimeAsync(63_000)
  const stopped = ticking.stop()
  await vi.advanceTimersByTimeAsync(30_000)
  await stopped
  expect(most).toBe(1)
  expect(runs).toBe(3)
})

test('an error is told, and the ticks go on', async () => {
  const told: string[] = []
  const ticking = new CronTicker((name, error) => told.push(`${name}: ${String(error)}`)).every(
    'due',
    30,
    () => Promise.reject(new Error('no store')),
  )
  await vi.advanceTimersByTimeAsync(40_000)
  await ticking.stop()
  expect(told).toEqual(['due: Error: no store', 'due: Error: no store'])
})

test('stopping waits for the run in hand', async () => {
  let ended = false
  const ticking = new CronTicker(failing).every('due', 60, async () => {
    await new Promise((resolve) => setTimeout(resolve, 5000))
    ended = true
  })
  await vi.advanceTimersByTimeAsync(3000)
  const stopped = ticking.stop().then(() => ended)
  await vi.advanceTimersByTimeAsync(5000)
  expect(await stopped).toBe(true)
})

test('a length that no clock keeps is refused', () => {
  expect(() => new CronTicker(failing).every('odd', 7, () => Promise.resolve())).toThrow(RangeError)
})
