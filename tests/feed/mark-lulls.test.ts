import { expect, test } from 'vitest'
import { markLulls } from '../../src/feed/mark-lulls.ts'

/** Waits for nobody but the turn of the loop that `lull` needs. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
const never = () => new Promise<void>(() => undefined)

async function collect<T>(source: AsyncGenerator<T>): Promise<T[]> {
  const all: T[] = []
  for await (const each of source) all.push(each)
  return all
}

async function* quick() {
  yield 1
  yield 2
}

async function* slow() {
  yield 1
  for (let i = 0; i < 5; i++) await turn()
  yield 2
}

test('what comes at once comes as it is', async () => {
  expect(await collect(markLulls(quick(), never))).toEqual([1, 2])
})

test('a lull is told once, and what comes after it comes', async () => {
  const lulls = markLulls(slow(), turn)
  expect(await collect(lulls)).toEqual([1, null, 2])
})

test('a failing source fails, and one that is left is ended', async () => {
  let ended = 0
  async function* failing() {
    try {
      yield 1
      throw new Error('no more')
    } finally {
      ended++
    }
  }
  await expect(collect(markLulls(failing(), never))).rejects.toThrow('no more')
  for await (const each of markLulls(failing(), never)) if (each === 1) break
  expect(ended).toBe(2)
})
