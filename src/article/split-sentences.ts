import { abbreviationsOf, ordinalStopLanguages, sentenceOpeners } from './abbreviations.ts'
import { findQuotes, type Quote } from './find-quotes.ts'

/** A sentence and where it stands: `text.slice(start, end)`, without white space around it. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A quotation longer than this is split inside: a line of a digest must stay a line. */
const maxQuote = 700

/**
 * Splits by Unicode's rules (UAX #29, through Intl.Segmenter), then joins what they part wrongly:
 * abbreviations, initials, ordinals, a quotation of several sentences, what follows a quotation.
 * Between two sentences there is only white space.
 */
export function splitSentences(text: string, language: string): readonly Sentence[] {
  const quotes = findQuotes(text)
  const sentences: Sentence[] = []
  let start = 0
  for (const { index, segment } of segmenterFor(language).segment(text)) {
    const end = index + segment.length
    if (end < text.length && belongsTogether(text, start, end, quotes, language)) continue
    for (const cut of gluedEnds(text, start, end, quotes)) {
      addPiece(sentences, text, start, cut)
      start = cut
    }
    addPiece(sentences, text, start, end)
    start = end
  }
  return sentences
}

function addPiece(sentences: Sentence[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end)
  const trimmed = piece.trim()
  if (trimmed === '') return
  const from = start + piece.indexOf(trimmed)
  sentences.push({ text: trimmed, start: from, end: from + trimmed.length })
}

/** Ends where the space after the stop was lost ("… at dawn.The mayor …"), as pages often lose it. */
function gluedEnds(
  text: string,
  start: number,
  end: number,
  quotes: readonly Quote[],
): readonly number[] {
  const cuts: number[] = []
  for (const match of text.slice(start, end).matchAll(glued)) {
    const cut = start + match.index + match[0].length
    if (!quotes.some((q) => q.start < cut && cut < q.end)) cuts.push(cut)
  }
  return cuts
}

const glued = /(?<=\p{Ll}{3})[.!?](?=["“«]?\p{Lu}[\p{Ll}'’]+ )/gu

function belongsTogether(
  text: string,
  start: number,
  end: number,
  quotes: readonly Quote[],
  language: string,
): boolean {
  if (text[end - 1] === '\n') return false
  if (quotes.some((q) => q.start < end && end < q.end && q.end - q.start <= maxQuote)) return true
  const before = text.slice(Math.max(start, end - 40), end).trimEnd()
  const after = text.slice(end, end + 40).trimStart()
  if (/^[\p{Ll},;)\]»”]/u.test(after)) return true
  if (!before.endsWith('.')) return false
  // A dateline: "VELM. The bridge …".
  if (start === 0 && /^\p{Lu}[\p{Lu} '’/-]{2,30}\.$/u.test(text.slice(0, end).trim())) return true
  return isAbbreviated(before.slice(0, -1), after, language)
}

function isAbbreviated(before: string, after: string, language: string): boolean {
  const word = /[^\s("'“„«\u2014]+$/u.exec(before)?.[0] ?? ''
  const next = /^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? ''
  const bare = word.toLowerCase()
  const table = abbreviationsOf(language)
  const pair = /[^\s]+ [^\s]+$/u.exec(before)?.[0].toLowerCase() ?? ''
  if (table.sometimes.includes(bare) || table.sometimes.includes(pair))
    return !sentenceOpeners.has(next.toLowerCase())
  const opens = [...table.always, ...table.sometimes].some((entry) =>
    entry.startsWith(`${bare}. ${next.toLowerCase()}`),
  )
  if (opens && next !== '') return true
  if (bare === 'no' || bare === 'nos') return /^\d/.test(next)
  if (table.always.includes(bare) || table.always.includes(pair)) return true
  if (ordinalStopLanguages.has(language) && /^\d{1,2}$/.test(word)) return next !== ''
  // An initial ("J. Tol", "J.R. Tol"), but not the pronoun "I" nor a grade at the end.
  return (
    /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && /^\p{Lu}/u.test(next) && isInitial(before, word, next)
  )
}

function isInitial(before: string, word: string, next: string): boolean {
  if (word === 'I' || sentenceOpeners.has(next.toLowerCase())) return false
  const previous = /(\S+)\s+\S+$/u.exec(before)?.[1] ?? ''
  return (
    previous === '' ||
    /^[\p{Lu}("“„«]/u.test(previous) ||
    word.includes('.') ||
    /[.,:]$/.test(previous)
  )
}

const segmenters = new Map<string, Intl.Segmenter>()

/** Building one costs about a millisecond, so each language keeps its own. */
function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known !== undefined) return known
  const [tag = 'und'] = /^[a-z]{2,3}$/i.test(language) ? [language] : []
  const made = new Intl.Segmenter(tag, { granularity: 'sentence' })
  segmenters.set(language, made)
  return made
}
