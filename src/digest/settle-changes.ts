import type { StoryChange } from '../story/story.ts'
import type { StoryBrief } from './digest.ts'

/**
 * What changed for a reader who knows the story up to the revision `seen`. A number is told once: from what the reader
 * knows to what it is now. What its own report took back since is no change any more. `changes`: all of the story,
 * oldest first.
 */
export function settleChanges(
  changes: readonly StoryChange[],
  seen: number,
  brief: StoryBrief,
): readonly StoryChange[] {
  const standing = changes.filter((change) => !isTakenBack(change, changes, brief))
  // Taken back after the reader saw it: that is what the reader knows.
  const known = changes.filter(
    (change) => standing.includes(change) || noticeOf(change, changes, seen) === undefined,
  )
  return standing.flatMap((change) => {
    if (change.revision <= seen) return []
    if (change.kind !== 'number') return change
    const later = standing.slice(standing.indexOf(change) + 1)
    if (later.some((next) => continues(next, change))) return []
    const before = findStart(change, known, seen)
    return before === change.after ? [] : { ...change, before }
  })
}

/** The same number moved on, from the same beginning or from where it stood. */
function continues(later: StoryChange, earlier: StoryChange): boolean {
  if (later.kind !== 'number' || earlier.kind !== 'number' || later.about !== earlier.about)
    return false
  return later.before === earlier.before || later.before === earlier.after
}

/** The value the reader knows, else the one before all that is new. */
function findStart(change: StoryChange, known: readonly StoryChange[], seen: number): string {
  const earlier = known.slice(0, known.indexOf(change))
  const previous = earlier.findLast((each) => continues(change, each))
  if (previous === undefined) return change.before
  return previous.revision <= seen ? previous.after : findStart(previous, known, seen)
}

/** Its report was corrected or withdrawn later and does not say so any more. */
function isTakenBack(
  change: StoryChange,
  changes: readonly StoryChange[],
  { progress, disputes }: StoryBrief,
): boolean {
  const { kind, articleId, after } = change
  if (kind !== 'number' && kind !== 'conflict' && kind !== 'denial') return false
  if (noticeOf(change, changes, Number.POSITIVE_INFINITY) === undefined) return false
  const accounts = [
    ...progress.flatMap((each) => [each.before, each.after]),
    ...disputes.flatMap((dispute) => dispute.accounts),
  ]
  return !accounts.some(
    ({ source, text, value }) => source.articleId === articleId && (value ?? text) === after,
  )
}

/** A later notice of the same report, up to a revision. */
function noticeOf(
  { articleId, revision }: StoryChange,
  changes: readonly StoryChange[],
  until: number,
): StoryChange | undefined {
  return changes.find(
    (each) =>
      (each.kind === 'correction' || each.kind === 'withdrawal') &&
      each.articleId === articleId &&
      each.revision > revision &&
      each.revision <= until,
  )
}
