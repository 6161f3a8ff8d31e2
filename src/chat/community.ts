/** What the admins of a server have set for all of its places. */
export interface CommunitySettings {
  /** Ids of roles whose members may configure as admins do. */
  readonly editors: readonly string[]
  /** Ids of the places in which commands are answered; empty: everywhere. Admins are answered everywhere. */
  readonly allowed: readonly string[]
  /** Seconds between two commands of one person, 0–3600. */
  readonly cooldownSeconds: number
  /** The IANA zone that an admin confirmed last, in any of its places; counts where a place has none of its own. Absent: none. */
  readonly timeZone?: string
}

/** What a server has that set nothing. */
export const standardCommunity: CommunitySettings = {
  editors: [],
  allowed: [],
  cooldownSeconds: 0,
}
