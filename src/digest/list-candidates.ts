import { isStopWord } from '../article/is-stop-word.ts'
import type { Statement } from '../article/statement.ts'
import { stemWords } from '../article/stem-words.ts'
import type { Report } from '../story/story.ts'

/** A sentence that may be chosen, with what its worth is judged by. */
export interface Candidate {
  readonly report: Report
  /** Index in the list of candidates. */
  readonly index: number
  /** Place among the report's statements, from 0, and how many there are. */
  readonly place: number
  readonly places: number
  readonly statement: Statement
  /** Distinct stems that carry meaning. */
  readonly stems: ReadonlySet<string>
  readonly words: number
}

/**
 * At most `limit` candidates: the first sentences of every report before the later ones of any, so
 * that the work stays bounded however many outlets tell the story.
 */
export function listCandidates(reports: readonly Report[], limit: number): Candidate[] {
  const places: { report: Report; place: number }[] = []
  const longest = Math.max(0, ...reports.map((report) => report.statements.length))
  for (let place = 0; place < longest && places.length < limit; place += 1)
    for (const report of reports)
      if (place < report.statements.length && places.length < limit) places.push({ report, place })
  const candidates: Candidate[] = []
  for (const { report, place } of places) {
    const statement = report.statements[place]
    if (statement === undefined) continue
    const words = stemWords(statement.text, report.article.language)
    candidates.push({
      report,
      index: candidates.length,
      place,
      places: report.statements.length,
      statement,
      stems: new Set(words.filter((word) => !isStopWord(word, report.article.language))),
      words: words.length,
    })
  }
  return candidates
}
