import type { CommunitySettings } from './community.ts'

/** Port: settings of servers, by `platform:native id`. */
export interface CommunityStore {
  /** With the standard for what was not set. */
  readCommunity(id: string): Promise<CommunitySettings>
  /** Changes only what is given. */
  saveCommunity(id: string, settings: Partial<CommunitySettings>): Promise<void>
  deleteCommunity(id: string): Promise<void>
}
