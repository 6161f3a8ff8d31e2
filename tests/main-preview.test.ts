import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startProgram } from './start-program.ts'

// Telegram's preview as somebody who designs a message starts it: neither a token, nor a network, nor a browser.

const folder = mkdtempSync(join(tmpdir(), 'dateline-main-preview-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the preview of Telegram writes payloads and a page a theme for each kind of message', async () => {
  const program = startProgram({ DATA_DIR: folder }, '--preview', 'telegram')
  expect(await program.ended).toBe(0)
  const path = join(folder, 'preview', 'telegram')
  expect(program.out()).toBe(
    `Wrote payloads.json, pages (no Chromium was found to draw pictures) to ${path}/.\n`,
  )
  expect(program.err()).toBe('')
  const names = ['answers', 'digests', 'hebrew', 'posts', 'shared']
  const pages = ['dark', 'light'].flatMap((theme) => names.map((name) => `${theme}-${name}.html`))
  expect(readdirSync(path)).toEqual([...pages, 'payloads.json'])
  for (const page of pages)
    expect(readFileSync(join(path, page), 'utf8')).toContain('Dateline on Telegram')

  const written = readFileSync(join(path, 'payloads.json'), 'utf8')
  expect(written).toContain('"entities"')
  const payloads: unknown = JSON.parse(written)
  const titles = [
    'A digest in a private chat',
    'An alert with its picture',
    'A correction',
    'Headlines, and their digest as an answer',
    '/settings',
    'A member asks for the news',
    'Words asked for by a button',
    'Sharing a story from any chat',
    'A digest in Hebrew',
  ]
  expect(payloads).toEqual(
    expect.arrayContaining(titles.map((title): unknown => expect.objectContaining({ title }))),
  )
  expect(readFileSync(join(path, 'dark-hebrew.html'), 'utf8')).toMatch(
    /data-theme="dark".*dir="rtl"/su,
  )
})
