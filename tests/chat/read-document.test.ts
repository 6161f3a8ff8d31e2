import { expect, test } from 'vitest'
import { longestDocument, readDocument } from '../../src/chat/read-document.ts'

async function* inChunks(...chunks: readonly Uint8Array[]) {
  yield* chunks
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function* breaking() {
  yield bytesOf('<opml')
  throw new Error('reset')
}

test('text is read whole, also where a letter is cut between two chunks', async () => {
  const bytes = bytesOf('שלום')
  const read = await readDocument('a.opml', inChunks(bytes.slice(0, 3), bytes.slice(3)))
  expect(read).toEqual({ name: 'a.opml', text: 'שלום' })
  expect(await readDocument('b.opml', inChunks())).toEqual({ name: 'b.opml', text: '' })
})

test('a byte order mark is no part of the text', async () => {
  const read = await readDocument('a.opml', inChunks(bytesOf('\uFEFF<opml/>')))
  expect(read).toEqual({ name: 'a.opml', text: '<opml/>' })
})

test('what is no UTF-8, or ends within a letter, is no text', async () => {
  const unread = { name: 'a.png', unread: 'not-text' }
  expect(await readDocument('a.png', inChunks(new Uint8Array([137, 80, 255])))).toEqual(unread)
  expect(await readDocument('a.png', inChunks(bytesOf('ש').slice(0, 1)))).toEqual(unread)
})

test('one byte too many is too large, and nothing more is fetched', async () => {
  let fetched = 0
  async function* endless() {
    for (;;) {
      fetched++
      yield new Uint8Array(longestDocument / 2).fill(32)
    }
  }
  expect(await readDocument('big', endless())).toEqual({ name: 'big', unread: 'too-large' })
  expect(fetched).toBe(3)
  const most = await readDocument('most', inChunks(new Uint8Array(longestDocument).fill(32)))
  expect(most).toMatchObject({ name: 'most' })
  expect('text' in most && most.text).toHaveLength(longestDocument)
})

test('a connection that breaks leaves it unreachable', async () => {
  expect(await readDocument('a', breaking())).toEqual({ name: 'a', unread: 'unreachable' })
})
