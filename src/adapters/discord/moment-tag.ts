import { localDay } from '../../delivery/local-day.ts'
import type { Message, Span } from '../../delivery/message.ts'

const dayMs = 24 * 60 * 60 * 1000
/** So long an age says more than a date: "16 hours ago", right in every zone. */
const longestAge = 6 * dayMs

/**
 * The moment in each reader's own zone: today's by its time, a recent one by its age, an older one by its date. Spelled
 * out with both, every line would be mostly date
 * (https://docs.discord.com/developers/reference#message-formatting-timestamp-styles).
 */
export function momentTag(
  { at, since }: { readonly at: number } & Pick<Span, 'since'>,
  { at: now, timeZone }: Pick<Message, 'at' | 'timeZone'>,
): string {
  const style = styleOf(at, { now, timeZone, since: since === true })
  return `<t:${Math.floor(at / 1000)}:${style}>`
}

interface Reading {
  readonly now: number
  readonly timeZone: string
  /** "since 16 hours ago" is no English. */
  readonly since: boolean
}

function styleOf(at: number, { now, timeZone, since }: Reading): 't' | 'R' | 'd' | 'f' {
  if (localDay(at, timeZone) === localDay(now, timeZone)) return 't'
  // Of what is to come the hour matters.
  if (at > now) return 'f'
  // Less than a day ago an hour tells which day it was.
  if (since) return now - at < dayMs ? 't' : 'd'
  return now - at > longestAge ? 'd' : 'R'
}
