import { createServer } from 'node:net'
import { Client } from 'pg'
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { DatabaseError } from '../../../src/adapters/database/database-error.ts'
import { type Database, openDatabase } from '../../../src/adapters/database/open-database.ts'
import { addArticle, sampleStory } from '../../contracts/storage-samples.ts'
import { startPostgres } from '../../fakes/start-postgres.ts'

const server = await startPostgres()
afterAll(() => server?.stop())

const newDatabase = async () => (await server?.createDatabase()) ?? ''

/** Opens, and closes when the test is over. */
async function open(url: string): Promise<Database> {
  const database = await openDatabase({ url })
  onTestFinished(() => database.close())
  return database
}

/** As the server's administrator. */
async function administer(url: string): Promise<Client> {
  const client = new Client(url)
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

const endOthers = (client: Client) =>
  client.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`)

async function troubleOf(work: Promise<unknown>): Promise<DatabaseError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof DatabaseError)) throw new Error(`no DatabaseError: ${String(error)}`)
  expect(error.message).not.toContain('hunter2')
  return error
}

function change(url: string, changes: Partial<URL>): string {
  return Object.assign(new URL(url), changes).href
}

describe.runIf(server !== null)('what a start tells, with the cure', () => {
  test('a wrong password', async () => {
    const url = change(await newDatabase(), { password: 'hunter2' })
    const { trouble, message } = await troubleOf(openDatabase({ url }))
    expect(trouble).toBe('refused')
    expect(message).toMatch(
      /^PostgreSQL at 127\.0\.0\.1:\d+ does not let dateline in; check user and password/,
    )
  })

  test('a database that is not there', async () => {
    const url = change(await newDatabase(), { pathname: '/nowhere' })
    const { trouble, message } = await troubleOf(openDatabase({ url }))
    expect(trouble).toBe('refused')
    expect(message).toMatch(
      /has no database "nowhere"; make it with: createdb -h 127\.0\.0\.1 -O dateline nowhere$/,
    )
  })

  test('a user who may not make tables', async () => {
    const url = await newDatabase()
    const admin = await administer(url)
    await admin.query(`drop role if exists guest; create role guest login password 'hunter2'`)
    const asGuest = change(url, { username: 'guest', password: 'hunter2' })
    const { trouble, message } = await troubleOf(openDatabase({ url: asGuest }))
    expect(trouble).toBe('refused')
    expect(message).toMatch(/guest may not do this .* make it the owner: alter database/)
  })

  test('a database that only reads', async () => {
    const url = await newDatabase()
    const admin = await administer(url)
    const { pathname } = new URL(url)
    await admin.query(`alter database ${pathname.slice(1)} set default_transaction_read_only = on`)
    expect((await troubleOf(openDatabase({ url }))).trouble).toBe('unwritable')
  })

  test('a schema of a newer program', async () => {
    const url = await newDatabase()
    await (await openDatabase({ url })).close()
    const admin = await administer(url)
    await admin.query(`insert into migrations values ('9998-from-tomorrow')`)
    expect((await troubleOf(openDatabase({ url }))).trouble).toBe('newer')
  })
})

test('a server that cannot be reached is told with host and port', async () => {
  const closed = createServer()
  const port = await new Promise<number>((resolve) => {
    closed.listen(0, '127.0.0.1', () => {
      const address = closed.address()
      closed.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
  const url = `postgres://ada:hunter2@127.0.0.1:${port}/news`
  const { trouble, message } = await troubleOf(openDatabase({ url }))
  expect(trouble).toBe('unreachable')
  expect(message).toMatch(new RegExp(`at 127.0.0.1:${port} cannot be reached .*check that it runs`))
})

describe.runIf(server !== null)('on a server', () => {
  test('several processes may start on an empty database together', async () => {
    const url = await newDatabase()
    const databases = await Promise.all(Array.from({ length: 5 }, () => open(url)))
    for (const database of databases) expect(await database.articles.countArticles()).toBe(0)
  })

  test('what was stored is there after closing and opening again', async () => {
    const url = await newDatabase()
    const first = await openDatabase({ url })
    const article = await addArticle(first)
    await first.stories.saveGrouping({ stories: [sampleStory(3)], placed: [], merges: [] })
    await first.close()
    const second = await open(url)
    expect(await second.articles.getArticles([article.id])).toEqual([article])
    expect(await second.stories.nextStoryId()).toBe(4)
  })

  test('connections lost between two statements are replaced', async () => {
    const url = await newDatabase()
    const database = await open(url)
    await addArticle(database)
    await endOthers(await administer(url))
    await vi.waitFor(async () => expect(await database.articles.countArticles()).toBe(1))
    await addArticle(database)
    expect(await database.articles.countArticles()).toBe(2)
  })

  test('a connection lost in the middle fails its work only, and stores none of it', async () => {
    const url = await newDatabase()
    const database = await open(url)
    const admin = await administer(url)
    await admin.query('begin; lock table article_texts')
    const adding = troubleOf(addArticle(database))
    await vi.waitFor(async () => {
      const waiting = await admin.query(`select 1 from pg_locks where not granted`)
      expect(waiting.rowCount).toBe(1)
    })
    await endOthers(admin)
    expect((await adding).trouble).toBe('unreachable')
    await admin.query('rollback')
    expect(await database.articles.countArticles()).toBe(0)
    await addArticle(database)
    expect(await database.articles.countArticles()).toBe(1)
  })

  test('a text with NUL, which PostgreSQL cannot hold, is stored without it', async () => {
    const database = await open(await newDatabase())
    const { id } = await addArticle(database, { title: 'Velm\0 bridge' })
    expect((await database.articles.getArticles([id]))[0]?.title).toBe('Velm bridge')
  })

  test('an article of very many words is found by the first of them', async () => {
    const database = await open(await newDatabase())
    const text = Array.from({ length: 90_000 }, (_, i) => `word${i}${'x'.repeat(i % 90)}`)
    const { id } = await addArticle(database, {}, `velm\n${text.join(' ')}`)
    const found = await database.articles.searchArticles({
      stems: ['velm', `word89${'x'.repeat(89)}`],
      languages: ['en'],
      limit: 5,
    })
    expect(found.map((article) => article.id)).toEqual([id])
  })

  test('a role is one process’s at a time, and free when that ends or loses its connection', async () => {
    const url = await newDatabase()
    const [first, second] = [await openDatabase({ url }), await open(url)]
    expect(await first.claimRole('ingest')).toBe(true)
    expect(await second.claimRole('ingest')).toBe(false)
    expect(await second.claimRole('other')).toBe(true)
    expect(await first.claimRole('ingest')).toBe(true)
    await first.close()
    await vi.waitFor(async () => expect(await second.claimRole('ingest')).toBe(true))
    const third = await open(url)
    expect(await third.claimRole('ingest')).toBe(false)
    await endOthers(await administer(url))
    await vi.waitFor(async () => expect(await third.claimRole('ingest')).toBe(true))
    await vi.waitFor(async () => expect(await second.claimRole('ingest')).toBe(false))
  })
})
