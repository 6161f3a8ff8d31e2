import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/adapters/database/open-database.ts'
import { temporaryFolder } from '../adapters/database/temporary-folder.ts'
import { writeRss } from '../fakes/open-newsroom.ts'

const feeds = 16
const entries = 10
/** Killed once so many feeds have been read, at different moments of the work. */
const killedAfter = [1, 9, 16]

test('killed at any moment and started again, ingesting loses nothing and stores nothing twice', async () => {
  const origin = await serveFeeds()
  const path = join(temporaryFolder(), 'killed.db')
  for (const after of killedAfter) await runUntil(path, writeOpml(origin), after)
  const child = start(path, writeOpml(origin))
  expect(await once(child, 'exit')).toEqual([0, null])

  const database = await openDatabase({ path })
  const stored = await database.articles.readSince(0, 0, 10_000)
  const urls = stored.map(({ article }) => article.url)
  expect(urls.length).toBe(feeds * entries)
  expect(new Set(urls).size).toBe(feeds * entries)
  expect(stored.filter(({ storyIds }) => storyIds.length === 0)).toEqual([])
  expect(await database.feeds.listDueFeeds(Date.now(), 100)).toEqual([])
  await database.close()
}, 60_000)

/** Runs it until `feedsRead` feeds are read, then kills it as kill -9 does. */
async function runUntil(path: string, opml: string, feedsRead: number): Promise<void> {
  const child = start(path, opml)
  child.on('message', (done) => {
    if (Number(done) >= feedsRead) child.kill('SIGKILL')
  })
  await once(child, 'exit')
}

function start(path: string, opml: string): ChildProcess {
  return fork(new URL('./ingest-until-killed.ts', import.meta.url), [path, opml])
}

function writeOpml(origin: string): string {
  const outlines = Array.from(
    { length: feeds },
    (_, i) => `<outline type="rss" text="Outlet ${i}" xmlUrl="${origin}/${i}.xml"/>`,
  )
  return `<opml version="2.0"><body>${outlines.join('')}</body></opml>`
}

/** Feeds whose articles share no story; every page is closed to robots. */
async function serveFeeds(): Promise<string> {
  const server = createServer((request, response) => {
    const { url = '' } = request
    if (url === '/robots.txt') return response.end('User-agent: *\nDisallow: /\n')
    const items = Array.from({ length: entries }, (_, i) => ({
      link: `http://${request.headers.host}${url}/${i}`,
      title: `Outlet ${url} reports matter number ${i} of its town`,
      text: [
        `The town council of ${url} heard matter number ${i} and put it off until the autumn.`,
      ],
    }))
    return response.end(writeRss(items, Date.now()))
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return `http://127.0.0.1:${address.port}`
}
