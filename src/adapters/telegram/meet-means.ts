import type { CommunityStore } from '../../chat/community-store.ts'
import type { PlaceStore } from '../../delivery/place-store.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import type { KnownChats } from './known-chats.ts'
import type { MemberReader } from './read-member.ts'
import type { WelcomeMeans } from './welcome-adder.ts'

/** What hearing of chats needs. */
export interface MeetMeans extends WelcomeMeans {
  readonly places: PlaceStore
  readonly communities: Pick<CommunityStore, 'setLeft'>
  readonly knownChats: KnownChats
  readonly members: MemberReader
  /** The bot's own. */
  readonly botId: number
  readonly clock: Clock
  readonly log: Log
}
