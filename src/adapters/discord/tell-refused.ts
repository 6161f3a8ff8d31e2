import { type REST, RESTEvents } from 'discord.js'
import type { Log } from '../../log.ts'

/** Discord bars an address after 10,000 refused requests in 10 minutes: each so many are told to the operator. */
export const refusedToTell = 500

/** Logs that many requests were refused, long before Discord bars the address for it. */
export function tellRefused(rest: REST, log: Log): void {
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log.warn('discord-many-refused', { count, withinMs: remainingTime }),
  )
}
