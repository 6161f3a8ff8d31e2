import { isReport } from '../article/article.ts'
import { isStopWord } from '../article/is-stop-word.ts'
import { stemWords } from '../article/stem-words.ts'
import type { Conflict, Development, Report } from '../story/story.ts'
import { toldAt } from '../story/told-at.ts'
import type { StoryBrief } from './digest.ts'
import { findOutdatedTitles } from './find-outdated-titles.ts'
import { isNewestTurn } from './find-superseded.ts'
import { type HeadlineManner, judgeHeadline } from './judge-headline.ts'
import { isBareAccusation } from './title-accusations.ts'
import { toSource } from './to-source.ts'
import { trimPublisher } from './trim-publisher.ts'

/** Half a day younger, all else equal, is worth a quarter of the title's words being shared. */
const FRESHNESS_MS = 12 * 3_600_000
const FRESHNESS_POINTS = 0.25
/** Shorter says too little, longer is not a headline but a sentence. */
const FEWEST_WORDS = 4
const MOST_WORDS = 18
/** What a report is about stands in its title and first sentences. */
const LEAD_STATEMENTS = 2

interface Title extends HeadlineManner {
  readonly text: string
  readonly report: Report
  readonly stems: readonly string[]
  readonly words: number
  /** It makes a claim that others dispute. */
  readonly disputed: boolean
  readonly accusing: boolean
  /** Its number has moved on, and a newer title has the present one. */
  readonly outdated: boolean
}

/**
 * One publisher's headline, verbatim but for that publisher's name at its end (EDITORIAL rule 4): a
 * plain one before a question or a teaser; before one that says somebody keeps silent; before an
 * accusation that nobody answers; of a disputed story one that carries the claim with its speaker (else it
 * is marked disputed); before one whose number has moved on one that has the present number; then the one
 * nearest to what all the reports tell, newer before older. Null when no
 * article has a title for this story: a title speaks of an article's first segment only.
 */
export function chooseHeadline(
  reports: readonly Report[],
  conflicts: readonly Conflict[],
  developments: readonly Development[] = [],
): StoryBrief['headline'] | null {
  const telling = reports.filter(({ article }) => isReport(article))
  const titled = (telling.length > 0 ? telling : reports).filter(({ segment }) => segment === 0)
  const outdated = findOutdatedTitles(titled, developments, conflicts)
  const titles = titled.flatMap((report) => {
    const text = trimPublisher(report.article.title, report.article.publisher)
    if (text === '') return []
    return { ...describeTitle(text, report, reports, conflicts), outdated: outdated.has(report) }
  })
  const newest = Math.max(...titled.map(({ article }) => toldAt(article)))
  const turn = titled.filter(({ article }) => isNewestTurn(toldAt(article), newest))
  const leads = turn.map(readLead)
  let best: Title | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const title of titles) {
    const points = weighManner(title) + weighSubject(title, leads, newest)
    if (points > most) [best, most] = [title, points]
  }
  if (best === null) return null
  const { text, report, disputed, attributed } = best
  return { text, source: toSource(report.article), disputed: disputed && !attributed }
}

function describeTitle(
  text: string,
  report: Report,
  reports: readonly Report[],
  conflicts: readonly Conflict[],
): Omit<Title, 'outdated'> {
  const { language } = report.article
  const words = stemWords(text, language)
  const stems = [...new Set(words.filter((word) => !isStopWord(word, language)))]
  return {
    ...judgeHeadline(text),
    text,
    report,
    stems,
    words: words.length,
    disputed: conflicts.some((conflict) => claims(stems, conflict, language)),
    accusing: isBareAccusation(text, language, reports),
  }
}

/** Whether a headline makes the disputed claim: it has the number, or most of the claim's words. */
function claims(stems: readonly string[], conflict: Conflict, language: string): boolean {
  return conflict.accounts.some((account) => {
    const told = stemWords(account.text, language).filter((stem) => !isStopWord(stem, language))
    const shared = stems.filter((stem) => told.includes(stem)).length
    if (conflict.kind !== 'number') return shared * 2 > stems.length && shared >= 2
    const figures = stemWords(account.value ?? '', language).filter((stem) => /\p{N}/u.test(stem))
    return figures.some((figure) => stems.includes(figure)) && shared >= 2
  })
}

interface Lead {
  readonly report: Report
  readonly stems: ReadonlySet<string>
}

function readLead(report: Report): Lead {
  const { title, language } = report.article
  const opening = report.statements.slice(0, LEAD_STATEMENTS).map(({ text }) => text)
  return { report, stems: new Set(stemWords([title, ...opening].join(' '), language)) }
}

/** How well a title is written for a headline: mostly reasons against it. */
function weighManner(title: Title): number {
  const { question, teaser, silent, disputed, attributed, accusing, outdated, words, report } =
    title
  const { paywalled, lastChange } = report.article
  return (
    (attributed ? 0.05 : 0) +
    (disputed && attributed ? 1 : 0) -
    (words < FEWEST_WORDS || words > MOST_WORDS ? 0.5 : 0) -
    (paywalled ? 0.1 : 0) -
    (disputed && !attributed ? 5 : 0) -
    (outdated ? 3 : 0) -
    (silent ? 7 : 0) -
    (question || teaser ? 10 : 0) -
    (accusing ? 20 : 0) -
    (lastChange?.kind === 'withdrawal' ? 100 : 0)
  )
}

/** How near a title is to what the other reports of the newest turn tell, and to that turn itself. */
function weighSubject({ stems, report }: Title, leads: readonly Lead[], newest: number): number {
  let shared = 0
  for (const lead of leads)
    if (lead.report !== report)
      shared += stems.filter((stem) => lead.stems.has(stem)).length / Math.max(1, stems.length)
  const told = toldAt(report.article)
  return (
    shared / Math.max(1, leads.filter((lead) => lead.report !== report).length) +
    FRESHNESS_POINTS * 2 ** (-Math.max(0, newest - told) / FRESHNESS_MS) -
    (isNewestTurn(told, newest) ? 0 : 2)
  )
}
