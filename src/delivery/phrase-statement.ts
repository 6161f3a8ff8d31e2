import { findQuotes, maskQuotes } from '../article/find-quotes.ts'
import type { DigestStatement } from '../digest/digest.ts'
import type { Span } from './message.ts'
import type { Phrasing } from './phrase-source.ts'

/**
 * The sentence as printed; a speaker who stands in the neighbouring sentence comes along, and is
 * called unnamed when no name is given (EDITORIAL §2).
 */
export function phraseStatement(
  { text, attribution }: DigestStatement,
  language: string,
  { t }: Phrasing,
): readonly Span[] {
  const said: Span = { text: raiseFirst(text, language) }
  if (attribution === null || attribution.inSentence || attribution.speaker === '') return [said]
  const { speaker, medium, named } = attribution
  // The line's own words name them already; a name inside a quotation is somebody spoken of.
  const own = maskQuotes(text, findQuotes(text)).toLowerCase()
  if (own.includes(speaker.toLowerCase())) return [said]
  const whole = medium === null ? speaker : `${speaker}, ${medium}`
  const key = named ? 'said-by' : 'said-by-unnamed'
  return [said, { text: ` ${t(key, { speaker: whole })}`, style: 'quiet' }]
}

/** A small letter followed by another or a blank: "iPhone" keeps its own. */
const SMALL_START = /^\p{Ll}(?=\p{Ll}|[\s’'-])/u

/** What a cut connective left to begin with a small letter begins with a capital; the data stays as printed. */
export function raiseFirst(text: string, language: string): string {
  return text.replace(SMALL_START, (letter) => letter.toLocaleUpperCase(language))
}
