import type { Topic } from '../topic/topic.ts'
import type { Coverage, Digest, Source, StoryBrief } from './digest.ts'

/** Port: the prepared news. Nothing here fetches anything. */
export interface News {
  digest(request: DigestRequest): Promise<Digest>
  /** Follows redirects; null when there is no such story, or none that this chat may read. */
  brief(storyId: number, chatId?: string): Promise<StoryBrief | null>
  /** Best first, one hit a story where the articles belong to one. */
  search(request: SearchRequest): Promise<readonly SearchHit[]>
  /** Of the operator's feeds and this chat's own. */
  coverage(chatId?: string): Promise<Coverage>
  /** What following or scheduling these topics would have brought in the last seven days. */
  forecast(request: ForecastRequest): Promise<Forecast>
  /** Names that far more stories speak of today than in the days before, most first. */
  trending(request: TrendRequest): Promise<readonly Trend[]>
}

/** What a digest is asked for. */
export interface DigestRequest {
  /** Whose memory tells what is new. */
  readonly memoryId: string
  /** Other memories of the same reader: what they were shown is known too. */
  readonly alsoKnown?: readonly string[]
  /** The chat it is for: its own sources are read too, and what it was alerted of is known. */
  readonly chatId: string
  /** A story of any of them; empty: all desks. */
  readonly topics: readonly Topic[]
  /** Primary tags; the first leads. */
  readonly languages: readonly string[]
  readonly minutes: number
  readonly hiddenWords: readonly string[]
  readonly timeZone: string
  /** Publisher ids: only these (empty: all), and never those. */
  readonly publishers?: readonly string[]
  readonly blockedPublishers?: readonly string[]
  /** Stories not to be told, by id. */
  readonly hiddenStories?: readonly number[]
  /** Null: the operator's setting. */
  readonly maxAgeHours?: number | null
  /** Topics whose stories come in as well, before the others. */
  readonly followed?: readonly Topic[]
  /** Corrections, and what was held back from alerts, only of stories of these topics too. */
  readonly onlyTopics?: boolean
}

/** What is searched for; `languages` are primary tags. */
export interface SearchRequest {
  readonly chatId: string
  readonly words: string
  readonly languages: readonly string[]
  readonly hiddenWords: readonly string[]
  readonly limit: number
}

/** A story that was found, by one of its reports. */
export interface SearchHit {
  /** Null: the article belongs to no story yet. */
  readonly storyId: number | null
  readonly title: string
  readonly language: string
  readonly outlets: number
  readonly source: Source
}

/** What a forecast is asked for. */
export interface ForecastRequest
  extends Pick<DigestRequest, 'chatId' | 'topics' | 'languages' | 'hiddenWords'> {
  /** Most minutes of reading a day that would be shown (a digest's length times its runs); absent: all is told. */
  readonly minutesADay?: number
}

/** What topics would have brought in the last seven days. */
export interface Forecast {
  /** Stories in the last seven days. */
  readonly stories: number
  /** Of these, those that would have alerted by the standard rules. */
  readonly alerts: number
  /** Minutes of reading a day, not rounded. */
  readonly minutesADay: number
  /** The newest, a few. */
  readonly examples: readonly SearchHit[]
}

interface TrendRequest {
  readonly chatId: string
  readonly languages: readonly string[]
  readonly limit: number
}

/** A name that many stories speak of just now. */
export interface Trend {
  /** As the reports write it. */
  readonly words: string
  readonly stories: number
}
