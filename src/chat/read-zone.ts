import { ChatProblem } from './chat-problem.ts'
import { nearest } from './suggest-command.ts'
import { foldWord } from './vocabulary.ts'

/** IANA zones by what a reader may type: the full name, or the city at its end. */
const zones = new Map<string, string>()
for (const zone of [...Intl.supportedValuesOf('timeZone'), 'UTC']) {
  zones.set(foldZone(zone), zone)
  const city = foldZone(zone.slice(zone.lastIndexOf('/') + 1))
  if (!zones.has(city)) zones.set(city, zone)
}
const regions = new Set(
  [...zones.values()].flatMap((zone) => zone.split('/').slice(0, -1).join('/') || []),
)

/** "jerusalem", "New York", "europe/berlin", "UTC" → the IANA name. @throws ChatProblem */
export function readZone(text: string): string {
  const typed = foldZone(text)
  const zone = zones.get(typed) ?? linkedZone(text)
  if (zone !== undefined) return zone
  const near = zones.get(nearest(typed, [...zones.keys()]) ?? '')
  if (near === undefined) throw new ChatProblem('problem-zone', { typed: text })
  throw new ChatProblem('problem-zone-near', { typed: text, near }, [
    { label: 'button-use', values: { value: near }, command: `/settings zone:${near}` },
  ])
}

/** Zones whose name or city begins with what was typed. */
export function suggestZones(typed: string, limit: number): readonly string[] {
  const start = foldZone(typed)
  const found = [...zones].filter(([name]) => name.startsWith(start)).map(([, zone]) => zone)
  return [...new Set(found)].slice(0, limit)
}

function foldZone(text: string): string {
  return foldWord(text).replace(/[\s_-]+/gu, ' ')
}

/**
 * Names that Intl knows but does not list ("Asia/Kathmandu", "Kyiv", "GMT"). A region's city stays as it was typed:
 * Intl would tell its reader an older spelling.
 */
function linkedZone(text: string): string | undefined {
  const named = capitalise(text.trim().replaceAll(' ', '_'))
  const known = knownZone(named)
  if (known?.toLowerCase() === named.toLowerCase()) return known
  if (named.includes('/')) return known === undefined ? undefined : named
  const [city] = [...regions]
    .map((region) => `${region}/${named}`)
    .filter((zone) => knownZone(zone))
  return known ?? city
}

/** As most zones are written; those that are not ("America/Port_of_Spain") are listed. */
function capitalise(name: string): string {
  return name.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
}

function knownZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}
