const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of a moment in a zone, "2026-11-26": what a daily cap counts by. */
export function localDay(at: number, timeZone: string): string {
  const known = formats.get(timeZone)
  // Building a formatter is the dear part.
  const format = known ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  if (known === undefined) formats.set(timeZone, format)
  return format.format(at)
}
