import type { CommunitySettings } from './community.ts'

/** Port: settings of servers, by `platform:native id`. */
export interface CommunityStore {
  /** With the standard for what was not set. */
  readCommunity(id: string): Promise<CommunitySettings>
  /** Changes only what is given. */
  saveCommunity(id: string, settings: Partial<CommunitySettings>): Promise<void>
  /** All that set something or were left: when, epoch ms; null: the bot is there. */
  listCommunities(): Promise<readonly { readonly id: string; readonly leftAt: number | null }[]>
  /** The bot was removed then, or is there again (null). An earlier removal stays. */
  setLeft(id: string, at: number | null): Promise<void>
  /** Ends what is kept of servers that were left before that time. */
  forgetLeft(before: number): Promise<void>
}
