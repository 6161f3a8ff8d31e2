import { isReport } from '../article/article.ts'
import { isStopWord } from '../article/is-stop-word.ts'
import type { Attribution, Statement } from '../article/statement.ts'
import { stemWords } from '../article/stem-words.ts'
import type { Account, Report } from './story.ts'

/** A statement with what comparing it with others needs. */
export interface Told {
  readonly statement: Statement
  readonly report: Report
  /** Null: the publisher's own voice, or nobody is named ("reportedly"). */
  readonly speaker: Attribution | null
  /** When its report was published, epoch ms; null when unknown. */
  readonly at: number | null
  /** Stems of the words that carry meaning, the speaker's own description left out. */
  readonly words: ReadonlySet<string>
  /** Stems of the speaker, or of the publisher where it speaks itself. */
  readonly speakerWords: ReadonlySet<string>
}

/**
 * Every statement that can take part in a conflict, in time order (undated last). Opinion, unusable
 * sentences and kinds that are not reports never do.
 */
export function readAccounts(reports: readonly Report[]): readonly Told[] {
  const told: Told[] = []
  for (const report of reports) {
    if (!isReport(report.article)) continue
    for (const statement of report.statements) {
      if (statement.unusable || statement.attribution?.stance === 'opinion') continue
      told.push(tell(report, statement))
    }
  }
  return told.sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || 0)
}

function tell(report: Report, statement: Statement): Told {
  const { language, published } = report.article
  const attribution = statement.attribution
  const speaker = attribution === null || attribution.speaker === '' ? null : attribution
  const voice = speaker?.speaker ?? report.article.publisher.name
  const speakerWords = contentStems(voice.replace(circumstances, ' '), language)
  const body = speaker === null ? statement.text : statement.text.replace(speaker.speaker, ' ')
  return {
    statement,
    report,
    speaker,
    at: published,
    words: contentStems(body, language),
    speakerWords,
  }
}

/** "Tol, speaking from Velm" is Tol; a title is no part of a name. */
const circumstances = /,? (?:speaking|who) .*$/u
const titles =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sr|Sra|Herr|Frau|President|Senator|Prof)(?!\p{L})\.?/gu

/** Stems without stop words, numbers and single letters. */
export function contentStems(text: string, language: string): ReadonlySet<string> {
  return new Set(
    stemWords(text.replaceAll(titles, ' '), language).filter(
      (stem) => stem.length > 1 && !/^\p{N}/u.test(stem) && !isStopWord(stem, language),
    ),
  )
}

/** The account a reader is shown. */
export function toAccount(told: Told, value: string | null): Account {
  return {
    text: told.statement.text,
    articleId: told.report.article.id,
    speaker: told.speaker?.speaker ?? null,
    vantage: told.speaker?.vantage ?? null,
    at: told.at,
    value,
  }
}
