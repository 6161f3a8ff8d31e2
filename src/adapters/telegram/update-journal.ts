import type { Update } from 'grammy/types'
import { z } from 'zod'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import { failureFields } from './failure-fields.ts'

const journalSchema = z.object({
  /** When it was written, epoch ms. */
  at: z.number(),
  begun: z.array(z.tuple([z.number(), z.number()])),
  parked: z.array(
    z.custom<Update>((each) => z.object({ update_id: z.number() }).safeParse(each).success),
  ),
})

/** More than a few busy chats have waiting; beyond it Telegram keeps them. */
const mostParked = 1000

interface JournalMeans {
  readonly notes: PlatformNotes
  readonly botId: number
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
}

/**
 * What a restart must know of updates in hand: how often each was begun without an end, since one of them may be what
 * ended the process, and those that were parked: Telegram has been told they are done, so that they hold up no others.
 */
export class UpdateJournal {
  readonly #notes: PlatformNotes
  readonly #name: string
  readonly #now: () => number
  readonly #log: Log
  /** Times begun, by id; those that were begun before this process are kept until they come again. */
  readonly #begun = new Map<number, number>()
  readonly #earlier = new Map<number, number>()
  #earlierAt = 0
  readonly #parked = new Map<number, Update>()
  #writing: Promise<boolean> = Promise.resolve(true)
  #queued: Promise<boolean> | null = null

  constructor({ notes, botId, clock, log }: JournalMeans) {
    this.#notes = notes
    this.#name = `updates ${botId}`
    this.#now = clock.now
    this.#log = log
  }

  /** Updates parked by an earlier process, to be worked on first, the oldest first. Rejects when the notes cannot be read. */
  async open(): Promise<readonly Update[]> {
    const note = await this.#notes.readNote('telegram', this.#name)
    if (note === null) return []
    const { at, begun, parked } = this.#parse(note)
    this.#earlierAt = at
    for (const [id, times] of begun) this.#earlier.set(id, times)
    for (const update of parked) this.#parked.set(update.update_id, update)
    return parked
  }

  #parse(note: string): z.infer<typeof journalSchema> {
    try {
      return journalSchema.parse(JSON.parse(note))
    } catch (error) {
      this.#log.error('telegram-updates-lost', failureFields(error))
      return { at: 0, begun: [], parked: [] }
    }
  }

  /** When an earlier process wrote last, epoch ms. */
  get earlierAt(): number {
    return this.#earlierAt
  }

  /** How often an earlier process began it and did not end it. */
  timesBegun(id: number): number {
    return this.#earlier.get(id) ?? 0
  }

  /** Resolves when it is noted, or cannot be. */
  async begin(id: number): Promise<void> {
    this.#begun.set(id, this.timesBegun(id) + 1)
    await this.#save()
  }

  end(id: number): void {
    this.#begun.delete(id)
    this.#earlier.delete(id)
    if (this.#parked.delete(id)) void this.#save()
  }

  /** What was begun before has all come again. */
  forgetEarlier(): void {
    this.#earlier.clear()
  }

  /** True: they are kept where a restart finds them. */
  async park(updates: readonly Update[]): Promise<boolean> {
    if (this.#parked.size + updates.length > mostParked) return false
    for (const update of updates) this.#parked.set(update.update_id, update)
    return this.#save()
  }

  /** Notes what is still in hand. */
  async close(): Promise<void> {
    await this.#save()
  }

  /** One write at a time; those who ask meanwhile share the next. */
  #save(): Promise<boolean> {
    this.#queued ??= this.#writing.then(() => {
      this.#queued = null
      this.#writing = this.#write()
      return this.#writing
    })
    return this.#queued
  }

  async #write(): Promise<boolean> {
    const begun = [...new Map([...this.#earlier, ...this.#begun])]
    const text = JSON.stringify({ at: this.#now(), begun, parked: [...this.#parked.values()] })
    try {
      await this.#notes.writeNote('telegram', this.#name, text)
      return true
    } catch (error) {
      this.#log.warn('telegram-updates-unnoted', failureFields(error))
      return false
    }
  }
}
