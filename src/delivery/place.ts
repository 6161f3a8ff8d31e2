/** How a place wants to be spoken to. */
export interface PlaceSettings {
  /** Language of the interface (catalogue). */
  readonly language: string
  /** Languages stories are read in, primary tags; the first leads. */
  readonly readingLanguages: readonly string[]
  /** IANA zone. */
  readonly timeZone: string
  /** The zone was said by a person here, not guessed: no schedule is saved without. */
  readonly zoneConfirmed: boolean
  /** Length of a digest in minutes of reading, 1–15. */
  readonly minutes: number
  /** Words whose stories are not shown. */
  readonly hiddenWords: readonly string[]
  /** When alerts wait; null: never. */
  readonly quietHours: QuietHours | null
  /** What the place has set of its rules; the rest is standard (alert-rules.ts). */
  readonly alerts: Partial<AlertRules>
  /** Publishers whose reports this place does not want, by id. */
  readonly blockedPublishers: readonly string[]
  /** Stories that are not told here any more, by id, the last hidden at the end. */
  readonly hiddenStories: readonly number[]
  /** Whether stories come with their lead image. */
  readonly images: boolean
  /** Id of the role that alerts call; null: none. */
  readonly mention: string | null
}

/** Local wall-clock times "HH:MM"; `from` after `to` spans midnight. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

/** What makes an alert (EDITORIAL §5). */
export interface AlertRules {
  /** Originators a story needs, 1–5. 1 says "only X reports this so far". */
  readonly originators: number
  /** Publisher ids whose report alone is enough. */
  readonly trusted: readonly string[]
  /** A story settles this long before it alerts, minutes. */
  readonly settleMinutes: number
  /** Least change of a number, as a share of the former: a toll from 5 to 6 (0.2) is none at 0.5. */
  readonly leastChange: number
  /** Least time between two alerts of a story, minutes. */
  readonly gapMinutes: number
  /** Most alerts in a local day, here. */
  readonly perDay: number
}

/** A chat as deliveries know it. */
export interface Place {
  /** `platform:native id`. */
  readonly id: string
  readonly platform: string
  /** More than one person reads here. */
  readonly shared: boolean
  readonly settings: PlaceSettings
  /** Nothing is sent while set. */
  readonly paused: Pause | null
  /** Who is told when something is wrong here; null: who made the schedule. */
  readonly adminChatId: string | null
}

/** Why and since when nothing is sent to a place. */
export interface Pause {
  /** Epoch ms. */
  readonly at: number
  /** asked: an admin's wish; refused: the platform does not let us write; removed: thrown out or blocked. */
  readonly why: 'asked' | 'refused' | 'removed'
  /** The platform's reason, for the operator and `/status`; '' when asked. */
  readonly detail: string
}
