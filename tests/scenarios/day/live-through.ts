import { readStores, type StoredDay } from './read-stores.ts'
import type { ShellDay } from './shell-day.ts'

/** A day that is over, with what the bot's store says of it. */
export interface Lived<Day, Town> extends StoredDay {
  readonly day: Day
  readonly town: Town
  /** Real seconds it took. */
  readonly seconds: number
}

/** How a day begins, what all happens in it, and the chats whose posts are read afterwards. */
interface DayPlan<Day, Town> {
  readonly open: () => Promise<Day>
  readonly pass: (day: Day) => Promise<Town>
  readonly chatIdsOf: (town: Town) => readonly string[]
}

/** Lives it: everything is said, sent, broken and mended that the tests look at afterwards. */
export async function liveThrough<Day extends ShellDay, Town>({
  open,
  pass,
  chatIdsOf,
}: DayPlan<Day, Town>): Promise<Lived<Day, Town>> {
  const began = performance.now()
  const day = await open()
  const town = await pass(day)
  await day.stop()
  const stored = await readStores(day.databasePath, chatIdsOf(town))
  return { day, town, ...stored, seconds: (performance.now() - began) / 1000 }
}
