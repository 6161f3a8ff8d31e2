import type { BotProcess } from './bot-process.ts'
import type { Shell } from './open-shell.ts'

/** What happened, in words for the log. */
export interface Noted {
  readonly at: number
  readonly place: string
  readonly what: string
}

/** What nobody asked the bot for. */
export interface Happening extends Noted {
  /** After the messages of that moment. */
  readonly comesAfter: boolean
}

/** Whoever acts has read the last answer first. */
export const pauseMs = 20_000

/** A day of any platform: the bot is a process of its own, and may have several lives. */
export class ShellDay {
  readonly databasePath: string
  readonly now: () => number
  readonly happenings: Happening[] = []
  readonly #shell: Shell
  readonly #lives: BotProcess[] = []

  constructor(shell: Shell) {
    this.#shell = shell
    this.databasePath = shell.databasePath
    this.now = shell.now
  }

  /** What the bot wrote, over all its lives: warnings. */
  get said(): string {
    return this.#lives.map(({ said }) => said).join('')
  }

  async start(from: number): Promise<void> {
    this.#lives.push(await this.#shell.start(from))
  }

  /** Ends the bot as at SIGTERM. */
  stop(): Promise<void> {
    return this.bot.stop()
  }

  close(): Promise<void> {
    return this.#shell.close()
  }

  /** Its life that goes on. */
  protected get bot(): BotProcess {
    const bot = this.#lives.at(-1)
    if (bot === undefined) throw new Error('no bot was started')
    return bot
  }
}
