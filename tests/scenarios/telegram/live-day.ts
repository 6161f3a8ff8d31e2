import { type Lived, liveThrough } from '../day/live-through.ts'
import { OpenDay } from './open-day.ts'
import { openTown, type Town } from './open-town.ts'
import { dayEnd, dayStart, passDay } from './pass-day.ts'
import { setUpTown } from './set-up-town.ts'

/** A day that is over, with what the bot's store says of it. */
export type LivedDay = Lived<OpenDay, Town>

/** A day in groups, topics, a channel and private chats, with outages and a kill. */
export function liveDay(): Promise<LivedDay> {
  return liveThrough({
    open: () => OpenDay.open(dayStart, dayEnd),
    async pass(day) {
      const town = openTown(day.telegram)
      await setUpTown(day, town)
      await passDay(day, town)
      return town
    },
    chatIdsOf: ({ harbour, club, channel, docks }) =>
      [harbour, club, channel, docks].map(({ id }) => `telegram:${id}`),
  })
}
