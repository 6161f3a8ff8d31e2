import { formatAge } from '../../../delivery/format-time.ts'

/** How moments are shown: as one reader would see them. */
export interface Reader {
  /** IANA zone. */
  readonly timeZone: string
  readonly language: string
  /** Epoch ms: what ages are told from. */
  readonly now: number
}

/** "07:30". */
export function drawTime(at: number, { language, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone }).format(at)
}

/** "November 23", between the messages of two days. */
export function drawDay(at: number, { language, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone }).format(at)
}

/**
 * A moment in the reader's own zone by its format: `r` is an age, else `w` weekday, `d` or `D` date, `t` or `T` time
 * (https://core.telegram.org/bots/api#date-time-entity-formatting). Null: the text stands as it is.
 */
export function drawMoment(at: number, format: string, reader: Reader): string | null {
  if (format === 'r') return formatAge(at - reader.now, reader.language)
  const shape: Intl.DateTimeFormatOptions = {
    timeZone: reader.timeZone,
    ...(format.includes('w') && { weekday: 'long' }),
    ...(format.includes('d') && { day: '2-digit', month: '2-digit', year: '2-digit' }),
    ...(format.includes('D') && { day: 'numeric', month: 'long', year: 'numeric' }),
    ...(/t/iu.test(format) && { hour: '2-digit', minute: '2-digit' }),
    ...(format.includes('T') && { second: '2-digit' }),
  }
  if (Object.keys(shape).length === 1) return null
  return new Intl.DateTimeFormat(reader.language, shape).format(at)
}
