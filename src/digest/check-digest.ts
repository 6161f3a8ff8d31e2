import type { Article } from '../article/article.ts'
import type { Statement } from '../article/statement.ts'
import type { Report } from '../story/story.ts'
import { isQuotable } from './choose-statements.ts'
import type { DigestAccount, DigestStatement, Source, StoryBrief } from './digest.ts'
import { findVerbatim, foldSigns } from './find-verbatim.ts'
import { isAllowedOpening } from './is-allowed-opening.ts'
import { trimPublisher } from './trim-publisher.ts'

/**
 * Checks a brief against its reports (promises 1 and 2): every line stands in the linked article
 * but for the closed list of cuts, and keeps who said it. One sentence a fault; empty: it is true.
 */
export function checkBrief(brief: StoryBrief, reports: readonly Report[]): string[] {
  const { headline, statements, disputes, progress, links, notices } = brief
  const accounts = [
    ...disputes.flatMap((dispute) => dispute.accounts),
    ...progress.flatMap(({ before, after }) => [before, after]),
  ]
  return [
    ...checkHeadline(headline, reports),
    ...statements.flatMap((line) => checkStatement(line, reports)),
    ...checkPairs(statements),
    ...accounts.flatMap((account) => checkAccount(account, reports)),
    ...links.flatMap(({ title, source }) => checkTitle(title, source, reports)),
    ...notices.flatMap(({ text, source }) => checkNotice(text, source, reports)),
  ]
}

/** Checks one line; used for each line before it enters a brief. */
export function checkStatement(line: DigestStatement, reports: readonly Report[]): string[] {
  const held = reports.filter(({ article }) => article.id === line.source.articleId)
  const faults = checkSource(line.source, held[0]?.article, line.text)
  if (faults.length > 0) return faults
  if (!held.some(isQuotable)) return [`text of this article may not be shown: ${line.text}`]
  const text = foldSigns(line.text)
  const parts = held
    .flatMap(({ statements }) => statements)
    .filter(({ text: part, printed }) => stands(part, text) || stands(printed, text))
  return [
    ...(held.some(({ article }) => findVerbatim(line.text, textOf(article)))
      ? []
      : [`not in the linked article: ${line.text}`]),
    ...checkOpening(line.text, parts),
    ...checkSpeaker(line, parts),
    ...(parts[0]?.dangling === true ? [`leans on a sentence not shown: ${line.text}`] : []),
  ]
}

/** Checks one account of a conflict: its words and its speaker stand in the linked article. */
export function checkAccount(account: DigestAccount, reports: readonly Report[]): string[] {
  const held = reports.filter(({ article }) => article.id === account.source.articleId)
  const faults = checkSource(account.source, held[0]?.article, account.text)
  if (faults.length > 0) return faults
  const whole = held.map(({ article }) => textOf(article)).join('\n')
  const printed = [account.text, account.value, account.vantage].filter((part) => part !== null)
  return [
    ...printed.flatMap((part) =>
      findVerbatim(part, whole) ? [] : [`not in the linked article: ${part}`],
    ),
    ...checkNamed(account.speaker, whole),
  ]
}

/** Copy without a title of its own may be headed by its words; a title is never replaced by them. */
function checkHeadline(headline: StoryBrief['headline'], reports: readonly Report[]): string[] {
  const untitled = reports.every(
    ({ article, segment }) => segment > 0 || article.title.trim() === '',
  )
  const isOwn = reports.some(({ article }) => findVerbatim(headline.text, textOf(article)))
  if (untitled && (headline.text === '' || isOwn)) return []
  return checkTitle(headline.text, headline.source, reports)
}

function checkTitle(title: string, source: Source, reports: readonly Report[]): string[] {
  const article = reports.find((report) => report.article.id === source.articleId)?.article
  const faults = checkSource(source, article, title)
  if (faults.length > 0 || article === undefined) return faults
  const own = trimPublisher(article.title, article.publisher)
  return foldSigns(title) === foldSigns(own) || foldSigns(title) === foldSigns(article.title)
    ? []
    : [`not the linked article's headline: ${title}`]
}

function checkNotice(text: string | null, source: Source, reports: readonly Report[]): string[] {
  if (text === null) return []
  const article = reports.find((report) => report.article.id === source.articleId)?.article
  const words = `${article?.lastChange?.notice ?? ''}\n${article === undefined ? '' : textOf(article)}`
  return findVerbatim(text, words) ? [] : [`not the publisher's notice: ${text}`]
}

function checkSource(source: Source, article: Article | undefined, text: string): string[] {
  if (article === undefined) return [`no such article: ${text}`]
  if (article.url !== source.url) return [`links elsewhere: ${text}`]
  return article.publisher.name === source.publisher ? [] : [`names another publisher: ${text}`]
}

/** What was cut before the line's first word must be a connective or a dateline. */
function checkOpening(text: string, parts: readonly Statement[]): string[] {
  const [first] = parts
  if (first === undefined) return [`not a sentence of the linked article: ${text}`]
  return isAllowedOpening(first) ? [] : [`cut more than a connective or a dateline: ${text}`]
}

/** Attribution survives: what the article attributes, the line attributes to the same speaker. */
function checkSpeaker(line: DigestStatement, parts: readonly Statement[]): string[] {
  const speakers = parts.flatMap(({ attribution }) => attribution ?? [])
  if (speakers.length === 0) return []
  if (line.attribution === null) return [`its speaker is gone: ${line.text}`]
  const { speaker } = line.attribution
  if (!speakers.some((known) => known.speaker === speaker))
    return [`said by somebody else: ${line.text}`]
  const absent = speakers.filter(({ inSentence }) => !inSentence)
  if (!absent.every((known) => known.speaker === speaker))
    return [`a speaker named elsewhere is not shown: ${line.text}`]
  // A name set after the line is read as the speaker of all of it.
  const others = parts.some(({ attribution }) => attribution?.speaker !== speaker)
  return others && (absent.length > 0 || !line.attribution.inSentence)
    ? [`a speaker is given words of another: ${line.text}`]
    : []
}

/** An accusation's answer must be the line after it. */
function checkPairs(statements: readonly DigestStatement[]): string[] {
  return statements.at(-1)?.withNext === true ? ['an accusation without its answer'] : []
}

/** Every word of a speaker's name and role is the article's. */
function checkNamed(speaker: string | null, whole: string): string[] {
  if (speaker === null) return []
  const folded = foldSigns(whole).toLowerCase()
  const words = speaker.toLowerCase().split(/\s+/u).map(foldSigns)
  return words.every((word) => folded.includes(word)) ? [] : [`speaker not as printed: ${speaker}`]
}

function stands(part: string, foldedLine: string): boolean {
  const folded = foldSigns(part)
  return folded !== '' && foldedLine.includes(folded)
}

function textOf(article: Article): string {
  return [article.title, ...article.paragraphs].join('\n')
}
