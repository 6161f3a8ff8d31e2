import type { StoryBrief } from '../digest/digest.ts'
import type { Message } from './message.ts'
import { type Phrasing, phraseAround, phraseMoment } from './phrase-source.ts'

/** What a correction answers. */
export interface CorrectedPost {
  /** The story as it is now, with the publishers' notices. */
  readonly brief: StoryBrief
  /** No outlet stands by it any more. */
  readonly withdrawn: boolean
  /** The reports whose notices are the news. */
  readonly articleIds: ReadonlySet<number>
  /** When it was told in that place, epoch ms. */
  readonly toldAt: number
}

/** A labelled notice: what was told is corrected or withdrawn, in the publisher's own words. */
export function composeCorrection(
  { brief, withdrawn, articleIds, toldAt }: CorrectedPost,
  phrasing: Phrasing,
): Message {
  const { t, language, timeZone, now } = phrasing
  const { storyId, revision } = brief
  const notices = brief.notices.filter(({ source }) => articleIds.has(source.articleId))
  const label = t(withdrawn ? 'mark-withdrawn' : 'mark-corrected')
  return {
    blocks: [
      {
        kind: 'heading',
        spans: [
          { text: label, style: 'warning' },
          { text: ' · ', style: 'quiet' },
          ...phraseAround(phraseMoment(toldAt, phrasing), (time) => t('correction-sent', { time })),
        ],
      },
      {
        kind: 'story',
        number: null,
        // The notice is the news here: what the story tells besides stands in the post itself.
        brief: { ...brief, notices, disputes: [], progress: [], statements: [] },
        mark: null,
        since: null,
        statements: [],
        changes: [],
        compact: false,
        buttons: [],
      },
      { kind: 'actions', buttons: [{ label: t('button-more'), command: `/story #${storyId}` }] },
    ],
    language,
    timeZone,
    at: now,
    private: false,
    shows: [{ storyId, revision }],
  }
}
