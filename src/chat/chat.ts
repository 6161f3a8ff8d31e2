import type { PlaceSettings } from '../delivery/place.ts'

/** A place that reads: one terminal, one Discord channel, one Telegram chat … */
export interface Chat {
  /** `platform:native id`, e.g. `terminal:local`. */
  readonly id: string
  readonly platform: string
  /** More than one person reads here. */
  readonly shared: boolean
  readonly settings: ChatSettings
  /** What it is called where it is spoken of from elsewhere: "#news". */
  readonly name?: string
  /** How it is named behind a typed command that is about it: "@velmnews"; absent: commands are said in it. */
  readonly typedName?: string
  /** It is spoken of from another place: "here" would be wrong. */
  readonly elsewhere?: true
  /** A topic among others of one group, where "this chat" would be the group. */
  readonly isTopic?: true
  /** The server or group of places it belongs to: `platform:native id`. */
  readonly communityId?: string
  /** Its community has no roles: admins alone configure, and nobody is called. */
  readonly hasRoles?: false
  /** Where its community has no menu of places: those the bot has heard of, the newest last. Absent: it is one place. */
  readonly siblings?: readonly Sibling[]
  /** Said at the machine the bot runs on: what is owed to every place is seen and settled there. */
  readonly isOperator?: true
  /** All buttons stand below a message, none beside what it is for: few of them can be read. */
  readonly buttonsBelow?: true
}

/** One of the places of a community. */
export interface Sibling {
  /** The platform's own. */
  readonly id: string
  /** Null: the one that has no name of its own. */
  readonly name: string | null
}

/** A chat's settings are its place's. */
export type ChatSettings = PlaceSettings

/** Who asks, and what they may do here. */
export interface Person {
  readonly id: string
  /** May configure this chat. */
  readonly admin: boolean
  /** May decide who else configures, and whom and where the bot may speak: manages the whole community. */
  readonly manager?: boolean
  /** Where this person is written to alone; absent: nowhere (DMs closed, never started). In a private chat it is that chat. */
  readonly privateChatId?: string
}
