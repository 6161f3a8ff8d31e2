import { isReport } from '../article/article.ts'
import type { Statement } from '../article/statement.ts'
import type { Report } from '../story/story.ts'
import { answerAccusations } from './answer-accusations.ts'
import { buildUnits, type Unit } from './build-units.ts'
import { LineCollection } from './collect-lines.ts'
import { findSuperseded } from './find-superseded.ts'
import { type Candidate, listCandidates } from './list-candidates.ts'
import { listNoticeParagraphs } from './list-notices.ts'
import { tellsMethod } from './mark-content.ts'
import { STATEMENT_WEIGHTS, type StatementWeights } from './statement-weights.ts'
import { accuseByTitle } from './title-accusations.ts'
import {
  countStoryWords,
  describeCandidate,
  weighAddition,
  weighProperties,
} from './weigh-candidates.ts'
import { weighNews } from './weigh-news.ts'

/** Adjacent sentences of one report that stand or fall together. */
export interface ChosenLine {
  readonly report: Report
  readonly statements: readonly Statement[]
  /** It must be shown with the line after it: an accusation with its answer. */
  readonly withNext: boolean
}

/** How much is chosen, and what is preferred. */
export interface ChoiceOptions {
  /** How many sentences at most, over all lines. */
  readonly sentences: number
  /** Most words taken from one article, or null for no cap. */
  readonly wordsPerArticle?: number | null
  /** Sentences (their text) to take before others: what a revision is about. */
  readonly preferred?: ReadonlySet<string>
  readonly weights?: StatementWeights
}

/** Keeps the work bounded for stories told by a hundred outlets. */
const MOST_CANDIDATES = 160
/** More than all properties of a sentence together. */
const PREFERRED_POINTS = 100

/**
 * Chooses the sentences that tell most of the story with the least repetition, best first: greedy
 * maximisation of coverage, place, title and attribution (after Lin and Bilmes 2011). A sentence
 * that leans on the one before it comes with that one or not at all.
 */
export function chooseStatements(
  reports: readonly Report[],
  options: ChoiceOptions,
): readonly ChosenLine[] {
  const weights = options.weights ?? STATEMENT_WEIGHTS
  const quotable = reports.filter(isQuotable).map(accuseByTitle)
  const candidates = listCandidates(quotable, MOST_CANDIDATES)
  const story = countStoryWords(candidates, quotable)
  const news = weighNews(candidates)
  const worth = candidates.map(
    (candidate) =>
      weighProperties(describeCandidate(candidate, story, quotable.length), weights) +
      weights.news * (news.get(candidate) ?? 0) +
      (options.preferred?.has(candidate.statement.text) === true ? PREFERRED_POINTS : 0),
  )
  const lines = new LineCollection({
    sentences: options.sentences,
    wordsPerArticle: options.wordsPerArticle ?? null,
  })
  const judge = (unit: Unit) => {
    const missing = lines.missing(unit)
    let points = 0
    for (const candidate of missing)
      points +=
        (worth[candidate.index] ?? 0) + weighAddition(candidate, lines.stems, story, weights)
    return points / missing.length
  }
  let open = buildUnits(candidates, isUsable(candidates, quotable), answerAccusations(candidates))
  for (;;) {
    open = open.filter((unit) => lines.mayTake(unit))
    const best = pickBest(open, judge)
    if (best === null) break
    lines.take(best)
  }
  return lines.lines.flatMap(({ run, withNext }) => {
    const report = run[0]?.report
    return report === undefined
      ? []
      : { report, statements: run.map(({ statement }) => statement), withNext }
  })
}

/** Whether a report's text may be shown at all (EDITORIAL rule 1). */
export function isQuotable({ article }: Report): boolean {
  return isReport(article) && !article.paywalled && article.lastChange?.kind !== 'withdrawal'
}

function pickBest(units: readonly Unit[], judge: (unit: Unit) => number): Unit | null {
  let best: Unit | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const unit of units) {
    const points = judge(unit)
    if (points > most) [best, most] = [unit, points]
  }
  return best
}

/**
 * A caveat never stands without the sentence it belongs to; a notice about the article is not its
 * news; what a story has outlived is not told as if it stood.
 */
function isUsable(
  candidates: readonly Candidate[],
  reports: readonly Report[],
): (candidate: Candidate) => boolean {
  const caveats = new Set(candidates.map(({ statement }) => statement.caveat))
  const notices = new Map(reports.map((report) => [report, listNoticeParagraphs(report.article)]))
  const isSuperseded = findSuperseded(reports)
  return ({ statement, report }) =>
    !statement.unusable &&
    !caveats.has(statement.printed) &&
    !tellsMethod(statement.text) &&
    notices.get(report)?.has(statement.paragraph) !== true &&
    !isSuperseded(statement, report)
}
