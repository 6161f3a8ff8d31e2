/** A desk of the newsroom: the widest kind of topic. From config/topics.yaml. */
export interface Desk {
  readonly id: string
  /** By language tag: { en: 'Science', he: 'מדע' … }. */
  readonly labels: Readonly<Record<string, string>>
  /** Feed categories that belong here, lower case, any language. */
  readonly categories: readonly string[]
  /** Words or phrases that tell the desk when no category does. */
  readonly queries: readonly string[]
  /** Its accent where messages have one, `#rrggbb`. */
  readonly colour?: string
}

/** What can be followed, asked for, or put into a briefing. Stored as JSON. */
export type Topic =
  /** A desk's id. */
  | { readonly kind: 'desk'; readonly desk: string }
  /** A name or phrase, as the reader wrote it. */
  | { readonly kind: 'words'; readonly words: string }
  /** A boolean query that parses (parse-query.ts), as the reader wrote it. */
  | { readonly kind: 'query'; readonly query: string }
  | { readonly kind: 'story'; readonly storyId: number }

/** Names that mean the same, a list a thing: [Palmyra, Tadmor, تدمر]. From config/topics.yaml. */
export type Aliases = readonly (readonly string[])[]
