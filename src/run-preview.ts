import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Platform } from '../config/read-arguments.ts'
import { serveNewsroom } from '../sample/serve-newsroom.ts'
import { findBrowser } from './adapters/browser/find-browser.ts'
import { takePicture } from './adapters/browser/take-picture.ts'
import { ShiftedClock } from './adapters/clock/shifted-clock.ts'
import { type Bot, type BotOptions, connectBot } from './connect-bot.ts'
import type { Drawing, Reader } from './list-scenes.ts'
import { readSample } from './run-demo.ts'
import { Ingest } from './run-ingest.ts'
import { discordReader, drawDiscord } from './run-preview-discord.ts'
import { drawTelegram, telegramReader } from './run-preview-telegram.ts'

const widths = { desktop: 760, phone: 390 }
const themes = ['light', 'dark'] as const

/** What differs between the platforms: whose news it is, and how it is drawn. */
interface Preview {
  readonly reader: Reader
  readonly draw: (bot: Bot) => Promise<Drawing>
}

const previews: Readonly<Record<Platform, Preview>> = {
  discord: { reader: discordReader, draw: drawDiscord },
  telegram: { reader: telegramReader, draw: drawTelegram },
}

/**
 * Draws the sample newsroom's briefing as a platform shows it: the exact payloads, a page, and pictures of it where a
 * browser is at hand.
 */
export async function drawPreview(
  platform: Platform,
  options: Omit<BotOptions, 'databasePath' | 'clock'>,
  print: (text: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-preview-'))
  const clock = new ShiftedClock()
  const settings = {
    ...options.settings,
    allowPrivateHosts: ['127.0.0.1'],
    logLevel: 'silent' as const,
  }
  const bot = await connectBot({
    ...options,
    settings,
    databasePath: join(folder, 'sample.db'),
    clock,
  })
  const newsroom = await serveNewsroom({ now: clock.now(), edition: 'earlier' })
  const { reader, draw } = previews[platform]
  try {
    const ingest = new Ingest(bot, new AbortController().signal)
    await readSample(bot, { clock, newsroom, ingest, reader })
    await bot.database.chats.saveSettings(reader.chat.id, { images: true })
    const out = join(options.settings.dataDir, 'preview', platform)
    mkdirSync(out, { recursive: true })
    await writePreview(out, await draw(bot), print)
  } finally {
    await newsroom.close()
    await bot.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function writePreview(
  out: string,
  { payloads, pages }: Drawing,
  print: (text: string) => void,
): Promise<void> {
  const pictures = themes.length * pages.length * Object.keys(widths).length
  let drawnSoFar = 0
  writeFileSync(join(out, 'payloads.json'), `${JSON.stringify(payloads, null, 2)}\n`)
  const browser = findBrowser(process.env['CHROMIUM_PATH'])
  for (const theme of themes)
    for (const { name, ...content } of pages) {
      const file = join(out, name === '' ? theme : `${theme}-${name}`)
      const page = `${file}.html`
      writeFileSync(page, frame(content, theme))
      if (browser === null) continue
      for (const [device, width] of Object.entries(widths)) {
        print(`Drawing picture ${(drawnSoFar += 1)} of ${pictures}: ${name} ${theme}, ${device}\n`)
        await takePicture({ browser, page, picture: `${file}-${device}.png`, width })
      }
    }
  const drawn =
    browser === null ? 'pages (no Chromium was found to draw pictures)' : 'pages and pictures'
  print(`Wrote payloads.json, ${drawn} to ${out}/.\n`)
}

/** A page of its own, as wide as its address says. */
function frame(
  { title, style, body, script }: Omit<Drawing['pages'][number], 'name'>,
  theme: (typeof themes)[number],
): string {
  return `<!doctype html>
<html data-theme="${theme}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${style}</style>
<body>
${body}
<script>
// A browser's window is never as narrow as a phone: the page is.
const width = new URLSearchParams(location.search).get('width')
if (width !== null) document.body.style.width = width + 'px'
${script}document.body.dataset.height = Math.ceil(document.documentElement.scrollHeight)
</script>
</body>
</html>
`
}
