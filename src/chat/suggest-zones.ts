import { formatMoment } from '../delivery/format-time.ts'
import type { Suggestion } from './conversation.ts'
import { suggestZones } from './read-zone.ts'
import type { SuggestSetting, Typing } from './suggest-setting.ts'
import { toSuggestion } from './suggestion-text.ts'

/** No more are shown. */
const most = 25

/** Time zones by city with what their clocks show now, the place's own first. */
export function suggestPlaceZones(
  { words, folded }: Typing,
  { chat, clock, vocabulary }: SuggestSetting,
): readonly Suggestion[] {
  const { language, timeZone: own } = chat.settings
  const now = clock.now()
  const cities = [...vocabulary.cities].filter(([city]) => city.startsWith(folded))
  const known = suggestZones(words, most)
  const isOwnMeant = folded === '' || known.includes(own)
  const zones = [...(isOwnMeant ? [own] : []), ...cities.map(([, zone]) => zone), ...known]
  const names = new Map(cities.map(([city, zone]) => [zone, city]))
  return [...new Set(zones)].slice(0, most).flatMap((timeZone) => {
    const time = formatMoment(now, { language, timeZone, now })
    const suggestion = toSuggestion(
      `${names.get(timeZone) ?? cityOf(timeZone)} · ${time}`,
      timeZone,
    )
    return suggestion === null ? [] : [suggestion]
  })
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}
