/** A place that reads: one terminal, one Discord channel, one Telegram chat … */
export interface Chat {
  /** `platform:native id`, e.g. `terminal:local`. */
  readonly id: string
  readonly platform: string
  /** More than one person reads here. */
  readonly shared: boolean
  readonly settings: ChatSettings
}

export interface ChatSettings {
  /** Language of the interface (catalogue). */
  readonly language: string
  /** Languages stories are read in, primary tags; the first leads. */
  readonly readingLanguages: readonly string[]
  /** IANA zone. */
  readonly timeZone: string
  /** Length of a digest in minutes of reading, 1–15. */
  readonly minutes: number
  /** Words whose stories are not shown. */
  readonly hiddenWords: readonly string[]
}

/** Who asks, and what they may do here. */
export interface Person {
  readonly id: string
  /** May configure this chat. */
  readonly admin: boolean
}
