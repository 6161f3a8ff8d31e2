import { isReport } from '../article/article.ts'
import { findConflicts } from '../story/find-conflicts.ts'
import type { Account, Report, Story, StoryChange } from '../story/story.ts'
import { checkAccount, checkStatement } from './check-digest.ts'
import { chooseHeadline } from './choose-headline.ts'
import { chooseLeadImage } from './choose-lead-image.ts'
import { type ChosenLine, chooseStatements, isQuotable } from './choose-statements.ts'
import { describeOrigin } from './describe-origin.ts'
import type { DigestAccount, DigestStatement, StoryBrief } from './digest.ts'
import { isPastConflict } from './is-past-conflict.ts'
import { joinLine } from './join-line.ts'
import { listDesks } from './list-desks.ts'
import { listNotices } from './list-notices.ts'
import { markContent } from './mark-content.ts'
import { isBareAccusation } from './title-accusations.ts'
import { toSource } from './to-source.ts'

/** How a brief is written; what is absent is so as the operator has it by default. */
export interface BriefOptions {
  /** How many sentences a brief keeps: more than a digest shows. */
  readonly sentences?: number
  /** Most words taken from one article (the operator's setting), or null for no cap. */
  readonly wordsPerArticle?: number | null
  /** What this revision is about: its sentences are taken first. */
  readonly changes?: readonly StoryChange[]
  /** Publishers (ids) of whom only headline and link are shown. */
  readonly headlineOnly?: ReadonlySet<string>
  /** Titles that withdrawn articles (ids) had before their notices, where known. */
  readonly formerTitles?: ReadonlyMap<number, string>
}

const SENTENCES = 8
/** Neither news nor anything to send a reader to. */
const UNLINKED: ReadonlySet<string> = new Set(['sponsored', 'satire'])
/** Comparing accounts costs most of the time, and old ones have been told. */
const COMPARED_REPORTS = 40

/**
 * Writes a story out from its reports: headline, statements, conflicting accounts, origin and
 * notices, each with publisher and link. A line that the check finds fault with is left out. Without
 * any report the headline is empty.
 */
export function writeBrief(
  story: Story,
  reports: readonly Report[],
  options: BriefOptions = {},
): StoryBrief {
  const open = reports.filter(
    (report) =>
      isQuotable(report) && options.headlineOnly?.has(report.article.publisher.id) !== true,
  )
  const { conflicts, developments } = findConflicts(takeNewest(open))
  const lines = chooseStatements(open, {
    sentences: options.sentences ?? SENTENCES,
    wordsPerArticle: options.wordsPerArticle ?? null,
    preferred: new Set(options.changes?.map(({ after }) => after)),
  })
  const account = accountWriter(open)
  const statements = writeLines(lines, open)
  const titled = chooseHeadline(reports.map(withFormerTitle(options)), conflicts, developments)
  const headline = titled ?? headlineFrom(statements)
  const image = chooseLeadImage(reports, headline, options.headlineOnly)
  return {
    storyId: story.id,
    revision: story.revision,
    language: story.language,
    headline,
    ...(isBareAccusation(headline.text, story.language, reports) ? { accusing: true } : {}),
    statements,
    disputes: conflicts.flatMap((conflict) => {
      const { kind, about, accounts } = conflict
      const checked = accounts.flatMap((each) => account(each) ?? [])
      const past = isPastConflict(conflict, open) ? { past: true } : {}
      return checked.length < 2 ? [] : { kind, about, accounts: checked, ...past }
    }),
    progress: developments.flatMap(({ about, before, after }) => {
      const [earlier, now] = [account(before), account(after)]
      return earlier === null || now === null ? [] : { about, before: earlier, after: now }
    }),
    origin: describeOrigin(reports),
    notices: listNotices(reports),
    links: reports
      .filter(({ article: { kind, title } }) => title !== '' && !UNLINKED.has(kind))
      .filter(({ article }) => !isReport(article))
      .map(({ article }) => ({
        kind: article.kind,
        title: article.title,
        source: toSource(article),
      })),
    contentMarks: markContent(reports),
    ...(image === undefined ? {} : { image }),
    desks: listDesks(reports),
    firstSeen: story.firstSeen,
    lastReportAt: story.lastReportAt,
  }
}

function takeNewest(reports: readonly Report[]): readonly Report[] {
  if (reports.length <= COMPARED_REPORTS) return reports
  return reports
    .toSorted((a, b) => b.article.firstSeen - a.article.firstSeen)
    .slice(0, COMPARED_REPORTS)
}

/** Lines that pass the check; a line that needs the next one goes with it. */
function writeLines(lines: readonly ChosenLine[], reports: readonly Report[]): DigestStatement[] {
  const written: DigestStatement[] = []
  let pair: DigestStatement[] = []
  for (const line of lines) {
    pair.push(writeLine(line))
    if (line.withNext) continue
    if (pair.every((each) => checkStatement(each, reports).length === 0)) written.push(...pair)
    pair = []
  }
  return written
}

function writeLine({ report, statements, withNext }: ChosenLine): DigestStatement {
  const attributions = statements.flatMap(({ attribution }) => attribution ?? [])
  return {
    text: joinLine(statements),
    source: toSource(report.article),
    attribution: attributions.find(({ inSentence }) => !inSentence) ?? attributions[0] ?? null,
    credit: report.article.credit,
    seenAt: report.article.firstSeen,
    place: statements[0]?.sentence ?? 0,
    ...(withNext ? { withNext } : {}),
  }
}

function accountWriter(reports: readonly Report[]): (account: Account) => DigestAccount | null {
  const articles = new Map(reports.map(({ article }) => [article.id, article]))
  return ({ articleId, text, value, speaker, vantage }) => {
    const article = articles.get(articleId)
    if (article === undefined) return null
    const written = { text, value, speaker, vantage, source: toSource(article) }
    return checkAccount(written, reports).length === 0 ? written : null
  }
}

/** "Withdrawn: report on meals" is a notice; the reader knows the report by its own title. */
function withFormerTitle({ formerTitles }: BriefOptions): (report: Report) => Report {
  return (report) => {
    const title = formerTitles?.get(report.article.id)
    return title === undefined ? report : { ...report, article: { ...report.article, title } }
  }
}

/** "Also Friday, the exchange said" begins so without its "Also": the day of a sentence, not of a headline. */
const BARE_DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,/u

/** Copy without a title of its own is headed by its own first line, rather by one that stands without a day. */
function headlineFrom(statements: readonly DigestStatement[]): StoryBrief['headline'] {
  const nowhere = { articleId: 0, publisher: '', publisherId: '', url: '', published: null }
  const alone = statements.filter((line, i) => !isPaired(line) && !isPaired(statements[i - 1]))
  const [lead] = statements
  const other = alone.find(({ text }) => !BARE_DAY.test(text))
  const first = lead !== undefined && BARE_DAY.test(lead.text) ? (other ?? lead) : lead
  return { text: first?.text ?? '', source: first?.source ?? nowhere, disputed: false }
}

function isPaired(line: DigestStatement | undefined): boolean {
  return line?.withNext === true
}
