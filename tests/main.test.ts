import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { environment } from './start-program.ts'

// The program as people start it: a process of its own, its streams and its exit code.

const folder = mkdtempSync(join(tmpdir(), 'dateline-main-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function start(
  args: readonly string[],
  env: Record<string, string> = {},
  input = '',
): Promise<Ended> {
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    env: { ...environment, ...env },
  })
  child.stdin.end(input)
  return ended(child)
}

function ended(child: ChildProcess): Promise<Ended> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

/** Standard input is a file, as cron and CI give it. */
async function startWithFile(args: readonly string[], env: Record<string, string>): Promise<Ended> {
  const path = join(folder, 'commands.txt')
  writeFileSync(path, '/status\n')
  const input = openSync(path, 'r')
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    env: { ...environment, ...env },
    stdio: [input, 'pipe', 'pipe'],
  })
  closeSync(input)
  return ended(child)
}

const emptyOpml = join(folder, 'sources.opml')
writeFileSync(
  emptyOpml,
  '<opml version="2.0"><body><outline text="Nowhere" xmlUrl="http://127.0.0.1:9/feed.xml"/></body></opml>',
)
const own = { SOURCES: emptyOpml, DATA_DIR: join(folder, 'data') }

describe('the program', () => {
  test('--help names every setting and ends with code 0', async () => {
    const { code, out } = await start(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('RETENTION_DAYS')
    expect(out).toContain('--check-config')
  })

  test('--check-config checks without starting', async () => {
    expect(await start(['--check-config'], own)).toMatchObject({
      code: 0,
      out: 'The settings are in order: defaults and environment.\n',
    })
  })

  test('--check-config lists what is wrong with code 1', async () => {
    const { code, err } = await start(['--check-config'], { ...own, DIGEST_MINUTES: '0' })
    expect(code).toBe(1)
    expect(err).toMatch(/^The settings are not in order:\n {2}• DIGEST_MINUTES: "0" cannot be used/)
  })

  test('wrong settings stop the start with code 1 and every cure', async () => {
    const { code, err, out } = await start([], { DIGEST_MINUTES: '0', TIME_ZONE: 'Nowhere' })
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain('DIGEST_MINUTES: "0" cannot be used. Write a whole number from 1 to 15.')
    expect(err).toContain('Write an IANA name such as Europe/Madrid.')
  })

  test('what the settings name is checked with them, all in one go', async () => {
    const noList = join(folder, 'list.txt')
    writeFileSync(noList, 'not a list')
    const env = { DIGEST_MINUTES: '0', SOURCES: noList, TOPICS: '/nowhere.yaml', DATA_DIR: noList }
    const { code, err } = await start(['--terminal'], env)
    expect(code).toBe(1)
    expect(err.match(/•/g)).toHaveLength(4)
    expect(err).toContain('The document is not OPML')
    expect(err).toContain('is no folder')
  })

  test('an unknown option is told with its cure', async () => {
    const { code, err } = await start(['--terminale'])
    expect(code).toBe(1)
    expect(err).toMatch(/Unknown option '--terminale'.*--help/)
  })

  test('tokens that are none are told with their cures, and never shown', async () => {
    const { code, err } = await start([], {
      DISCORD_TOKEN: 'hunter2',
      TELEGRAM_TOKEN: '12:hunter2',
    })
    expect(code).toBe(1)
    expect(err).toContain('DISCORD_TOKEN: its value cannot be used. Copy it whole')
    expect(err).toContain('TELEGRAM_TOKEN: its value cannot be used. Copy it whole')
    expect(err).not.toContain('hunter2')
  })

  test('a terminal without the role of chat says that it answers all the same', async () => {
    const roles = { ...own, LOG_LEVEL: 'error', ROLES: 'ingest' }
    const { code, out } = await start(['--terminal'], roles, '/help\n')
    expect(code).toBe(0)
    expect(out).toMatch(/ROLES names no “chat”(?:.|\n)*What you can say/u)
  })

  test('piped commands are answered in order and the program ends with code 0', async () => {
    const { code, out, err } = await start(
      ['--terminal'],
      { ...own, LOG_LEVEL: 'error' },
      '/status\nnews sciense\n/help\n',
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const status = out.indexOf('Sources')
    expect(status).toBeGreaterThanOrEqual(0)
    expect(out.indexOf('What you can say')).toBeGreaterThan(status)
  })

  test('a second process on the same file is refused with the cure', async () => {
    const first = spawn(process.execPath, ['src/main.ts', '--terminal'], {
      env: { ...environment, ...own, LOG_LEVEL: 'error' },
    })
    first.stdin.write('/status\n')
    await new Promise((resolve) => first.stdout.once('data', resolve))
    const second = await start(['--terminal'], own)
    first.stdin.end()
    await new Promise((resolve) => first.once('close', resolve))
    expect(second.code).toBe(1)
    expect(second.err).toMatch(/^Dateline cannot start: .*(in use|another)/i)
  })

  test('input from a file ends as cleanly as from a pipe', async () => {
    const { code, err } = await startWithFile(['--terminal'], { ...own, LOG_LEVEL: 'error' })
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('with nothing set, the sample newsroom gives a first briefing and ends with its input', async () => {
    const { code, out, err } = await start([], {}, '/news\n/story 1\n')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Sample newsroom')
    expect(out).toMatch(/\d+ stories, \d minutes?/)
    expect(out).toContain('44 of 45 sources read')
    expect(out.match(/\d+ stories, \d minutes?/g)).toHaveLength(1)
  })
})
