import type { Attribution } from '../article/statement.ts'
import type { StoryChange } from '../story/story.ts'
import type { Topic } from '../topic/topic.ts'

/** Closed vocabulary of marks beside a headline. */
export type StoryMark = 'new' | 'changed' | 'corrected' | 'withdrawn' | 'alerted' | 'still'

/** Whose words, where: every line of a digest carries one. */
export interface Source {
  readonly articleId: number
  readonly publisher: string
  /** Publisher's short id, for readers who want or refuse it. */
  readonly publisherId: string
  readonly url: string
  readonly published: number | null
}

/** A sentence of a report, verbatim but for allowed cuts, with whoever says it. */
export interface DigestStatement {
  readonly text: string
  readonly source: Source
  readonly attribution: Attribution | null
  /** Agency the text is credited to, when not the publisher's own. */
  readonly credit: string | null
  /** When its report was first seen, epoch ms: what is newer than a memory is shown first. */
  readonly seenAt?: number
  /** Its first sentence's number in the article, from 0: lines of one article are read in its order. */
  readonly place?: number
  /** It stands only together with the line after it: an accusation and the accused's answer. */
  readonly withNext?: boolean
}

/** One side of a dispute, in a report's own words. */
export interface DigestAccount {
  readonly text: string
  /** For numbers: the value as printed. */
  readonly value: string | null
  readonly speaker: string | null
  readonly vantage: string | null
  readonly source: Source
}

/** Accounts of one thing that cannot all be true. */
export interface Dispute {
  readonly kind: 'denial' | 'number' | 'state'
  readonly about: string
  readonly accounts: readonly DigestAccount[]
  /** The story went on and nobody tells of it any more: not for a digest. */
  readonly past?: boolean
}

/** A number that merely moved: "earlier 3, now 5, says …". */
export interface Progress {
  readonly about: string
  readonly before: DigestAccount
  readonly after: DigestAccount
}

/** Where a story's text comes from. */
export interface Origin {
  readonly outlets: number
  readonly originators: number
  /** The one name when all the text comes from it: the publisher for one outlet, else an agency. */
  readonly only: string | null
  /** Different originators with different speakers. */
  readonly independent: boolean
}

/** The image a story leads with, where it has one. */
interface LeadImage {
  /** http(s) only, at most 2,048 characters. */
  readonly url: string
  /** Whose it is: the photographer or agency, else the publisher; as the feed has it. */
  readonly credit: string
  /** Whose report it came with, for readers who refuse that publisher. */
  readonly publisherId: string
}

/** Marks content that chats can hide or spoiler. */
export type ContentMark = 'violence' | 'death' | 'sexual-crime' | 'self-harm'

/**
 * A story written out once and stored with its revision: all a digest, `/story` and an alert need.
 * `statements` are in order of choice, more than a digest shows.
 */
export interface StoryBrief {
  readonly storyId: number
  readonly revision: number
  readonly language: string
  readonly headline: { readonly text: string; readonly source: Source; readonly disputed: boolean }
  readonly statements: readonly DigestStatement[]
  readonly disputes: readonly Dispute[]
  readonly progress: readonly Progress[]
  readonly origin: Origin
  /** Corrections and withdrawals, in the publishers' own words where they gave any. */
  readonly notices: readonly {
    readonly kind: 'correction' | 'withdrawal'
    readonly text: string | null
    readonly source: Source
  }[]
  /** Opinion, live pages and the like: labelled links, never text. */
  readonly links: readonly {
    readonly kind: string
    readonly title: string
    readonly source: Source
  }[]
  readonly contentMarks: readonly ContentMark[]
  /** Of its headline's report, else the first that has one. */
  readonly image?: LeadImage
  /** Its desks' ids, the one most reports are on first. */
  readonly desks?: readonly string[]
  /** Its only headline accuses somebody by name whom nobody lets answer: found, never briefed. */
  readonly accusing?: boolean
  readonly firstSeen: number
  readonly lastReportAt: number
}

/** A story as one reader is told of it; `alertedAt` is epoch ms. */
export interface DigestStory {
  readonly brief: StoryBrief
  readonly mark: StoryMark
  /** When the chat was alerted of it, where that is what the reader knows of it. */
  readonly alertedAt?: number
  /** Its alert was held back by a cap or a gap. */
  readonly heldBack?: true
  /** What changed since this memory last saw the story, or since the alert. */
  readonly changes: readonly StoryChange[]
  /** The lines to show: one to three, new developments before background. */
  readonly statements: readonly DigestStatement[]
}

/** What a reader gets at one time. */
export interface Digest {
  readonly at: number
  /** What it was asked about; empty: every desk. */
  readonly topics: readonly Topic[]
  readonly stories: readonly DigestStory[]
  /** Alerted since the last digest: a line each, with what changed after the alert. */
  readonly alerted: readonly DigestStory[]
  /** Unchanged top stories, a line each. */
  readonly still: readonly DigestStory[]
  readonly coverage: Coverage
  /** Reading time, whole minutes, at least 1. */
  readonly minutes: number
  /** When this memory was last shown a digest, or null. */
  readonly previousAt: number | null
}

/** What a digest was made from, so that nothing is missing in silence; `since` is epoch ms. */
export interface Coverage {
  readonly sourcesRead: number
  readonly sources: number
  /** Sources that nobody has tried to read yet; absent: none. */
  readonly waiting?: number
  readonly failing: readonly { readonly publisher: string; readonly since: number }[]
  /** Stories that met the wish but did not fit. */
  readonly leftOut: number
}
