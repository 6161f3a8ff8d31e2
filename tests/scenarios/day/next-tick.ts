const minute = 60_000
/** Coarse, so that a day takes seconds; just before the slots, as the lead time allows. */
const tickMs = 15 * minute
const beforeSlotMs = minute / 2

/** When the bot works next. */
export function nextTick(after: number): number {
  return (Math.floor((after + beforeSlotMs) / tickMs) + 1) * tickMs - beforeSlotMs
}
