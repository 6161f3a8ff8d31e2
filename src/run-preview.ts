import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands } from '../commands/index.ts'
import type { Platform } from '../config/read-arguments.ts'
import { serveNewsroom } from '../sample/serve-newsroom.ts'
import { ShiftedClock } from './adapters/clock/shifted-clock.ts'
import { describeCommands } from './adapters/discord/describe-commands.ts'
import { forumTitle } from './adapters/discord/forum-title.ts'
import { drawPage, type PreviewMessage } from './adapters/discord/preview/draw-page.ts'
import { findBrowser, takePicture } from './adapters/discord/preview/take-picture.ts'
import { renderParts } from './adapters/discord/render-parts.ts'
import { type Bot, type BotOptions, connectBot } from './connect-bot.ts'
import { listScenes, reader, type Scene } from './list-scenes.ts'
import { readSample } from './run-demo.ts'
import { Ingest } from './run-ingest.ts'

const widths = { desktop: 760, phone: 390 }
const themes = ['light', 'dark'] as const

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
  try {
    const ingest = new Ingest(bot, new AbortController().signal)
    await readSample(bot, { clock, newsroom, ingest, reader })
    await bot.database.chats.saveSettings(reader.chat.id, { images: true })
    const out = join(options.settings.dataDir, 'preview', platform)
    mkdirSync(out, { recursive: true })
    await writePreview(out, await listScenes(bot), bot, print)
  } finally {
    await newsroom.close()
    await bot.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function writePreview(
  out: string,
  scenes: readonly Scene[],
  { catalogue, desks, settings }: Bot,
  print: (text: string) => void,
): Promise<void> {
  const commandIds = idsOf(describeCommands(commands, { catalogue }))
  const messages = scenes.map(({ title, place, command, message }): PreviewMessage => {
    const t = catalogue.translator(message.language)
    const rest = { marker: null, aboutChannelId: null, command, commandIds }
    const setting = { t, desks, ...rest }
    const parts = renderParts(message, setting)
    const named = place.kind === 'forum' ? { ...place, title: forumTitle(message, setting) } : place
    return { title, place: named, at: message.at, parts, ephemeral: message.private }
  })
  writeFileSync(join(out, 'payloads.json'), `${JSON.stringify(messages, null, 2)}\n`)
  const browser = findBrowser(process.env['CHROMIUM_PATH'])
  // Discord's clients know no Hebrew: their times are told in English.
  const now = Math.max(...messages.map(({ at }) => at))
  const reading = { timeZone: settings.timeZone, language: 'en', now }
  for (const theme of themes) {
    const page = join(out, `${theme}.html`)
    writeFileSync(page, drawPage({ theme, reader: reading, messages }))
    if (browser === null) continue
    for (const [name, width] of Object.entries(widths))
      await takePicture({ browser, page, picture: join(out, `${theme}-${name}.png`), width })
  }
  const drawn =
    browser === null ? 'pages (no Chromium was found to draw pictures)' : 'pages and pictures'
  print(`Wrote payloads.json, ${drawn} to ${out}/.\n`)
}

/** As Discord would number them. */
function idsOf(described: ReturnType<typeof describeCommands>): ReadonlyMap<string, string> {
  const names = described.flatMap(({ name, options = [] }) => [
    name,
    ...options.map((option) => `${name} ${option.name}`),
  ])
  return new Map(names.map((name, i) => [name, `${i + 1}`]))
}
