import { toldAt } from '../story/told-at.ts'
import { isNewestTurn } from './find-superseded.ts'
import type { Candidate } from './list-candidates.ts'

/** Reports this much younger than others tell of a development, not of the same news cycle. */
const DEVELOPMENT_MS = 3 * 3_600_000
/** What being of the newest turn counts beside new words: its lead comes before its details. */
const TURN_POINTS = 0.6
/** With fewer new words than this a sentence of the newest turn retells. */
const TELLING_SHARE = 0.25

/**
 * How new each candidate is in its story, 0 to 1: that it is of the newest turn of a story that
 * developed, and the share of its words that no report at least three hours older has. Candidates of
 * the first reports are absent.
 */
export function weighNews(candidates: readonly Candidate[]): ReadonlyMap<Candidate, number> {
  const times = candidates.map(({ report }) => toldAt(report.article))
  const [start, newest] = [Math.min(...times), Math.max(...times)]
  const news = new Map<Candidate, number>()
  if (newest - start < DEVELOPMENT_MS) return news
  const hasTurned = !isNewestTurn(start, newest)
  const firstSaid = new Map<string, number>()
  for (const { stems, report } of candidates)
    for (const stem of stems)
      firstSaid.set(stem, Math.min(firstSaid.get(stem) ?? Infinity, toldAt(report.article)))
  for (const candidate of candidates) {
    const told = toldAt(candidate.report.article)
    if (told - start < DEVELOPMENT_MS || candidate.stems.size === 0) continue
    let fresh = 0
    for (const stem of candidate.stems)
      if (told - (firstSaid.get(stem) ?? told) < DEVELOPMENT_MS) fresh += 1
    const share = fresh / candidate.stems.size
    const isNew = isNewestTurn(told, newest)
    const turn = isNew ? TURN_POINTS * Math.min(1, share / TELLING_SHARE) : 0
    news.set(candidate, hasTurned ? turn + (1 - TURN_POINTS) * share : share)
  }
  return news
}
