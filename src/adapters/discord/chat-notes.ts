import type { PlatformNotes } from '../../chat/platform-notes.ts'
import { BoundedMap } from '../../feed/bounded-map.ts'
import type { Log } from '../../log.ts'
import { failureFields } from './failure-fields.ts'

/** What is remembered of a chat across restarts; all of it can be found out again, so that a failing store is no harm. */
export class ChatNotes {
  readonly #notes: PlatformNotes
  readonly #log: Log
  readonly #kept = new BoundedMap<string, string>(10_000)

  constructor(notes: PlatformNotes, log: Log) {
    this.#notes = notes
    this.#log = log
  }

  /** '' when there is none. */
  async read(name: ChatNote, chatId: string): Promise<string> {
    const known = this.#kept.get(`${name} ${chatId}`)
    if (known !== undefined) return known
    try {
      const text = (await this.#notes.readNote('discord', name, chatId)) ?? ''
      this.#kept.set(`${name} ${chatId}`, text)
      return text
    } catch (error) {
      this.#tell(error)
      return ''
    }
  }

  async write(name: ChatNote, chatId: string, text: string): Promise<void> {
    this.#kept.set(`${name} ${chatId}`, text)
    try {
      await this.#notes.writeNote('discord', name, text, chatId)
    } catch (error) {
      this.#tell(error)
    }
  }

  #tell(error: unknown): void {
    this.#log.warn('discord-note-failed', failureFields(error))
  }
}

/** direct-channel: the id of the channel with a person. channel-kind: "forum" where posts are made. */
type ChatNote = 'direct-channel' | 'channel-kind'
