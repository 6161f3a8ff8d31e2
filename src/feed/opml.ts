/** A feed as a subscription list (OPML) names it. */
export interface OpmlFeed {
  readonly url: string
  readonly title: string
  /** Who publishes it, when the list says so; else the caller goes by the link's domain. */
  readonly publisher: string | null
  readonly siteUrl: string | null
  readonly language: string | null
  /** Desk ids or folder names, lower case: the `category` attribute and the outlines around it. */
  readonly desks: readonly string[]
}

/** The document is no subscription list, or names no feed. One sentence for the operator. */
export class OpmlUnreadable extends Error {
  override readonly name = 'OpmlUnreadable'
}
