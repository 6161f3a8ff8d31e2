/** Who publishes: the OPML entry's name, else the link's registrable domain. */
export interface Publisher {
  /** Stable short id: the registrable domain, lower case (`velmcourier.example`). */
  readonly id: string
  readonly name: string
}

/** A feed the bot polls; it belongs to one publisher. */
export interface Feed {
  readonly id: number
  readonly url: string
  readonly title: string
  readonly publisher: Publisher
  /** Desk ids this feed belongs to (`world`, `science` …), from its place in the OPML list. */
  readonly desks: readonly string[]
  /** BCP 47 language the list states, or null when the feed itself must tell. */
  readonly language: string | null
  /** The chat that added it, or null for the operator's own list. */
  readonly addedBy: string | null
}

/** What polling has learnt of a feed. Times are epoch milliseconds, durations milliseconds. */
export interface FeedState {
  readonly feedId: number
  readonly etag: string | null
  readonly lastModified: string | null
  readonly nextPollAt: number
  /** The present pause between polls, adapted to how often the feed publishes. */
  readonly intervalMs: number
  /** When the feed was last read with success (a 304 counts), or null. */
  readonly lastReadAt: number | null
  /** When it was first read: what it told before was no news then. Null: never read. */
  readonly firstReadAt: number | null
  readonly failures: number
  readonly failingSince: number | null
  /** One sentence for the operator, without secrets. */
  readonly lastError: string | null
  /** 410 Gone: polled no more until somebody checks it. */
  readonly gone: boolean
}

/** One entry as its feed gives it, with nothing invented: what is absent is null or empty. */
export interface FeedItem {
  readonly guid: string | null
  readonly url: string | null
  /** Plain text: mark-up and entities resolved. */
  readonly title: string
  /** HTML as carried by the feed: the full content where there is one, else the summary. */
  readonly content: string
  /** HTML of the summary when it differs from `content`, else ''. */
  readonly summary: string
  readonly published: number | null
  readonly updated: number | null
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly language: string | null
  readonly imageUrl: string | null
  readonly imageCredit: string | null
  /** RSS `<source>` or the Atom source's title: who the text came from. */
  readonly source: string | null
  /** 0 is the top of the feed. */
  readonly position: number
}

/** A feed document, parsed. `problems` tells what was broken and mended, for the operator. */
export interface ParsedFeed {
  readonly title: string
  readonly url: string | null
  readonly language: string | null
  /** The feed's own wish for a pause between polls (RSS ttl, sy:updatePeriod), ms. */
  readonly ttlMs: number | null
  readonly items: readonly FeedItem[]
  readonly problems: readonly string[]
}
