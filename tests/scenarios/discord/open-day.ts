import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveNewsroom } from '../../../sample/serve-newsroom.ts'
import type { Shown } from '../../fakes/discord/interactions-shown.ts'
import type { Member } from '../../fakes/discord/members.ts'
import { type FakeDiscord, startDiscord } from '../../fakes/discord/start-discord.ts'
import type { FakeChannel, FakeUser } from '../../fakes/discord/state.ts'
import { BotProcess } from '../day/bot-process.ts'
import { seen } from '../day/seen.ts'
import { readTime } from '../day/shared-time.ts'
import { writeWords } from './write-words.ts'

const second = 1000
/** Whoever acts has read the last answer first. */
const pauseMs = 20 * second

/** What happened, in words for the log. */
interface Noted {
  readonly at: number
  readonly place: string
  readonly what: string
}

/** What nobody asked the bot for. */
export interface Happening extends Noted {
  /** After the messages of that moment. */
  readonly comesAfter: boolean
}

/** What somebody did, and what they saw of it. */
export interface Act extends Noted {
  /** The answer in words, as it was then: later presses may change it. */
  readonly saw: readonly string[]
  readonly shown: Shown
}

/** A day on Discord: the bot is a process of its own, and time passes only where it is let. */
export class OpenDay {
  readonly discord: FakeDiscord
  readonly databasePath: string
  readonly acts: Act[] = []
  readonly happenings: Happening[] = []
  readonly #lives: BotProcess[] = []
  readonly #start: (from: number) => Promise<BotProcess>
  readonly #closeAll: () => Promise<void>
  readonly now: () => number

  private constructor(
    discord: FakeDiscord,
    parts: {
      readonly databasePath: string
      readonly now: () => number
      readonly start: (from: number) => Promise<BotProcess>
      readonly closeAll: () => Promise<void>
    },
  ) {
    this.discord = discord
    this.databasePath = parts.databasePath
    this.now = parts.now
    this.#start = parts.start
    this.#closeAll = parts.closeAll
  }

  /** The bot has read the news and is connected to a Discord without servers. */
  static async open(from: number, until: number): Promise<OpenDay> {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-day-'))
    const databasePath = join(folder, 'dateline.db')
    const timePath = join(folder, 'time')
    writeFileSync(timePath, `${from}`)
    const now = () => readTime(timePath)
    const newsroom = await serveNewsroom({ now: until, clock: now })
    const discord = await startDiscord({ clock: { now }, identifyEveryMs: 0 })
    const environment = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl }
    const { opml } = newsroom
    const day = new OpenDay(discord, {
      databasePath,
      now,
      start: (at) => BotProcess.start({ databasePath, timePath, from: at, environment, opml }),
      async closeAll() {
        await discord.close()
        await newsroom.close()
        rmSync(folder, { recursive: true, force: true })
      },
    })
    await day.start(from)
    return day
  }

  /** What the bot wrote, over all its lives: warnings. */
  get said(): string {
    return this.#lives.map(({ said }) => said).join('')
  }

  /** Somebody does something in a channel, and sees the answer; a moment passes. */
  async act(
    who: FakeUser,
    channel: FakeChannel,
    did: string,
    how: (member: Member) => Promise<Shown>,
  ): Promise<Shown> {
    const at = this.now()
    const shown = await how(this.discord.as(who, { channelId: channel.id }))
    const place = channel.recipientId === null ? `#${channel.name}` : `@${who.globalName}`
    // What follows the first message comes before any time has passed.
    await this.runUntil(this.now() + pauseMs)
    const what = `${who.globalName}: ${did}`
    this.acts.push({ at, place, what, saw: this.#read(shown), shown })
    return shown
  }

  /** Somebody or Discord does something that is no use of the bot; it may come after the messages of that moment. */
  note(place: string, what: string, comesAfter = false): void {
    this.happenings.push({ at: this.now(), place, what, comesAfter })
  }

  /** Lets time pass. False: the bot was killed on the way. */
  runUntil(at: number): Promise<boolean> {
    return this.#bot.runUntil(at)
  }

  async start(from: number): Promise<void> {
    this.#lives.push(await this.#start(from))
  }

  /** Kills the bot when Discord has its next message for that channel, and has not answered yet. */
  async killWhilePosting(channel: FakeChannel, until: number): Promise<void> {
    const { discord } = this
    const before = discord.messagesIn(channel.id).length
    const posts = `/channels/${channel.id}/messages`
    discord.setFault(({ method, path }) =>
      method === 'POST' && path === posts ? 'no-answer' : null,
    )
    const killed = seen(() => discord.messagesIn(channel.id).length > before).then(() =>
      this.#bot.kill(),
    )
    if (await this.#bot.runUntil(until)) throw new Error('it was not killed')
    await killed
    discord.setFault(null)
  }

  /** Ends the bot as at SIGTERM. */
  stop(): Promise<void> {
    return this.#bot.stop()
  }

  close(): Promise<void> {
    return this.#closeAll()
  }

  #read(shown: Shown): readonly string[] {
    const { messages } = shown
    const words = messages.flatMap((message) => writeWords(this.discord.state, message))
    const whom = shown.ephemeral ? 'only they see' : 'everybody sees'
    return [
      `→ ${whom} ${messages.length === 1 ? 'a message' : `${messages.length} messages`}:`,
      ...words,
    ]
  }

  get #bot(): BotProcess {
    const bot = this.#lives.at(-1)
    if (bot === undefined) throw new Error('no bot was started')
    return bot
  }
}
