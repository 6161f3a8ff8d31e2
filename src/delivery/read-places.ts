import type { BriefingMeans } from './briefing-means.ts'
import type { Place } from './place.ts'
import { resolvePlace } from './resolve-place.ts'

/** Places by id, as deliveries use them; one never met is what its id tells, shared to be safe. */
export async function readPlaces(
  chatIds: readonly string[],
  { places, defaults }: Pick<BriefingMeans, 'places' | 'defaults'>,
): Promise<ReadonlyMap<string, Place>> {
  const ids = [...new Set(chatIds)]
  const stored = await places.getPlaces(ids)
  return new Map(
    ids.map((id) => {
      const platform = id.slice(0, Math.max(0, id.indexOf(':')))
      const unknown = { id, platform, shared: true, settings: {}, paused: null, adminChatId: null }
      return [id, resolvePlace(stored.get(id) ?? unknown, defaults)]
    }),
  )
}
