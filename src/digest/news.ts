import type { Topic } from '../topic/topic.ts'
import type { Coverage, Digest, Source, StoryBrief } from './digest.ts'

/** Port: the prepared news. Nothing here fetches anything. */
export interface News {
  digest(request: DigestRequest): Promise<Digest>
  /** Follows redirects; null when there is no such story. */
  brief(storyId: number): Promise<StoryBrief | null>
  /** Best first, one hit a story where the articles belong to one. */
  search(request: SearchRequest): Promise<readonly SearchHit[]>
  coverage(): Promise<Coverage>
  /** What following or scheduling these topics would have brought in the last seven days. */
  forecast(request: ForecastRequest): Promise<Forecast>
  /** Names that far more stories speak of today than in the days before, most first. */
  trending(request: TrendRequest): Promise<readonly Trend[]>
}

export type ForecastRequest = Pick<DigestRequest, 'chatId' | 'topics' | 'languages' | 'hiddenWords'>

export interface Forecast {
  /** Stories in the last seven days. */
  readonly stories: number
  /** Of these, those that would have alerted by the standard rules. */
  readonly alerts: number
  /** Minutes of reading a day. */
  readonly minutesADay: number
  /** The newest, a few. */
  readonly examples: readonly SearchHit[]
}

export interface TrendRequest {
  readonly chatId: string
  readonly languages: readonly string[]
  readonly limit: number
}

export interface Trend {
  /** As the reports write it. */
  readonly words: string
  readonly stories: number
}
