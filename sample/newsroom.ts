/** The nouns of the sample newsroom: an invented press for an invented world. */

export const hourMs = 3_600_000

export type Edition = 'earlier' | 'today'

/**
 * The evening before is the state of the newsroom this long before `now`: an article or a version
 * dated later belongs to today's edition only.
 */
const earlierAgeMs = 14 * hourMs

/** The instant whose state an edition shows, epoch milliseconds. */
export function editionTime(now: number, edition: Edition): number {
  return edition === 'earlier' ? now - earlierAgeMs : now
}

export type SampleLanguage = 'en' | 'he' | 'ar' | 'es' | 'de' | 'fr'

/** A desk id of config/topics.yaml. */
export type SampleDesk =
  | 'world'
  | 'politics'
  | 'business'
  | 'technology'
  | 'science'
  | 'health'
  | 'climate'
  | 'sport'
  | 'culture'

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json'

/** A publisher with one feed a desk. */
export interface SamplePublisher {
  /** First label of its domain: `velmcourier` is velmcourier.example. */
  readonly id: string
  readonly name: string
  readonly language: SampleLanguage
  readonly format: FeedFormat
  readonly desks: readonly SampleDesk[]
  /** What its feed carries: the whole text, the first paragraph, or the paragraph cut short. */
  readonly carries: 'full' | 'lead' | 'cut'
  /** How its pages are built. */
  readonly layout: 'broadsheet' | 'modern' | 'plain'
  /** Character encoding of its feeds; UTF-8 when absent. */
  readonly encoding?: 'windows-1255' | 'iso-8859-1'
  /** Feed links carry tracking parameters. */
  readonly tracking?: boolean
  /** Its OPML address is an old one that redirects for ever. */
  readonly moved?: boolean
  /** Its feed answers 500. */
  readonly failing?: boolean
}

/** One article in all its versions. Times are milliseconds relative to `now`. */
export interface SampleArticle {
  /** `story file/article`, e.g. `velm-bridge/courier-test`. */
  readonly key: string
  /** Gold: the stories it tells; two when one article carries two. */
  readonly stories: readonly string[]
  /** Gold: its kind, in the pipeline's words. */
  readonly kind: string
  readonly publisher: SamplePublisher
  readonly desk: SampleDesk
  readonly author: string | null
  /** The agency whose copy it is. */
  readonly credit: string | null
  /** Whether feed and page tell the time. */
  readonly dated: boolean
  readonly paywalled: boolean
  /** Extra path part, e.g. `members`, which robots.txt closes. */
  readonly section: string | null
  readonly slug: string
  /** Oldest first, at least one. */
  readonly versions: readonly SampleVersion[]
}

export interface SampleVersion {
  readonly at: number
  readonly title: string
  /** Paragraphs as written: dates still in braces, `![caption](credit)` for a photo. */
  readonly paragraphs: readonly string[]
  /** The feed's id for the entry; null when the feed gives none. */
  readonly guid: string | null
  /** The page answers 410 and the feed lists it no more. */
  readonly gone: boolean
}

/** The version an edition shows, with its dates filled in. */
export interface ShownArticle {
  readonly article: SampleArticle
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly guid: string | null
  readonly gone: boolean
  readonly url: string
  /** Epoch milliseconds. */
  readonly published: number
  readonly updated: number
}

export function publisherHome(publisher: SamplePublisher): string {
  return `https://${publisher.id}.example/`
}
