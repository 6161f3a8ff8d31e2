import { expect, test } from 'vitest'
import { readCustomId, writeCustomId } from '../../../src/adapters/discord/custom-id.ts'

const plain = { line: '/story #11', aboutChannelId: null, replaces: false }

test('a line alone is its own id', () => {
  expect(writeCustomId(plain)).toBe('/story #11')
  expect(readCustomId('/story #11')).toEqual(plain)
})

test('whatever an id carries is read again, but for the count that tells it apart', () => {
  const full = {
    line: '/setup world',
    aboutChannelId: '123',
    replaces: true,
    asks: true,
  } as const
  expect(writeCustomId({ ...full, nth: 2 })).toBe('=?2@123 /setup world')
  expect(readCustomId('=?2@123 /setup world')).toEqual(full)
  // As ids were written once.
  expect(readCustomId('=!?2@123 /setup world')).toEqual(full)
  expect(readCustomId(writeCustomId({ ...plain, line: '', nth: 1 }))).toEqual({
    ...plain,
    line: '',
  })
})

test('the longest line about the longest channel fits', () => {
  const id = writeCustomId({
    line: `/${'x'.repeat(63)}`,
    aboutChannelId: '9'.repeat(20),
    replaces: true,
    asks: true,
    nth: 99,
  })
  expect(id.length).toBeLessThanOrEqual(100)
})
