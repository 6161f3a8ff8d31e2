import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { type FakeTelegram, startTelegram } from './fakes/telegram/start-telegram.ts'
import { oweDigests } from './owe-digests.ts'
import { startProgram, telegramSettings, until } from './start-program.ts'

// What came due while the program did not run.

const minute = 60_000
let folder: string
let telegram: FakeTelegram

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-late-'))
  telegram = await startTelegram({ validate: false })
  return async () => {
    await telegram.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** A feed with one fresh report, on loopback and slow; its address. */
async function serveReport(headline: string): Promise<string> {
  const published = new Date(Date.now() - 10 * minute).toUTCString()
  const feed = `<rss version="2.0"><channel><title>Velm Courier</title><item><title>${headline}</title>
    <link>https://velmcourier.example/ferry</link><pubDate>${published}</pubDate>
    <description>The ferry between Velm and Port Orbel sailed on Sunday for the first time in nine days, the harbour office said.</description>
    </item></channel></rss>`
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/rss+xml')
    setTimeout(() => response.end(feed), 1000)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return `http://127.0.0.1:${address.port}/feed.xml`
}

test('a digest made up for holds what was reported meanwhile', async () => {
  const group = telegram.world.makeGroup({ title: 'Harbour', bot: 'member' })
  const sources = join(folder, 'sources.opml')
  const feed = await serveReport('Velm ferry runs again after storm')
  writeFileSync(
    sources,
    `<opml version="2.0"><body><outline text="Velm Courier" xmlUrl="${feed}"/></body></opml>`,
  )
  await oweDigests(folder, [`telegram:${group.id}`])
  const program = startProgram({
    ...telegramSettings(telegram),
    DATA_DIR: folder,
    SOURCES: sources,
    ALLOW_PRIVATE_HOSTS: '127.0.0.1',
  })
  await until(() => telegram.world.botMessagesIn(group).length > 0, program)
  expect(telegram.world.botMessagesIn(group)[0]?.text).toContain('Velm ferry runs again')
})

test('a schedule without a limit of its own is as patient as the operator', async () => {
  const late = telegram.world.makeGroup({ title: 'Harbour', bot: 'member' })
  const patient = telegram.world.makeGroup({ title: 'Docks', bot: 'member' })
  const twentyAgo = { nextRunAt: Date.now() - 20 * minute }
  await oweDigests(folder, [`telegram:${late.id}`], { ...twentyAgo, lateMinutes: null })
  await oweDigests(folder, [`telegram:${patient.id}`], { ...twentyAgo, lateMinutes: 60 })
  const program = startProgram({
    ...telegramSettings(telegram),
    DATA_DIR: folder,
    DIGEST_LATE_MINUTES: '10',
  })
  await until(() => telegram.world.botMessagesIn(patient).length > 0, program)
  program.child.kill('SIGTERM')
  expect(await program.ended).toBe(0)
  expect(telegram.world.botMessagesIn(late)).toEqual([])
})
