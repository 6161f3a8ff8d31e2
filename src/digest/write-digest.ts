import type { StoryChange } from '../story/story.ts'
import type { Topic } from '../topic/topic.ts'
import type { Coverage, Digest, DigestStory, StoryBrief } from './digest.ts'
import { DigestBudget } from './digest-budget.ts'
import { isWithdrawn } from './is-withdrawn.ts'
import { leadWithLanguage } from './lead-with-language.ts'
import { listLines, tells } from './list-lines.ts'
import { matchesWords } from './matches-words.ts'
import { settleChanges } from './settle-changes.ts'

/** All that a digest is written from. */
export interface DigestInput {
  /** Epoch ms. */
  readonly at: number
  /** What the stories were listed for; empty: every desk. */
  readonly topics: readonly Topic[]
  /** Stories that meet the wish, hottest first. */
  readonly stories: readonly {
    readonly brief: StoryBrief
    /** All its changes, oldest first; ignored where the reader knows nothing of it (`shown`, `alerted`). */
    readonly changes: readonly StoryChange[]
    /** Of a topic the reader follows: before others. */
    readonly followed?: boolean
    /** A cap or a gap held back its alert. */
    readonly heldBack?: boolean
  }[]
  /** The memory: revision last shown, by story. */
  readonly shown: ReadonlyMap<number, number>
  /** What the chat was alerted of, by story: the revision, and when. */
  readonly alerted: ReadonlyMap<number, { readonly revision: number; readonly at: number }>
  /** When this memory was last shown a digest, or null. */
  readonly previousAt: number | null
  /** Reading languages, primary tags; stories in others are not of this digest. */
  readonly languages: readonly string[]
  /** Minutes of reading, at least 1. */
  readonly minutes: number
  readonly hiddenWords: readonly string[]
  /** Stories without a report for longer are not shown, except to correct them. */
  readonly maxAgeMs: number
  readonly coverage: Omit<Coverage, 'leftOut'>
}

/** "Few": what two minutes of one to three lines can hold. */
const STORIES_A_MINUTE = 2
const MOST_LINES = 3
const MOST_STILL = 3

/**
 * Writes a digest from prepared briefs: what is new or changed since this memory's last one, as many
 * stories and lines as the minutes hold; stories the chat was alerted of in between, and unchanged top stories, are a
 * line each. Corrections and withdrawals of what was shown come before everything else.
 */
export function writeDigest(input: DigestInput): Digest {
  const listed = leadWithLanguage(
    input.stories.filter(({ brief }) => meetsWish(brief, input) && isTellable(brief)),
    input.languages,
  )
  const followedFirst = [
    ...listed.filter(({ followed }) => followed === true),
    ...listed.filter(({ followed }) => followed !== true),
  ]
  const wished = followedFirst
    .map(({ brief, changes, heldBack }): DigestStory => {
      const story = markStory(brief, changes, input)
      return heldBack === true ? { ...story, heldBack } : story
    })
    .filter((story) => !isStale(story, input))
  const known = wished.filter(({ mark }) => mark === 'alerted')
  const open = wished.filter(({ mark }) => mark !== 'still' && mark !== 'alerted')
  const urgent = open.filter(isUrgent)
  const budget = new DigestBudget(input.minutes, ({ brief, changes }) =>
    listLines(brief, changes, input.previousAt),
  )
  const ranked = [...urgent, ...open.filter((story) => !isUrgent(story))]
  const first = Math.max(urgent.length, Math.ceil(input.minutes * STORIES_A_MINUTE))
  budget.addStories(ranked.slice(0, urgent.length))
  const alerted = budget.addBrief(known)
  budget.addStories(ranked.slice(urgent.length, first))
  budget.deepen(MOST_LINES)
  // What was at the top and did not move is said in a line; lower down silence is enough.
  const top = wished.slice(0, first + MOST_STILL).filter(({ mark }) => mark === 'still')
  const still = budget.addBrief(top.slice(0, MOST_STILL))
  budget.addStories(ranked.slice(first))
  const stories = budget.stories()
  return {
    at: input.at,
    topics: input.topics,
    stories,
    alerted,
    still,
    coverage: {
      ...input.coverage,
      leftOut: open.length - stories.length + known.length - alerted.length,
    },
    minutes: budget.minutesUsed(),
    previousAt: input.previousAt,
  }
}

function meetsWish(brief: StoryBrief, { languages, hiddenWords }: DigestInput): boolean {
  if (!languages.includes(brief.language)) return false
  return !hiddenWords.some((words) => matchesWords(brief, words))
}

/**
 * Opinion, live pages and the like alone are no story: they stand as links beside reports, and are found
 * by search. Nor is an accusation that nobody answers (EDITORIAL §2).
 */
function isTellable(brief: StoryBrief): boolean {
  if (brief.accusing === true) return false
  return brief.origin.outlets > 0 || brief.notices.length > 0
}

function isUrgent({ mark }: Pick<DigestStory, 'mark'>): boolean {
  return mark === 'corrected' || mark === 'withdrawn'
}

/** Too old; or withdrawn before it was ever shown, so that there is nothing to take back. */
function isStale({ brief, mark }: DigestStory, input: DigestInput): boolean {
  const { at, maxAgeMs, shown, alerted } = input
  const isKnown = shown.has(brief.storyId) || alerted.has(brief.storyId)
  if (!isKnown && isWithdrawn(brief)) return true
  return !isUrgent({ mark }) && at - brief.lastReportAt > maxAgeMs
}

function markStory(
  brief: StoryBrief,
  changes: readonly StoryChange[],
  { shown, alerted, previousAt }: DigestInput,
): DigestStory {
  const shownRevision = shown.get(brief.storyId)
  const alert = alerted.get(brief.storyId)
  const isAlerted = alert !== undefined && alert.revision > (shownRevision ?? 0)
  const seen = isAlerted ? alert.revision : shownRevision
  // Its lines are chosen once it is sure to have room.
  if (seen === undefined) return { brief, mark: 'new', changes: [], statements: [] }
  const since = settleChanges(changes, seen, brief)
  const kinds = new Set(since.map(({ kind }) => kind))
  const story = { brief, changes: since, statements: [] }
  if (kinds.has('withdrawal')) return { ...story, mark: 'withdrawn' }
  if (kinds.has('correction')) return { ...story, mark: 'corrected' }
  if (!isAlerted) return { ...story, mark: seen >= brief.revision ? 'still' : 'changed' }
  // A line of its own only for the words that tell what changed.
  const statements = listLines(brief, since, previousAt).filter((line) =>
    since.some((change) => tells(line, change)),
  )
  return { ...story, mark: 'alerted', alertedAt: alert.at, statements }
}
