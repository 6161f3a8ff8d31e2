import type { StoryChange } from '../story/story.ts'
import type { DigestStatement, StoryBrief } from './digest.ts'
import { isNewestTurn } from './find-superseded.ts'
import { measureRepetition, readWords, type WeighedWords } from './measure-repetition.ts'
import { groupStatements } from './order-statements.ts'

/** From this share of repeated words on, a line says what one line above it says. */
const SAME_LINE = 0.4
/** The same with a number in common: a figure is told once. */
const SAME_FIGURE = 0.35
/** From this share on, the lines above it together say what a line says. */
const SAME_TOGETHER = 0.6
/** A line of more words is read in the story itself, where there are shorter ones. */
const LONG_LINE = 40

/**
 * The lines of a story that a digest may show, best first: what the changes are about, then what the
 * memory has not seen, then the rest; in each the newest turn of the story before background.
 * What a line above, or an account shown below, already says is left out; lines that need each
 * other stay together. `previousAt`: when the memory was last shown a digest.
 */
export function listLines(
  brief: StoryBrief,
  changes: readonly StoryChange[],
  previousAt: number | null,
): readonly DigestStatement[] {
  const newest = Math.max(...brief.statements.map(tellTime))
  const rank = (group: readonly DigestStatement[]): number => {
    const change = changes.findIndex((each) => group.some((line) => tells(line, each)))
    if (change >= 0) return change / changes.length
    const unseen = group.some(({ seenAt }) => (seenAt ?? 0) > (previousAt ?? 0))
    const background = !group.some((line) => isNewestTurn(tellTime(line), newest))
    return 1 + (unseen ? 0 : 4) + (background ? 2 : 0) + (isMinor(group) ? 1 : 0)
  }
  const groups = groupStatements(brief.statements)
    .filter(([first]) => first?.text !== brief.headline.text)
    .map((group) => ({ group, rank: rank(group) }))
  const lines = withoutRepetition(
    groups.toSorted((a, b) => a.rank - b.rank),
    brief,
  )
  return lines.length > 0 ? lines : (groups[0]?.group ?? [])
}

/** Whether a line holds the words a change is about. */
export function tells(line: DigestStatement, { articleId, after }: StoryChange): boolean {
  return articleId === line.source.articleId && after !== '' && line.text.includes(after)
}

interface Ranked {
  readonly group: readonly DigestStatement[]
  /** Below 1: what a change is about. */
  readonly rank: number
}

function withoutRepetition(
  groups: readonly Ranked[],
  { language, disputes }: StoryBrief,
): DigestStatement[] {
  // Of numbers that differ only the values are shown.
  const [dispute] = disputes.filter(({ kind, past }) => kind !== 'number' && past !== true)
  const accounts = dispute?.accounts ?? []
  const told: WeighedWords[] = accounts.map((account) => readWords(account.text, language))
  return groups.flatMap(({ group, rank }) => {
    const words = group.map((line) => wordsOf(line, language))
    if (rank >= 1 && words.every((line) => repeats(line, told))) return []
    told.push(...words)
    return group
  })
}

const known = new WeakMap<DigestStatement, WeighedWords>()

/** Thousands of digests are written from the same lines of the same briefs. */
function wordsOf(line: DigestStatement, language: string): WeighedWords {
  const before = known.get(line)
  if (before !== undefined) return before
  const words = readWords(line.text, language, line.attribution?.speaker)
  known.set(line, words)
  return words
}

function repeats(line: WeighedWords, told: readonly WeighedWords[]): boolean {
  const single = told.some((other) => {
    const { share, sharesNumber } = measureRepetition(line, [other])
    return share >= (sharesNumber ? SAME_FIGURE : SAME_LINE)
  })
  return single || measureRepetition(line, told).share >= SAME_TOGETHER
}

function tellTime({ source, seenAt }: DigestStatement): number {
  return source.published ?? seenAt ?? 0
}

/** Too long to scan, or that somebody does not speak. */
function isMinor(group: readonly DigestStatement[]): boolean {
  return group.some(
    ({ text, attribution }) =>
      text.split(/\s+/u).length > LONG_LINE || attribution?.stance === 'non-denial',
  )
}
