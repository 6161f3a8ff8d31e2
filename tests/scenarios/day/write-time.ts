/** The zone of the people of the day. */
const timeZone = 'Europe/Berlin'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' })
const date = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' })

/** "16 Apr 07:30:00", where the people are. */
export function writeTime(at: number): string {
  return `${date.format(at).padStart(6)} ${clock.format(at)}`
}

/** "07:30", where the people are. */
export function writeClock(at: number): string {
  return clock.format(at).slice(0, 5)
}

/** "16 Apr", where the people are. */
export function writeDate(at: number): string {
  return date.format(at)
}
