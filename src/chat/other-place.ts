/** A place of a platform that can be chosen. */
export interface NamedPlace {
  /** Of its chat. */
  readonly id: string
  readonly name: string
}

/** A place of a platform, as somebody is to it. */
export interface OtherPlace {
  readonly name: string
  /** Of its chat, where it was asked for by what people call it. */
  readonly id?: string
  /** They may have the bot post there, and it may: where a platform has admins of each place, they are one. */
  readonly usable: boolean
  /** What the bot cannot do there, of what schedules may ask for; absent: the platform does not tell. */
  readonly unable?: readonly Unable[]
  /** The permission, by the platform's own name, without which the bot cannot call this role there; null: it can. Absent: the platform does not tell. */
  readonly lacksToCall?: (roleId: string) => string | null
}

/** Something digests cannot do in a place. */
export interface Unable {
  /** Pin the newest, publish to other servers, open a thread under a short card. */
  readonly way: 'pin' | 'publish' | 'card'
  /** The platform's own name of the permission that is missing; null: it is no such kind of place. */
  readonly permission: string | null
}
