import type { Update } from 'grammy/types'
import { z } from 'zod'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { Log } from '../../log.ts'
import { failureFields } from './failure-fields.ts'
import { LatestNote } from './latest-note.ts'

/** Ids with the times they were begun. */
const begunSchema = z.array(z.tuple([z.number(), z.number()]))
const parkedSchema = z.array(
  z.custom<Update>((each) => z.object({ update_id: z.number() }).safeParse(each).success),
)

/** More than busy chats have waiting; beyond it Telegram keeps them. */
const mostParked = 1000

interface JournalMeans {
  readonly notes: PlatformNotes
  readonly botId: number
  readonly log: Log
}

/**
 * What a restart must know of updates in hand: how often each was begun without an end, since one of them may be what
 * ended the process, and those that were parked: Telegram has been told they are done, so that they hold up no others.
 * Two notes, since each update is begun and hardly any is parked.
 */
export class UpdateJournal {
  readonly #log: Log
  readonly #begunNote: LatestNote
  readonly #parkedNote: LatestNote
  /** Times begun, by id; those that were begun before this process are kept until they come again. */
  readonly #begun = new Map<number, number>()
  readonly #earlier = new Map<number, number>()
  readonly #parked = new Map<number, Update>()

  constructor(means: JournalMeans) {
    this.#log = means.log
    this.#begunNote = new LatestNote(means, `updates ${means.botId}`, () =>
      JSON.stringify([...new Map([...this.#earlier, ...this.#begun])]),
    )
    this.#parkedNote = new LatestNote(means, `parked ${means.botId}`, () =>
      JSON.stringify([...this.#parked.values()]),
    )
  }

  /** Updates parked by an earlier process, to be worked on first, the oldest first. Rejects when the notes cannot be read. */
  async open(): Promise<readonly Update[]> {
    const begun = this.#parse(await this.#begunNote.read(), begunSchema)
    const parked = this.#parse(await this.#parkedNote.read(), parkedSchema)
    for (const [id, times] of begun) this.#earlier.set(id, times)
    for (const update of parked) this.#parked.set(update.update_id, update)
    return parked
  }

  #parse<T>(note: string | null, schema: z.ZodType<readonly T[]>): readonly T[] {
    try {
      return schema.parse(JSON.parse(note ?? '[]'))
    } catch (error) {
      this.#log.error('telegram-updates-lost', failureFields(error))
      return []
    }
  }

  /** How often an earlier process began it and did not end it. */
  timesBegun(id: number): number {
    return this.#earlier.get(id) ?? 0
  }

  /** Resolves when it is noted, or cannot be. */
  async begin(id: number): Promise<void> {
    this.#begun.set(id, this.timesBegun(id) + 1)
    await this.#begunNote.save()
  }

  end(id: number): void {
    this.#begun.delete(id)
    this.#earlier.delete(id)
    if (this.#parked.delete(id)) void this.#parkedNote.save()
  }

  /** All that was begun before has come again, unless it was finished: what is not `open` is of the past. */
  forgetEarlier(isOpen: (id: number) => boolean): void {
    for (const id of this.#earlier.keys()) if (!isOpen(id)) this.#earlier.delete(id)
  }

  /** Those of them that are now kept where a restart finds them: as many as there is room for, from the first. */
  async park(updates: readonly Update[]): Promise<readonly Update[]> {
    const room = Math.max(0, mostParked - this.#parked.size)
    const added = updates.filter(({ update_id: id }) => !this.#parked.has(id)).slice(0, room)
    if (added.length === 0) return []
    for (const update of added) this.#parked.set(update.update_id, update)
    if (await this.#parkedNote.save()) return added
    for (const { update_id: id } of added) this.#parked.delete(id)
    return []
  }

  /** Notes what is still in hand. */
  async close(): Promise<void> {
    await Promise.all([this.#begunNote.save(), this.#parkedNote.save()])
  }
}
