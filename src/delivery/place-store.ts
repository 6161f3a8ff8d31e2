import type { Pause, Place, PlaceSettings } from './place.ts'

/** Port: the places the bot may write to, and whether it does. */
export interface PlaceStore {
  /** Those met before; settings are only what the place itself has set. */
  getPlaces(ids: readonly string[]): Promise<ReadonlyMap<string, StoredPlace>>
  /** Somebody talks to us there, or put us there: what kind of place it is. Ends a pause by removal, and one person's by a refusal. */
  meet(place: MetPlace, at: number): Promise<void>
  /** An earlier pause stays, unless the new one is the first removal. False: it stayed. */
  pause(id: string, pause: Pause): Promise<boolean>
  resume(id: string): Promise<boolean>
  setAdminChat(id: string, adminChatId: string | null): Promise<void>
  /** Ids of the places in that one (`CHAT/…`: the topics of a group), in order; not its own. */
  listWithin(id: string): Promise<readonly string[]>
  /**
   * The platform gave the place a new id: everything stored moves to it, with the places in it and what their community
   * (`PLATFORM:gNATIVE`) has set.
   */
  move(from: string, to: string): Promise<void>
  /** Removed or blocked before that time: their data is to be deleted. */
  listRemoved(before: number, limit: number): Promise<readonly string[]>
}

type MetPlace = Pick<Place, 'id' | 'platform' | 'shared'>

/** A place as stored: of its settings only what somebody set. */
export interface StoredPlace extends Omit<Place, 'settings'> {
  readonly settings: Partial<PlaceSettings>
}
