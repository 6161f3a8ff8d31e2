import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { environment } from './start-program.ts'

const program = ['src', 'commands', 'config', 'locales', 'sample', 'package.json']

test('starts from a folder whose name an address would write in another way', () => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-anywhere-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const folder = join(root, 'my böts 100%')
  mkdirSync(folder)
  for (const part of program) cpSync(part, join(folder, part), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  const sources = join(folder, 'my feeds.opml')
  writeFileSync(
    sources,
    '<opml version="2.0"><body><outline text="Nowhere" xmlUrl="http://127.0.0.1:9/feed.xml"/></body></opml>',
  )
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'src/main.ts'), '--terminal'],
    {
      input: '/help\n',
      encoding: 'utf8',
      env: { ...environment, SOURCES: sources, DATA_DIR: join(folder, 'my data') },
    },
  )
  expect(stderr).toBe('')
  expect(stdout).toContain('What you can say')
  expect(status).toBe(0)
})
