import type { Shown } from '../../fakes/discord/interactions-shown.ts'
import type { Member } from '../../fakes/discord/members.ts'
import { type FakeDiscord, startDiscord } from '../../fakes/discord/start-discord.ts'
import type { FakeChannel, FakeUser } from '../../fakes/discord/state.ts'
import { openShell, type Shell } from '../day/open-shell.ts'
import { seen } from '../day/seen.ts'
import { type Noted, pauseMs, ShellDay } from '../day/shell-day.ts'
import { writeWords } from './write-words.ts'

/** What somebody did, and what they saw of it. */
export interface Act extends Noted {
  /** The answer in words, as it was then: later presses may change it. */
  readonly saw: readonly string[]
  readonly shown: Shown
}

/** A day on Discord: the bot is a process of its own, and time passes only where it is let. */
export class OpenDay extends ShellDay {
  readonly discord: FakeDiscord
  readonly acts: Act[] = []

  private constructor(discord: FakeDiscord, shell: Shell) {
    super(shell)
    this.discord = discord
  }

  /** The bot has read the news and is connected to a Discord without servers. */
  static async open(from: number, until: number): Promise<OpenDay> {
    const { platform, shell } = await openShell({
      from,
      until,
      async startPlatform(now) {
        const discord = await startDiscord({ clock: { now }, identifyEveryMs: 0 })
        const environment = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl }
        return { platform: discord, environment }
      },
    })
    const day = new OpenDay(platform, shell)
    await day.start(from)
    return day
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
    return this.bot.runUntil(at)
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
      this.bot.kill(),
    )
    if (await this.bot.runUntil(until)) throw new Error('it was not killed')
    await killed
    discord.setFault(null)
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
}
