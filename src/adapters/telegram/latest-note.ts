import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { Log } from '../../log.ts'
import { failureFields } from './failure-fields.ts'

/** One note that changes often: one write at a time, and those who ask meanwhile share the next. */
export class LatestNote {
  readonly #notes: PlatformNotes
  readonly #name: string
  readonly #compose: () => string
  readonly #log: Log
  #writing: Promise<boolean> = Promise.resolve(true)
  #queued: Promise<boolean> | null = null

  /** `compose` is asked for the text when it is written. */
  constructor(
    { notes, log }: { readonly notes: PlatformNotes; readonly log: Log },
    name: string,
    compose: () => string,
  ) {
    this.#notes = notes
    this.#name = name
    this.#compose = compose
    this.#log = log
  }

  /** As an earlier process left it. Rejects when notes cannot be read. */
  read(): Promise<string | null> {
    return this.#notes.readNote('telegram', this.#name)
  }

  /** True: what is so now is written. */
  save(): Promise<boolean> {
    this.#queued ??= this.#writing.then(() => {
      this.#queued = null
      this.#writing = this.#write()
      return this.#writing
    })
    return this.#queued
  }

  async #write(): Promise<boolean> {
    try {
      await this.#notes.writeNote('telegram', this.#name, this.#compose())
      return true
    } catch (error) {
      this.#log.warn('telegram-updates-unnoted', failureFields(error))
      return false
    }
  }
}
