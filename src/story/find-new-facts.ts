import { isStopWord } from '../article/is-stop-word.ts'
import type { Statement } from '../article/statement.ts'
import { stemWords } from '../article/stem-words.ts'
import type { Report, StoryChange } from './story.ts'
import { toldAt } from './told-at.ts'

/** Below this share of words that nobody has used yet, a sentence retells. */
const NEW_WORDS = 0.5
/** A sentence shorter than this, in words that carry meaning, is no fact by itself. */
const FEWEST_STEMS = 4
/** A lead is a title and this many sentences. */
const LEAD_STATEMENTS = 2
/**
 * From this share of unheard words on, a lead tells a development. A story's own names and places
 * come again in every lead: in the sample newsroom leads that retell have up to 0.31, those that
 * tell of something new 0.35 and more.
 */
const NEW_LEAD = 1 / 3
/** Reports this close together tell of the same moment in other words. */
const DEVELOPMENT_MS = 3 * 3_600_000
/** A revision names the newest turns, not each article's. */
const MOST_LEADS = 2

type Fact = Omit<StoryChange, 'revision' | 'at'>

/**
 * New facts since a story's last revision: one from each originator that had not told of it before
 * (DESIGN, story life); and, refining that, one from a new article of an outlet already heard whose
 * lead is told hours later and mostly in words nobody used, for a story that goes on is told by
 * those who began it. Agency copy run by one more outlet, a later version of an article and a
 * retelling make none.
 */
export function findNewFacts(before: readonly Report[], now: readonly Report[]): Fact[] {
  const known = new Set(before.map(({ article }) => article.id))
  const outlets = new Set(before.map(({ article }) => article.publisher.id))
  const heard = new Set(before.map(({ originator }) => originator))
  const said = new Set(before.flatMap(listStems))
  let latest = Math.max(...before.map(({ article }) => toldAt(article)))
  const changes: Fact[] = []
  let leads = 0
  for (const report of now.toSorted((a, b) => toldAt(a.article) - toldAt(b.article))) {
    if (known.has(report.article.id)) continue
    const isHeard = heard.has(report.originator)
    const mayDevelop =
      leads < MOST_LEADS &&
      (!isHeard || outlets.has(report.article.publisher.id)) &&
      toldAt(report.article) - latest >= DEVELOPMENT_MS
    const lead = mayDevelop ? findLead(report, said) : undefined
    const fact = lead ?? (isHeard ? undefined : findFact(report, said))
    if (fact === undefined) continue
    if (lead !== undefined) {
      leads += 1
      latest = toldAt(report.article)
    }
    heard.add(report.originator)
    // What the others say of the same turn is then heard already.
    for (const stem of listStems(report)) said.add(stem)
    changes.push(toChange(report, fact))
  }
  return changes
}

/** The first sentence of a lead that is mostly new, if it can stand for it. */
function findLead(report: Report, said: ReadonlySet<string>): Statement | undefined {
  const opening = report.statements.slice(0, LEAD_STATEMENTS)
  const words = [report.article.title, ...opening.map(({ text }) => text)].join(' ')
  const stems = stemsOf(words, report)
  if (stems.length < FEWEST_STEMS || countNew(stems, said) < stems.length * NEW_LEAD) return
  return opening.find(
    (statement) => !QUOTE.test(statement.text) && (isFact(statement) || isPlan(statement)),
  )
}

/** What somebody feels about a development is not the development. */
const QUOTE = /^["“”„«»‘]/u

function findFact(report: Report, said: ReadonlySet<string>): Statement | undefined {
  return report.statements.find((statement) => {
    if (!isFact(statement)) return false
    const speaker = statement.attribution?.speaker ?? ''
    const stems = stemsOf(statement.text.replace(speaker, ' '), report)
    return stems.length >= FEWEST_STEMS && countNew(stems, said) >= stems.length * NEW_WORDS
  })
}

/** It stands alone, and is no opinion, forecast, refusal to speak or accusation. */
function isFact({ unusable, dangling, attribution, accusation }: Statement): boolean {
  if (unusable || dangling || accusation !== null) return false
  const stance = attribution?.stance
  return stance !== 'opinion' && stance !== 'forecast' && stance !== 'non-denial'
}

/** "The boats will sail again, the mediator said": at the head of a report, a forecast is the news. */
function isPlan({ unusable, dangling, attribution, accusation }: Statement): boolean {
  return !unusable && !dangling && accusation === null && attribution?.stance === 'forecast'
}

function toChange({ article }: Report, { text, attribution }: Statement): Fact {
  const speaker = attribution?.speaker ?? null
  return { kind: 'fact', articleId: article.id, about: '', before: '', after: text, speaker }
}

function countNew(stems: readonly string[], said: ReadonlySet<string>): number {
  return stems.filter((stem) => !said.has(stem)).length
}

/** All a report says, its title with it. */
function listStems(report: Report): string[] {
  const { title } = report.article
  return stemsOf([title, ...report.statements.map(({ text }) => text)].join(' '), report)
}

function stemsOf(text: string, { article: { language } }: Report): string[] {
  return [...new Set(stemWords(text, language).filter((stem) => !isStopWord(stem, language)))]
}
