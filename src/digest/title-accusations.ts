import { findAccusation } from '../article/find-accusation.ts'
import type { Accusation, Statement } from '../article/statement.ts'
import { stemWords } from '../article/stem-words.ts'
import { findAnswer } from '../story/find-answer.ts'
import type { Report } from '../story/story.ts'
import { DENYING } from './headline-patterns.ts'

/** A sentence with this share of a title's words says what the title says. */
const SAME_CLAIM = 0.5

const DENIED = new RegExp(`(?<!\\p{L})(?:${DENYING})(?!\\p{L})`, 'u')

/**
 * Whether a headline accuses somebody by name while nobody in the story answers for the accused, nor
 * the headline itself (EDITORIAL rule 2). What a court or the police did stands by itself.
 */
export function isBareAccusation(
  title: string,
  language: string,
  reports: readonly Report[],
): boolean {
  const accusation = readTitle(title, language)
  if (accusation === null) return false
  const statements = reports.flatMap((report) => report.statements)
  return findAnswer(asStatement(title, accusation), statements) === null
}

/**
 * The report with its title's accusation on the sentences that repeat it: "X took the money, the auditors
 * said" hides from patterns what "Auditors accuse X of …" above it tells plainly.
 */
export function accuseByTitle(report: Report): Report {
  const { title, language } = report.article
  const accusation = readTitle(title, language)
  if (accusation === null) return report
  const told = stemWords(title, language)
  const statements = report.statements.map((statement) => {
    if (statement.accusation !== null || !statement.text.includes(accusation.accused))
      return statement
    const stems = new Set(stemWords(statement.text, language))
    const shared = told.filter((stem) => stems.has(stem)).length
    return shared >= told.length * SAME_CLAIM ? { ...statement, accusation } : statement
  })
  return { ...report, statements }
}

function readTitle(title: string, language: string): Accusation | null {
  const accusation = findAccusation(title, language)
  const isOpen = accusation?.status === 'alleged'
  return isOpen && !DENIED.test(title.toLowerCase()) ? accusation : null
}

function asStatement(text: string, accusation: Accusation): Statement {
  return {
    text,
    printed: text,
    paragraph: -1,
    sentence: -1,
    segment: 0,
    attribution: null,
    dangling: false,
    unusable: false,
    caveat: null,
    quantities: [],
    accusation,
  }
}
