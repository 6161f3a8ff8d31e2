import { expect, test } from 'vitest'
import { VirtualClock } from '../fakes/virtual-clock.ts'
import { VirtualTicker } from '../fakes/virtual-ticker.ts'

test('ticks run in the order they are due, at their times, while the clock is moved', async () => {
  const clock = new VirtualClock(0)
  const ticker = new VirtualTicker(clock)
  const runs: string[] = []
  ticker.every('a', 10, async () => {
    runs.push(`a ${clock.now()}`)
  })
  const b = ticker.every('b', 15, async () => {
    runs.push(`b ${clock.now()}`)
  })
  await ticker.runUntil(20_000)
  await b.stop()
  await ticker.runUntil(30_000)
  expect(runs).toEqual(['a 10000', 'b 15000', 'a 20000', 'a 30000'])
  expect(clock.now()).toBe(30_000)
})

test('work that sleeps past its next tick drops it', async () => {
  const clock = new VirtualClock(0)
  const ticker = new VirtualTicker(clock)
  const runs: number[] = []
  ticker.every('slow', 10, async () => {
    runs.push(clock.now())
    await clock.sleep(25_000)
  })
  await ticker.runUntil(60_000)
  expect(runs).toEqual([10_000, 40_000])
})
