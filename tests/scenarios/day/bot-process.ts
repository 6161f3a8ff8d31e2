import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { BotCommand, BotNews, BotOrder } from './run-day-bot.ts'

/** The bot as a process of its own, whose time passes when it is told to. */
export class BotProcess {
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>
  #said = ''

  private constructor(order: BotOrder) {
    this.#child = fork(new URL('run-day-bot.ts', import.meta.url), [JSON.stringify(order)], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.#ended = once(this.#child, 'exit')
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#said += text
      })
  }

  /** Resolves when it has read the news and is on its platform. */
  static async start(order: BotOrder): Promise<BotProcess> {
    const bot = new BotProcess(order)
    await bot.#told()
    return bot
  }

  /** What it wrote: warnings, one a line. */
  get said(): string {
    return this.#said
  }

  /** Lets time pass, once it has that update of Telegram's; what is due is sent. False: it was killed on the way. */
  async runUntil(until: number, updateId = 0): Promise<boolean> {
    this.#tell({ until, updateId })
    return this.#told()
  }

  /** As kill -9 does. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#ended
  }

  /** As at SIGTERM: what is in hand is finished. */
  async stop(): Promise<void> {
    this.#tell({ stop: true })
    await this.#ended
    if (this.#child.exitCode !== 0) throw new Error(`the bot ended badly:\n${this.#said}`)
  }

  #tell(command: BotCommand): void {
    this.#child.send(command)
  }

  /** @throws Error with what it wrote, where it ended by itself */
  async #told(): Promise<boolean> {
    const stood = new Promise<BotNews>((resolve) => this.#child.once('message', resolve))
    const news = await Promise.race([stood, this.#ended.then(() => null)])
    if (news === null && !this.#child.killed) throw new Error(`the bot ended:\n${this.#said}`)
    return news !== null
  }
}
