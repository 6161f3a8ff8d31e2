import { expect, test } from 'vitest'
import { createTurns } from '../../src/chat/take-turns.ts'

/** Sleeps until told, or until its signal ends it. */
function openTurns() {
  const sleepers: (() => void)[] = []
  const takeTurn = createTurns({
    sleep: (_ms, signal) =>
      new Promise((resolve) => {
        sleepers.push(resolve)
        signal?.addEventListener('abort', () => resolve())
      }),
  })
  return { takeTurn, wake: () => sleepers.forEach((each) => each()) }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a few are worked on at once, the others in the order they came', async () => {
  const { takeTurn } = openTurns()
  const begun: number[] = []
  const ends = Array.from({ length: 7 }, () => Promise.withResolvers<void>())
  const all = ends.map(({ promise }, i) =>
    takeTurn(async () => {
      begun.push(i)
      await promise
      return i
    }),
  )
  await settled()
  expect(begun).toEqual([0, 1, 2, 3])
  ends[2]?.resolve()
  await settled()
  expect(begun).toEqual([0, 1, 2, 3, 4])
  for (const { resolve } of ends) resolve()
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4, 5, 6])
})

test('work that waits for something else gives its place up once, and goes on', async () => {
  const { takeTurn, wake } = openTurns()
  const slow = Promise.withResolvers<string>()
  const all = Array.from({ length: 4 }, () => takeTurn(() => slow.promise))
  let begun = 0
  const later = Array.from({ length: 12 }, () =>
    takeTurn(async () => {
      begun++
      await slow.promise
    }),
  )
  await settled()
  expect(begun).toBe(0)
  wake()
  await settled()
  expect(begun).toBe(4)
  slow.resolve('read')
  expect(await Promise.all(all)).toEqual(['read', 'read', 'read', 'read'])
  await Promise.all(later)
})

test('work that fails leaves its place to others', async () => {
  const { takeTurn } = openTurns()
  for (let i = 0; i < 9; i++)
    await expect(takeTurn(() => Promise.reject(new Error('locked')))).rejects.toThrow('locked')
  expect(await takeTurn(async () => 'done')).toBe('done')
})
