import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Platform } from '../config/read-arguments.ts'
import { serveNewsroom } from '../sample/serve-newsroom.ts'
import { ShiftedClock } from './adapters/clock/shifted-clock.ts'
import { drawPage, type PreviewMessage } from './adapters/discord/preview/draw-page.ts'
import { findBrowser, takePicture } from './adapters/discord/preview/take-picture.ts'
import { renderParts } from './adapters/discord/render-parts.ts'
import { type Bot, type BotOptions, connectBot } from './connect-bot.ts'
import { composeAlert } from './delivery/compose-alert.ts'
import type { Message } from './delivery/message.ts'
import { readSample } from './run-demo.ts'
import { Ingest } from './run-ingest.ts'

/** What is drawn: a title, and what is said for it. */
const said = [
  ['A digest', '/news'],
  ['More, pressed on a story', '/story 3'],
  ['Sources, pressed on a story', '/story 3 sources'],
  ['Why this?', '/why 3'],
  ['Follow, pressed on a story', '/follow 2'],
  ['/setup', '/setup 07:30 weekdays world science'],
  ['/schedule list', '/schedule list'],
  ['/settings', '/settings'],
  ['/topics', '/topics'],
  ['/search', '/search bridge'],
  ['/status', '/status'],
  ['/help', '/help'],
] as const

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
    await writePreview(out, await composeAll(bot), bot, print)
  } finally {
    await newsroom.close()
    await bot.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A channel's admin, so that every card can be drawn. */
const reader = {
  chat: { id: 'discord:1', platform: 'discord', shared: true },
  person: { id: 'discord:2', admin: true, privateChatId: 'discord:@2' },
} as const

interface Composed {
  readonly title: string
  readonly command: string | null
  readonly message: Message
}

async function composeAll(bot: Bot): Promise<readonly Composed[]> {
  const composed: Composed[] = []
  for (const [title, text] of said) {
    const reply = await bot.conversation.answer({ ...reader, text })
    if (reply === null) continue
    await bot.conversation.sent(reply)
    const isPost = text === '/news'
    const message = { ...reply.message, private: !isPost }
    composed.push({ title, command: /^\/(\w+)/u.exec(text)?.[1] ?? null, message })
    if (isPost) composed.push(...(await composeAlerts(bot, message)))
  }
  return composed
}

/** An alert of the digest's first story. */
async function composeAlerts(bot: Bot, digest: Message): Promise<readonly Composed[]> {
  const { language, timeZone, at } = digest
  const [storyId] = digest.shows.map((shown) => shown.storyId)
  const brief = storyId === undefined ? null : await bot.news.brief(storyId, reader.chat.id)
  if (brief === null) return []
  const t = bot.catalogue.translator(language)
  const news = {
    kind: 'news',
    state: 'queued',
    brief,
    changes: [],
    since: null,
    only: null,
    lastOf: null,
  } as const
  const message = composeAlert(news, { t, language, timeZone, now: at, topic: null })
  return [{ title: 'An alert', command: null, message: { ...message, mention: '3' } }]
}

async function writePreview(
  out: string,
  composed: readonly Composed[],
  { catalogue, desks, settings }: Bot,
  print: (text: string) => void,
): Promise<void> {
  const messages = composed.map(({ title, command, message }): PreviewMessage => {
    const t = catalogue.translator(message.language)
    const setting = { t, desks, marker: null, aboutChannelId: null, byAdmin: true, command }
    const parts = renderParts(message, setting)
    return { title, at: message.at, parts, ephemeral: message.private }
  })
  writeFileSync(join(out, 'payloads.json'), `${JSON.stringify(messages, null, 2)}\n`)
  const browser = findBrowser(process.env['CHROMIUM_PATH'])
  const reading = { timeZone: settings.timeZone, language: settings.language }
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
