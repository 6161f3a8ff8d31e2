import type { StoryBrief } from './digest.ts'

/** Whether nobody stands behind a story any more: its last report was withdrawn. */
export function isWithdrawn({ origin, notices }: Pick<StoryBrief, 'origin' | 'notices'>): boolean {
  return origin.outlets === 0 && notices.some(({ kind }) => kind === 'withdrawal')
}
