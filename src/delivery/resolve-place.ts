import type { Place, PlaceSettings } from './place.ts'
import type { StoredPlace } from './place-store.ts'

/** A place as deliveries use it: what it has set itself, and the operator's defaults for the rest. */
export function resolvePlace(stored: StoredPlace, defaults: PlaceSettings): Place {
  return { ...stored, settings: { ...defaults, ...stored.settings } }
}
