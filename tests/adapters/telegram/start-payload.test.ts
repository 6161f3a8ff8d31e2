import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands } from '../../../commands/index.ts'
import {
  fitsCallback,
  maxCallbackBytes,
  readCallback,
  writeCallback,
} from '../../../src/adapters/telegram/callback-data.ts'
import { readShortAddress, shortenAddress } from '../../../src/adapters/telegram/short-address.ts'
import {
  isSafeToLink,
  readStart,
  writeStart,
} from '../../../src/adapters/telegram/start-payload.ts'

/** Private chats, groups, supergroups and channels; a topic only in a supergroup. */
const chatId = fc.oneof(
  fc.integer({ min: 1, max: 2 ** 52 }),
  fc.integer({ min: -999_999_999_999, max: -1 }),
  fc.integer({ min: -1_997_852_516_352, max: -1_000_000_000_001 }),
)
const address = fc.record({
  chatId,
  threadId: fc.option(fc.integer({ min: 1, max: 2 ** 31 - 1 })),
})
const words = fc.oneof(
  fc.stringMatching(/^[a-z]{1,12}( [a-z0-9]{1,8}){0,3}$/u),
  fc.integer({ min: 1, max: 99_999 }).map((id) => `#${id}`),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)
const name = fc.oneof(
  fc.constantFrom(...commands.map((each) => each.name)),
  fc.stringMatching(/^[a-z0-9_]{1,12}$/u),
)
const line = fc
  .tuple(name, words)
  .map(([first, rest]) => (rest === '' ? `/${first}` : `/${first} ${rest}`))

test('an address comes back from its short form, which is one letter and base 36', () => {
  fc.assert(
    fc.property(address, (each) => {
      const short = shortenAddress(each)
      expect(short).toMatch(/^[gps][0-9a-z]{1,11}(?:-[0-9a-z]{1,7})?$/u)
      expect(readShortAddress(short)).toEqual(each)
    }),
  )
})

test('what is no short address is none', () => {
  for (const text of ['', 's', 'x12', 's12-', 's1 2', 'S12', 's12-123456789'])
    expect(readShortAddress(text)).toBeNull()
})

test('a link says its line again, about the same place, in what Telegram takes', () => {
  fc.assert(
    fc.property(line, fc.option(address), (said, about) => {
      const payload = writeStart({ line: said, about })
      if (payload === null) return
      expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/u)
      expect(readStart(payload)).toEqual({ line: said, about })
    }),
    { numRuns: 500 },
  )
})

test('what a story’s buttons say fits a link about any place', () => {
  const place = { chatId: -1_001_999_999_999, threadId: 2 ** 31 - 1 }
  for (const said of ['/story #99999', '/story #99999 sources', '/why #99999', '/follow #99999'])
    expect(writeStart({ line: said, about: place })).not.toBeNull()
  expect(writeStart({ line: '/story #381 sources', about: null })).toBe('story_381_sources')
})

test('no link says what changes much, whatever it holds', () => {
  const changing = [
    '/privacy delete',
    '/privacy',
    '/unfollow all',
    '/pause',
    '/resume',
    '/hide bridge',
    '/quiet off',
    '/settings zone Asia/Jerusalem',
    '/schedule remove 1',
    '/setup confirm',
    '/sources add https://velm.example/feed',
    '/status again 12',
    'yes',
    '~t1.2',
    '!places',
  ]
  for (const said of changing) {
    expect(isSafeToLink(said)).toBe(false)
    expect(writeStart({ line: said, about: null })).toBeNull()
    expect(readStart(`b-${Buffer.from(said).toString('base64url')}`)).toBeNull()
    expect(readStart(said.slice(1).replaceAll(' ', '_'))).toBeNull()
  }
})

test('whatever a stranger puts into a link, only what is safe comes out', () => {
  const anything = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9_-]{0,64}$/u),
    fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((text) => `b-${Buffer.from(text).toString('base64url')}`),
    fc
      .tuple(line, address)
      .map(
        ([said, about]) =>
          `b-${Buffer.from(said).toString('base64url')}_at_${shortenAddress(about)}`,
      ),
  )
  fc.assert(
    fc.property(anything, (payload) => {
      const { line: said = '/help' } = readStart(payload) ?? {}
      expect(isSafeToLink(said)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('a line of several lines is none that a link says', () => {
  expect(isSafeToLink('/settings\n/privacy delete')).toBe(false)
  expect(readStart(`b-${Buffer.from('/setup\nconfirm').toString('base64url')}`)).toBeNull()
})

test('a button’s data says its line again, and whether it fits is told in bytes', () => {
  fc.assert(
    fc.property(
      line,
      fc.option(address),
      fc.boolean(),
      fc.boolean(),
      (said, about, replaces, asks) => {
        const data = writeCallback({ line: said, about, replaces, asks })
        expect(readCallback(data)).toEqual({ line: said, about, replaces, asks })
        expect(fitsCallback(data)).toBe(new TextEncoder().encode(data).length <= maxCallbackBytes)
      },
    ),
  )
})

test('foreign data is a line like any other, and never breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (data) => {
      const read = readCallback(data)
      expect(data.endsWith(read.line)).toBe(true)
    }),
  )
})
