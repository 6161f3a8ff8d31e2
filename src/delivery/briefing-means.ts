import type { Clock } from '../feed/clock.ts'
import type { BriefingStore } from './briefing-store.ts'
import type { LivingMeans } from './living-message.ts'
import type { Messenger } from './messenger.ts'
import type { Outbox } from './outbox.ts'
import type { PlaceSettings } from './place.ts'
import type { PlaceStore } from './place-store.ts'
import type { BriefingWriting } from './write-briefing.ts'

/** What running briefings needs from outside. */
export interface BriefingMeans extends BriefingWriting, Pick<LivingMeans, 'memory'> {
  readonly briefings: BriefingStore
  readonly places: Pick<PlaceStore, 'getPlaces'>
  readonly outbox: Pick<Outbox, 'list' | 'enqueue'>
  readonly messengers: ReadonlyMap<string, Pick<Messenger, 'plan' | 'rates' | 'grammar'>>
  /** The operator's settings, for places that have set none. */
  readonly defaults: PlaceSettings
  /** Of a briefing that has no limit of its own. */
  readonly lateMinutes: number
  readonly clock: Clock
  /** How long before its slot a digest is written, ms: many are due together, and each takes its time. */
  readonly leadMs: number
  readonly warn: (event: string, error: unknown) => void
  /** Stops before the next briefing. */
  readonly signal?: AbortSignal
}
