import { expect, onTestFinished, test } from 'vitest'
import { parseOpml } from '../../../src/feed/parse-opml.ts'
import type { FileOrder } from '../../fakes/discord/attachments.ts'
import { openChat } from '../../fakes/open-chat.ts'
import { answerOnDiscord, managing } from './answer-on-discord.ts'

const list = `<?xml version="1.0"?>
<opml version="2.0"><head><title>Ours</title></head><body>
  <outline type="rss" text="Velm Courier" xmlUrl="https://velmcourier.example/feed.xml"/>
  <outline type="rss" text="Northline" xmlUrl="https://northline.example/feed.xml"/>
</body></opml>`

/** What an admin reads who gives that file to `/sources import`. */
async function importFile(file: FileOrder, isGone = false): Promise<string> {
  const chat = await openChat({
    sources: {
      importOpml: async (opml) => ({ added: parseOpml(opml).feeds.length, known: 0, skipped: 0 }),
    },
  })
  onTestFinished(() => chat.close())
  const { discord, channel } = await answerOnDiscord({ conversation: chat.conversation })
  const admin = discord.as('300000000000000001', { channelId: channel.id, permissions: managing })
  const fileId = discord.upload(file)
  if (isGone) discord.expire(fileId)
  const shown = await admin.command('sources', { subcommand: 'import', options: { file: fileId } })
  expect(shown.text()).not.toContain(fileId)
  return shown.text()
}

test('an attached list of sources is read', async () => {
  expect(await importFile({ name: 'ours.opml', content: list })).toContain('2 sources added')
})

test('a file that is too large is not read, whatever it says of its size', async () => {
  const content = list + ' '.repeat(1_048_576)
  const told = 'big.opml is larger than 1 MB'
  expect(await importFile({ name: 'big.opml', content })).toContain(told)
  expect(await importFile({ name: 'big.opml', content, size: 90 })).toContain(told)
})

test('a file that is no text, no list or not there any more is told by its name', async () => {
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])
  expect(await importFile({ name: 'cat.png', content: picture })).toContain('cat.png is not a text')
  const note = { name: 'note.txt', content: 'Buy milk.' }
  expect(await importFile(note)).toContain('note.txt is no OPML list')
  const gone = await importFile({ name: 'ours.opml', content: list }, true)
  expect(gone).toContain('ours.opml could not be fetched')
})

test('a file’s name is only words, whatever it holds', async () => {
  const told = await importFile({ name: '**@everyone**](https://evil.example)', content: 'x' })
  expect(told).not.toContain('**@everyone**')
})
