/** One segment of an article, as grouping reads it. */
export interface GroupingDocument {
  readonly articleId: number
  /** Place of the segment in its article, from 0. */
  readonly segment: number
  /** The publisher's stable id; '' when unknown. */
  readonly publisherId: string
  /** BCP 47 primary tag; a story lives in one language. */
  readonly language: string
  /** When the bot first saw it, epoch milliseconds; null: no decay and no forgetting for it. */
  readonly time: number | null
  readonly title: string
  /** That segment's text. */
  readonly text: string
  /** The agency the text is credited to, or null when it is the publisher's own. */
  readonly credit: string | null
  /** Stems of the title followed by the text's, when the caller has them already. */
  readonly stems?: readonly string[]
}

/** Where grouping put a document. */
export interface Placement {
  readonly storyId: number
  readonly isNew: boolean
  /** Who the text came from: the agency, else the publisher who ran the same text first. */
  readonly originator: string
  /** The earliest article known to carry nearly the same text, or null. */
  readonly duplicateOf: number | null
  /** Stories this document showed to be one. The lower id stays, the other forwards to it. */
  readonly merges: readonly StoryMerge[]
  /** Earlier segments whose originator this document's credit has made known. */
  readonly recredited: readonly Recredited[]
}

/** A segment whose text was found to be another originator's. */
export interface Recredited {
  readonly articleId: number
  readonly segment: number
  readonly originator: string
}

/** Two stories were found to be one; `from` lives on as a redirect. */
export interface StoryMerge {
  readonly from: number
  readonly into: number
}
