import type { Api } from 'grammy'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import { NoAnswer } from '../../delivery/no-answer.ts'
import type { Log } from '../../log.ts'
import { failureFields } from './failure-fields.ts'
import { isTokenRefused, judgeAnswer } from './judge-answer.ts'

const note = 'bot-name'

/** The bot's user name without the `@`: links to its private chat need it. It hardly ever changes. */
export class OwnName {
  readonly #api: Api
  readonly #notes: PlatformNotes
  readonly #log: Log
  #known: string | null = null
  /** Telegram's answer, or the question under way. */
  #asked: Promise<string> | null = null

  constructor(api: Api, notes: PlatformNotes, log: Log) {
    this.#api = api
    this.#notes = notes
    this.#log = log
  }

  /** Null: not known yet. */
  get known(): string | null {
    return this.#known
  }

  /**
   * As Telegram tells it, asked once; while it is out of reach, as it was at the last start.
   * @throws NoAnswer: it was never known, and nothing was sent; GrammyError: the token is refused
   */
  async ask(): Promise<string> {
    this.#asked ??= this.#getMe()
    try {
      return await this.#asked
    } catch (error) {
      this.#asked = null
      if (isTokenRefused(error)) throw error
      this.#known ??= await this.#recall()
      if (this.#known !== null) return this.#known
      throw asUnsent(error)
    }
  }

  /** As it is known, at once where that can be; throws as `ask` does. */
  async read(): Promise<string> {
    this.#known ??= await this.#recall()
    if (this.#known === null) return this.ask()
    // Who only sends would never hear of a new name.
    if (this.#asked === null) void this.ask().catch(() => undefined)
    return this.#known
  }

  async #getMe(): Promise<string> {
    const { username } = await this.#api.getMe()
    const before = this.#known ?? (await this.#recall())
    this.#known = username
    if (before !== username) await this.#write(username)
    return username
  }

  async #write(name: string): Promise<void> {
    try {
      await this.#notes.writeNote('telegram', note, name)
    } catch (error) {
      this.#log.warn('telegram-note-failed', failureFields(error))
    }
  }

  async #recall(): Promise<string | null> {
    try {
      return await this.#notes.readNote('telegram', note)
    } catch (error) {
      this.#log.warn('telegram-note-failed', failureFields(error))
      return null
    }
  }
}

/** To ask for a name posts nothing. */
function asUnsent(error: unknown): NoAnswer {
  const end = judgeAnswer(error, { action: 'send', targetMessageId: null })
  if (end.kind === 'later' || end.kind === 'not-sent') return new NoAnswer(end)
  const detail = 'detail' in end ? end.detail : 'not understood'
  return new NoAnswer({ kind: 'not-sent', detail: `the bot’s name is not known: ${detail}` })
}
