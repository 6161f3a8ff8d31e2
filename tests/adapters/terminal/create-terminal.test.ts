import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTerminal } from '../../../src/adapters/terminal/create-terminal.ts'
import { catalogue, type OpenChat, openChat } from '../../fakes/open-chat.ts'

let chat: OpenChat
beforeEach(async () => {
  chat = await openChat()
})
afterEach(() => chat.close())

/** A terminal on streams of the test's own. */
function openTerminal(isTTY: boolean, folder = tmpdir()) {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => input })
  const output = Object.assign(new PassThrough(), { isTTY, columns: 80 })
  let written = ''
  output.on('data', (chunk: Buffer) => {
    written += chunk.toString()
  })
  const environment = { NO_COLOR: '1' }
  const parts = { input, output, environment, catalogue, language: 'en', folder }
  const terminal = createTerminal(parts)
  return { input, terminal, text: () => written }
}

describe('through a pipe', () => {
  test('answers the lines in order and ends with them', async () => {
    const { input, terminal, text } = openTerminal(false)
    input.end('news\n\nstory 2\n/nwes\n')
    await terminal.run(chat.conversation)
    const order = [
      'Morning briefing',
      'Comet survey finds',
      'read here since',
      'Did you mean /news?',
    ]
    expect(order.map((part) => text().lastIndexOf(part))).toEqual(
      order.map((part) => text().lastIndexOf(part)).sort((a, b) => a - b),
    )
    expect(order.filter((part) => !text().includes(part))).toEqual([])
    expect(text()).not.toContain('›')
  })

  test('a number chooses from what was shown last, in one way with its button', async () => {
    const { input, terminal, text } = openTerminal(false)
    input.end('nwes\n1\n2\n')
    await terminal.run(chat.conversation)
    expect(text()).toContain('Morning briefing')
    expect(text()).toMatch(/\d News/u) // the buttons under story 2
  })

  test.each(['quit', 'Exit', 'bye!', 'q', '/quit'])('%s ends it', async (word) => {
    const { input, terminal, text } = openTerminal(false)
    input.write(`${word}\nnews\n`)
    await terminal.run(chat.conversation)
    expect(text()).toBe('')
  })

  test('the opening is said only when no line came', async () => {
    const asked = openTerminal(false)
    asked.input.end('/topics\n')
    await asked.terminal.run(chat.conversation, ['/news'])
    expect(asked.text()).not.toContain('Morning briefing')
    const silent = openTerminal(false)
    silent.input.end()
    await silent.terminal.run(chat.conversation, ['/news'])
    expect(silent.text()).toContain('Morning briefing')
  })

  test('a file comes out byte by byte, whatever it is written in', async () => {
    const opml = '<opml version="2.0">\n  <outline text="חדשות ולם"  \t/>\n</opml>\n'
    const other = await openChat({ sources: { exportOpml: async () => opml } })
    const { input, terminal, text } = openTerminal(false)
    input.end('/sources export\n')
    await terminal.run(other.conversation)
    expect(text()).toBe(opml)
    await other.close()
  })

  test('ends at once when there is nothing to read', async () => {
    const { input, terminal, text } = openTerminal(false)
    input.end()
    await terminal.run(chat.conversation)
    expect(text()).toBe('')
  })

  test('progress stays out of it', () => {
    const { terminal, text } = openTerminal(false)
    terminal.progress(1, 3, 'Velm Courier')
    expect(text()).toBe('')
  })
})

test('what was printed counts as shown', async () => {
  const { input, terminal } = openTerminal(false)
  input.end('news\n')
  await terminal.run(chat.conversation)
  expect(await chat.services.memory.lastShownAt('terminal:local')).not.toBeNull()
})

test('what could not be printed does not count as shown', async () => {
  const { input, terminal } = openTerminal(false)
  const broken = new PassThrough()
  broken.destroy()
  const other = createTerminal({
    input,
    output: broken,
    environment: {},
    catalogue,
    language: 'en',
  })
  input.end('news\n')
  await expect(other.run(chat.conversation)).rejects.toThrow(/destroyed/)
  expect(await chat.services.memory.lastShownAt('terminal:local')).toBeNull()
  expect(terminal.platform).toBe('terminal')
})

test('a reader that leaves ends the chat quietly', async () => {
  const { input } = openTerminal(false)
  const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
  const output = new Writable({ write: (_chunk, _encoding, done) => done(gone) })
  const terminal = createTerminal({ input, output, environment: {}, catalogue, language: 'en' })
  input.end('news\nhelp\n')
  await terminal.run(chat.conversation)
  expect(await chat.services.memory.lastShownAt('terminal:local')).toBeNull()
})

describe('on a screen', () => {
  test('prompts, and leaves at Ctrl-D', async () => {
    const { input, terminal, text } = openTerminal(true)
    const running = terminal.run(chat.conversation, ['/start'])
    input.write('help\r')
    await expect.poll(text).toContain('What you can say')
    input.write('\u0004')
    await running
    expect(text()).toContain('› ')
  })

  test('Ctrl-C gives up a line first, and leaves when there is none', async () => {
    const { input, terminal, text } = openTerminal(true)
    const running = terminal.run(chat.conversation)
    input.write('hel\u0003')
    input.write('topics\r')
    await expect.poll(text).toContain('Any other words work too')
    input.write('\u0003')
    await running
    expect(text()).not.toContain('“heltopics”')
  })

  test('a file is saved beside, never over another', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-terminal-'))
    const { input, terminal, text } = openTerminal(true, folder)
    const running = terminal.run(chat.conversation)
    input.write('/sources export\r')
    await expect.poll(text).toContain('Saved as dateline-sources.opml')
    input.write('/sources export\r')
    await expect.poll(text).toContain('could not be written')
    input.write('\u0004')
    await running
    expect(readFileSync(join(folder, 'dateline-sources.opml'), 'utf8')).toContain('<opml')
    rmSync(folder, { recursive: true })
  })

  test('Tab completes a command', async () => {
    const { input, terminal, text } = openTerminal(true)
    const running = terminal.run(chat.conversation)
    input.write('/top\t')
    await expect.poll(text).toContain('/topics')
    input.write('\r')
    await expect.poll(text).toContain('Any other words work too')
    input.write('\u0004')
    await running
  })

  test('draws how far reading is, and clears it at the end', () => {
    const { terminal, text } = openTerminal(true)
    terminal.progress(1, 4, 'Velm\u001b[2J Courier')
    expect(text()).toContain('Reading the news ━━━━━━────────────────── 1 of 4  Velm[2J Courier')
    terminal.progress(4, 4, '')
    expect(text().endsWith('\r\u001b[2K')).toBe(true)
  })
})
