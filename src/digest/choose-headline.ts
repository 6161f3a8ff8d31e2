import { isReport } from '../article/article.ts'
import { isStopWord } from '../article/is-stop-word.ts'
import { stemWords } from '../article/stem-words.ts'
import type { Conflict, Report } from '../story/story.ts'
import type { StoryBrief } from './digest.ts'
import { judgeHeadline } from './judge-headline.ts'
import { toSource } from './to-source.ts'
import { trimPublisher } from './trim-publisher.ts'

/** Half a day younger, all else equal, is worth a quarter of the title's words being shared. */
const FRESHNESS_MS = 12 * 3_600_000
const FRESHNESS_POINTS = 0.25
/** Shorter says too little, longer is not a headline but a sentence. */
const FEWEST_WORDS = 4
const MOST_WORDS = 18

interface Title {
  readonly text: string
  readonly report: Report
  readonly stems: readonly string[]
  readonly words: number
  readonly disputed: boolean
  readonly attributed: boolean
}

/**
 * One publisher's headline, verbatim but for that publisher's name at its end (EDITORIAL rule 4):
 * a plain one before a question or a teaser, an attributed one when its claim is disputed (else it
 * is marked so), and then the one that shares most with all the others, newer before older. Null
 * when no article has a title.
 */
export function chooseHeadline(
  reports: readonly Report[],
  conflicts: readonly Conflict[],
): StoryBrief['headline'] | null {
  const telling = reports.filter(({ article }) => isReport(article))
  const titles = (telling.length > 0 ? telling : reports).flatMap((report) => {
    const text = trimPublisher(report.article.title, report.article.publisher)
    return text === '' ? [] : [describeTitle(text, report, conflicts)]
  })
  const shares = countShares(titles)
  const newest = Math.max(...titles.map(({ report }) => report.article.firstSeen))
  let best: Title | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const title of titles) {
    const points = weighTitle(title, shares, titles.length, newest)
    if (points > most) [best, most] = [title, points]
  }
  if (best === null) return null
  return {
    text: best.text,
    source: toSource(best.report.article),
    disputed: best.disputed && !best.attributed,
  }
}

function describeTitle(text: string, report: Report, conflicts: readonly Conflict[]): Title {
  const { language } = report.article
  const words = stemWords(text, language)
  const stems = [...new Set(words.filter((word) => !isStopWord(word, language)))]
  return {
    text,
    report,
    stems,
    words: words.length,
    disputed: conflicts.some((conflict) => claims(stems, conflict, language)),
    attributed: judgeHeadline(text).attributed,
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

/** In how many titles each stem stands. */
function countShares(titles: readonly Title[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const { stems } of titles)
    for (const stem of stems) shares.set(stem, (shares.get(stem) ?? 0) + 1)
  return shares
}

function weighTitle(
  { text, report, stems, words, disputed, attributed }: Title,
  shares: ReadonlyMap<string, number>,
  titles: number,
  newest: number,
): number {
  const { question, teaser } = judgeHeadline(text)
  let shared = 0
  for (const stem of stems) shared += ((shares.get(stem) ?? 1) - 1) / Math.max(1, titles - 1)
  const age = Math.max(0, newest - report.article.firstSeen)
  return (
    shared / Math.max(1, stems.length) +
    FRESHNESS_POINTS * 2 ** (-age / FRESHNESS_MS) +
    (attributed ? 0.05 : 0) -
    (words < FEWEST_WORDS || words > MOST_WORDS ? 0.5 : 0) -
    (report.article.paywalled ? 0.1 : 0) -
    (report.article.lastChange?.kind === 'withdrawal' ? 100 : 0) -
    (question || teaser ? 10 : 0) -
    (disputed && !attributed ? 5 : 0)
  )
}
