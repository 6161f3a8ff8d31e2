import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// Telegram's preview as somebody who designs a message starts it: neither a token, nor a network, nor a browser.

const folder = mkdtempSync(join(tmpdir(), 'dateline-main-preview-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the preview of Telegram writes payloads and a page a theme for each kind of message', {
  timeout: 60_000,
}, async () => {
  const child = spawn(process.execPath, ['src/main.ts', '--preview', 'telegram'], {
    env: { PATH: process.env['PATH'], TZ: 'UTC', DATA_DIR: folder, CHROMIUM_PATH: 'none' },
  })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()))
  await new Promise((resolve) => child.on('close', resolve))
  const path = join(folder, 'preview', 'telegram')
  expect(out).toBe(
    `Wrote payloads.json, pages (no Chromium was found to draw pictures) to ${path}/.\n`,
  )
  const names = ['answers', 'digests', 'hebrew', 'posts', 'shared']
  const pages = ['dark', 'light'].flatMap((theme) => names.map((name) => `${theme}-${name}.html`))
  expect(readdirSync(path)).toEqual([...pages, 'payloads.json'])

  const payloads: unknown = JSON.parse(readFileSync(join(path, 'payloads.json'), 'utf8'))
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
