import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { EventClock } from './event-clock.ts'

/** A port whose calls take real time, some of them also the clock's. */
function openPort(clock: EventClock) {
  return clock.watch({
    slow: () => wait(5),
    async sleepy(ms: number) {
      await wait(5)
      await clock.sleep(ms)
      await wait(5)
    },
  })
}

test('time stands still while a watched call goes on', async () => {
  const clock = new EventClock(0)
  const port = openPort(clock)
  const ended: number[] = []
  void port.slow().then(() => ended.push(clock.now()))
  const woken = clock.sleep(10).then(() => ended.push(clock.now()))
  await clock.runUntil(100)
  await woken
  expect(ended).toEqual([0, 10])
})

test('a watched call that sleeps waits for the time, and the time not for it', async () => {
  const clock = new EventClock(0)
  const port = openPort(clock)
  const outer = clock.watch({ call: () => port.sleepy(50) })
  const ended = outer.call().then(() => clock.now())
  await clock.runUntil(100)
  expect(await ended).toBe(50)
})

test('time stands still as long as somebody holds it, and tells where it goes on to', async () => {
  const told: number[] = []
  const clock = new EventClock(7, (now) => told.push(now))
  const release = clock.hold()
  const passed = clock.runUntil(20)
  await wait(5)
  expect(clock.now()).toBe(7)
  release()
  await passed
  clock.jump(5)
  expect(told).toEqual([7, 20, 25])
})
