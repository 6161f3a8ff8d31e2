import { expect, test } from 'vitest'
import { answerOnTelegram } from './answer-on-telegram.ts'

const opml = '<opml version="2.0"><body><outline xmlUrl="https://velm.example/feed"/></body></opml>'

test('a document comes with the command of its caption, and is read when it is asked for', async () => {
  const { reader, world, lines, telegram } = await answerOnTelegram()
  reader.sendsFile(reader.chat, {
    name: 'my feeds.opml',
    content: opml,
    caption: '/sources import',
  })
  await world.untilMessages(reader.chat, 1)
  expect(lines[0]).toMatchObject({ text: '/sources import', options: { file: 'my feeds.opml' } })
  expect(telegram.callsOf('getFile')).toEqual([])
  expect(await lines[0]?.openDocument?.('whatever')).toEqual({ name: 'my feeds.opml', text: opml })
})

test('without a caption it is a list of sources to read', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  reader.sendsFile(reader.chat, { name: 'feeds.opml', content: opml })
  await world.untilMessages(reader.chat, 1)
  expect(lines[0]).toMatchObject({ text: '/sources import', options: { file: 'feeds.opml' } })
})

test('a caption of another command gets no file option, but may open the file', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  reader.sendsFile(reader.chat, { name: 'feeds.opml', content: opml, caption: 'science news' })
  await world.untilMessages(reader.chat, 1)
  expect(lines[0]?.text).toBe('science news')
  expect(lines[0]?.options).toBeUndefined()
})

test('in a group a document counts with a command for the bot alone', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  const group = world.makeGroup({ title: 'Harbour', admins: [reader], bot: {} })
  reader.sendsFile(group, { name: 'feeds.opml', content: opml })
  reader.sendsFile(group, { name: 'feeds.opml', content: opml, caption: '/sources import' })
  await world.untilMessages(group, 1)
  expect(lines).toEqual([expect.objectContaining({ text: '/sources import' })])
  expect(await lines[0]?.openDocument?.('')).toMatchObject({ text: opml })
})

test('what is too large, no text or not there is told apart, and the token is told to nobody', async () => {
  const { reader, world, lines, telegram, events } = await answerOnTelegram()
  const open = async (name: string, content: string | Uint8Array) => {
    const before = lines.length
    reader.sendsFile(reader.chat, { name, content })
    await world.untilMessages(reader.chat, before + 1)
    return lines.at(-1)?.openDocument?.(name)
  }
  const large = await open('large.opml', 'x'.repeat(1_048_577))
  expect(large).toEqual({ name: 'large.opml', unread: 'too-large' })
  const picture = await open('picture.png', new Uint8Array([137, 80, 78, 71, 255, 254]))
  expect(picture).toEqual({ name: 'picture.png', unread: 'not-text' })
  telegram.faults.plan('unreachable', { method: 'getFile' })
  const gone = await open('gone.opml', opml)
  expect(gone).toEqual({ name: 'gone.opml', unread: 'unreachable' })
  expect(JSON.stringify(events)).not.toContain(telegram.token)
})
