import { expect, test } from 'vitest'
import { keepAWhile } from '../../src/digest/keep-a-while.ts'

const keeping = { freshMs: 10, staleMs: 100, capacity: 2 }

function openKept(): {
  readonly at: { now: number }
  readonly reads: string[]
  readonly ask: (key: string) => Promise<string>
} {
  const at = { now: 0 }
  const reads: string[] = []
  const ask = keepAWhile(
    (key) => {
      reads.push(key)
      return Promise.resolve(`${key}${reads.length}`)
    },
    { now: () => at.now, ...keeping },
  )
  return { at, reads, ask }
}

test('what is fresh is read once, whoever asks', async () => {
  const { ask, reads } = openKept()
  expect(await Promise.all([ask('a'), ask('a')])).toEqual(['a1', 'a1'])
  expect(reads).toEqual(['a'])
})

test('what is older is given as it was, and read anew for the next', async () => {
  const { ask, at } = openKept()
  await ask('a')
  at.now = 50
  expect(await ask('a')).toBe('a1')
  expect(await ask('a')).toBe('a2')
})

test('nobody waits while it is read anew', async () => {
  const reading = Promise.withResolvers<string>()
  const answers = [Promise.resolve('old'), reading.promise]
  const at = { now: 0 }
  const ask = keepAWhile(
    () => answers.shift() ?? Promise.reject(new Error('read once too often')),
    {
      now: () => at.now,
      ...keeping,
    },
  )
  await ask('a')
  at.now = 50
  expect([await ask('a'), await ask('a')]).toEqual(['old', 'old'])
  reading.resolve('new')
  await reading.promise
  expect(await ask('a')).toBe('new')
})

test('what is too old is read before it is given', async () => {
  const { ask, at } = openKept()
  await ask('a')
  at.now = 500
  expect(await ask('a')).toBe('a2')
})

test('only so many keys are kept, those asked last', async () => {
  const { ask, reads } = openKept()
  for (const key of ['a', 'b', 'c', 'a']) await ask(key)
  expect(reads).toEqual(['a', 'b', 'c', 'a'])
})

test('a reading that fails leaves what was known, and is tried again', async () => {
  const at = { now: 0 }
  let isBroken = false
  const ask = keepAWhile(
    () => (isBroken ? Promise.reject(new Error('locked')) : Promise.resolve('read')),
    { now: () => at.now, ...keeping },
  )
  await ask('a')
  at.now = 50
  isBroken = true
  expect(await ask('a')).toBe('read')
  await Promise.resolve()
  expect(await ask('a')).toBe('read')
  at.now = 500
  await expect(ask('a')).rejects.toThrow('locked')
})
