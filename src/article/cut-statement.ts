import { statementWordsOf } from './statement-words.ts'

/** A place and an agency before the text: "VELM, Nov 26 (Delta Wire) — ", "Velm (dpa) - ". */
const datelines = [
  /^\p{Lu}[\p{L}\p{M} .'’/-]{1,40}(?:, [\p{L}\p{M}. ]{2,25})?(?:,? \p{L}{3,10}\.? \d{1,2}|,? \d{1,2}\.? \p{L}{3,10}\.?)?(?:,? \d{4})? ?\((?:[^()]{2,40})\)\s?[.:]?\s?[—–-]{1,2}\s+/u,
  /^\p{Lu}[\p{Lu} .'’/-]{2,40}(?:, [\p{L}. ]{2,25})?(?:,? \p{L}{3,10}\.? \d{1,2})?\s[—–-]{1,2}\s+/u,
  /^\p{Lu}[\p{Lu}\p{M} '’/-]{2,30}\. (?=\p{Lu}\p{Ll}|\p{Lu} )/u,
  /^\((?:[^()]{2,40})\)\s?[—–-]{1,2}\s+/u,
  /^\p{Lu}[\p{L}\p{M} ]{1,30}, \d{1,2} (?:de )?\p{L}{3,12}\.? \([^()]{2,30}\)\.?\s?[—–-]{1,2}\s?/u,
]

/**
 * The sentence without what the closed list lets us cut: a dateline and a leading connective. What
 * is left stands in the article as it is, so it may begin with a small letter. Doubled unit
 * conversions are left alone: the "…" an inner cut needs costs the reader more than it saves.
 */
export function cutStatement(printed: string, language: string, first: boolean): string {
  const text = first ? cutDateline(printed) : printed
  return cutConnective(text, language)
}

function cutDateline(text: string): string {
  for (const pattern of datelines) {
    const match = pattern.exec(text.slice(0, 120))
    if (match !== null && text.length - match[0].length > 20) return text.slice(match[0].length)
  }
  return text
}

/** "Also Sunday, the exchange said": the day is when it was said and stays. */
const alsoBeforeDay = /^Also (?=(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\p{L}))/u

const connectives = new Map<string, RegExp | null>()

function cutConnective(text: string, language: string): string {
  const match = alsoBeforeDay.exec(text) ?? connectivePattern(language)?.exec(text)
  return match === undefined || match === null ? text : text.slice(match[0].length)
}

function connectivePattern(language: string): RegExp | null {
  const known = connectives.get(language)
  if (known !== undefined) return known
  const words = statementWordsOf(language)?.connectives ?? []
  const longest = [...words].sort((a, b) => b.length - a.length)
  // Without a comma only the plain conjunctions may go: "Still, …" but not "Still waters …".
  const bare = longest.filter((word) => plainConjunctions.has(word))
  const made =
    words.length === 0
      ? null
      : new RegExp(
          `^(?:(?:${longest.join('|')})[,،]\\s+|(?:${bare.join('|') || '(?!)'})\\s+)(?=\\S)`,
          'iu',
        )
  connectives.set(language, made)
  return made
}

const plainConjunctions = new Set([
  'but',
  'and',
  'aber',
  'doch',
  'und',
  'maar',
  'mais',
  'pero',
  'mas',
  'ma',
  'אבל',
  'אך',
  'אולם',
  'لكن',
])
