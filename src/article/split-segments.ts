import { isStopWord } from './is-stop-word.ts'
import { segmentOpeners } from './segment-openers.ts'
import { stemWords } from './stem-words.ts'

/** Above this share of its words a paragraph still speaks of what stood before. */
const maxShared = 0.3

/**
 * The segment of each paragraph, from 0: another begins where an opening such as "Also Thursday"
 * leads to other names and other words, and lasts until the next one. Live pages, whose posts are
 * all openings, are not for this function.
 */
export function splitSegments(paragraphs: readonly string[], language: string): readonly number[] {
  const opener = openerOf(language)
  const segments: number[] = []
  let current = 0
  let from = 0
  for (let at = 0; at < paragraphs.length; at++) {
    const text = paragraphs[at] ?? ''
    if (at > from && opener?.test(text) === true && isOther(paragraphs, from, at, language)) {
      current += 1
      from = at
    }
    segments.push(current)
  }
  return segments
}

function isOther(
  paragraphs: readonly string[],
  from: number,
  at: number,
  language: string,
): boolean {
  const before = paragraphs.slice(from, at).join('\n')
  const after = paragraphs[at] ?? ''
  const known = namesIn(before)
  for (const name of namesIn(after)) if (known.has(name)) return false
  return sharedWords(before, after, language) <= maxShared
}

/** Capitalised words inside sentences; in scripts without capitals none, and words alone decide. */
function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const match of text.matchAll(/(?<=[\p{Ll}\p{N},;:'’"] ["“(]?)\p{Lu}[\p{L}\p{M}]{2,}/gu)) {
    if (!calendar.test(match[0])) names.add(match[0])
  }
  return names
}

const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)$/u

function sharedWords(before: string, after: string, language: string): number {
  const known = new Set(contentWords(before, language))
  const words = new Set(contentWords(after, language))
  if (words.size === 0) return 1
  let shared = 0
  for (const word of words) if (known.has(word)) shared += 1
  return shared / words.size
}

function contentWords(text: string, language: string): readonly string[] {
  return stemWords(text, language).filter((word) => word.length > 2 && !isStopWord(word, language))
}

const openers = new Map<string, RegExp | null>()

function openerOf(language: string): RegExp | null {
  const known = openers.get(language)
  if (known !== undefined) return known
  const sources = segmentOpeners[language]
  const made = sources === undefined ? null : new RegExp(`^(?:${sources.join('|')})`, 'iu')
  openers.set(language, made)
  return made
}
