import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { hosts } from '../serve-feeds.ts'

const feeds = 2000

/** News that pours in: 20,000 articles in feeds of a process of their own, and a bot's settings to read them. */
export interface PouringNews {
  readonly environment: NodeJS.ProcessEnv
  /** Resolves once it is read at full speed: after a start, grouping first gets its memory back. */
  readonly pouring: Promise<unknown>
  close(): void
}

/** Serves them, and lists them in a file; what the bot had before stays on its list. */
export async function serveNews(listPath: string, before: readonly string[]): Promise<PouringNews> {
  const server = fork(new URL('../serve-feeds.ts', import.meta.url), { stdio: 'inherit' })
  const port = await new Promise<number>((resolve) =>
    server.once('message', (message) => resolve(Number(message))),
  )
  const pouring = new Promise((resolve) => server.once('message', resolve))
  const urls = Array.from(
    { length: feeds },
    (_, i) => `http://${hosts[i % hosts.length]}:${port}/${i}/feed.xml`,
  )
  const lines = [...before, ...urls].map(
    (url, i) => `<outline text="Outlet ${i}" category="/world" type="rss" xmlUrl="${url}"/>`,
  )
  writeFileSync(listPath, `<opml version="2.0"><body>${lines.join('')}</body></opml>`)
  return {
    environment: {
      ROLES: 'deliver,chat,ingest',
      SOURCES: listPath,
      ALLOW_PRIVATE_HOSTS: hosts.join(','),
    },
    pouring,
    close: () => void server.kill(),
  }
}
