import { readStores, type StoredDay } from '../day/read-stores.ts'
import { OpenDay } from './open-day.ts'
import { openTown, type Town } from './open-town.ts'
import { dayEnd, dayStart, passDay } from './pass-day.ts'
import { setUpTown } from './set-up-town.ts'

/** A day that is over, with what the bot's store says of it. */
export interface LivedDay extends StoredDay {
  readonly day: OpenDay
  readonly town: Town
  /** Real seconds it took. */
  readonly seconds: number
}

/** Lives it: everything is said, sent, broken and mended that the tests look at afterwards. */
export async function liveDay(): Promise<LivedDay> {
  const began = performance.now()
  const day = await OpenDay.open(dayStart, dayEnd)
  const town = openTown(day.telegram)
  await setUpTown(day, town)
  await passDay(day, town)
  await day.stop()
  const chats = [town.harbour, town.club, town.channel, town.docks]
  const stored = await readStores(
    day.databasePath,
    chats.map(({ id }) => `telegram:${id}`),
  )
  return { day, town, ...stored, seconds: (performance.now() - began) / 1000 }
}
