import type { Candidate } from './list-candidates.ts'

/** Reports this much younger than others tell of a development, not of the same news cycle. */
const DEVELOPMENT_MS = 3 * 3_600_000

/**
 * How new each candidate is in its story, 0 to 1: the share of its words that no report at least
 * three hours older has. Candidates of the first reports are absent.
 */
export function weighNews(candidates: readonly Candidate[]): ReadonlyMap<Candidate, number> {
  const times = candidates.map(({ report }) => report.article.firstSeen)
  const start = Math.min(...times)
  const news = new Map<Candidate, number>()
  if (Math.max(...times) - start < DEVELOPMENT_MS) return news
  const firstSaid = new Map<string, number>()
  for (const { stems, report } of candidates)
    for (const stem of stems)
      firstSaid.set(stem, Math.min(firstSaid.get(stem) ?? Infinity, report.article.firstSeen))
  for (const candidate of candidates) {
    const seen = candidate.report.article.firstSeen
    if (seen - start < DEVELOPMENT_MS || candidate.stems.size === 0) continue
    let fresh = 0
    for (const stem of candidate.stems)
      if (seen - (firstSaid.get(stem) ?? seen) < DEVELOPMENT_MS) fresh += 1
    news.set(candidate, fresh / candidate.stems.size)
  }
  return news
}
