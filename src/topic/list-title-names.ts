import { isStopWord } from '../article/is-stop-word.ts'
import { stemWords } from '../article/stem-words.ts'

/** Words in a row of a title that may be a name. */
export interface TitleName {
  /** The same for each spelling and inflection in a language. */
  readonly key: string
  /** As the title writes it. */
  readonly words: string
  /** Whether its capitals say that it is a name; null where they say nothing. */
  readonly isName: boolean | null
}

/** Longer names are rare in titles. */
const MOST_WORDS = 4

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’׳"״.\-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*\.?/gu
const POSSESSIVE = /['’]s?$/u

/**
 * Every row of one to four words that neither begins nor ends with a stop word, nor reaches over
 * punctuation. Where sentences have capitals only capitalised words are names, but for the first.
 */
export function listTitleNames(title: string, language: string): readonly TitleName[] {
  const words = readWords(title, language)
  const tells = tellsNames(words)
  return words.flatMap((first, at) => {
    if (!first.isTelling) return []
    const names: TitleName[] = []
    for (let end = at; end < Math.min(words.length, at + MOST_WORDS); end++) {
      const last = words[end]
      if (last === undefined || (end > at && last.afterBreak)) break
      if (last.isTelling) names.push(toName(words.slice(at, end + 1), at === 0 || !tells))
    }
    return names
  })
}

interface TitleWord {
  readonly text: string
  readonly stem: string
  /** Punctuation stands before it. */
  readonly afterBreak: boolean
  /** Neither a stop word nor a bare number. */
  readonly isTelling: boolean
  readonly isCapital: boolean
  readonly hasCase: boolean
}

function readWords(title: string, language: string): readonly TitleWord[] {
  let end = 0
  return [...title.matchAll(WORD)].map(({ 0: found, index }) => {
    const afterBreak = title.slice(end, index).trim() !== ''
    end = index + found.length
    const text = found.replace(/(?<!\.\p{L})\.$/u, '').replace(POSSESSIVE, '')
    const stem = stemWords(text, language).join(' ')
    const isCommon = isStopWord(text.toLowerCase(), language) || isStopWord(stem, language)
    return {
      text,
      stem,
      afterBreak,
      isTelling: !isCommon && stem !== '' && /\p{L}.*\p{L}|[^\p{Script=Latin}\p{N}]/u.test(text),
      isCapital: /^\p{Lu}/u.test(text),
      hasCase: /^[\p{Lu}\p{Ll}]/u.test(text),
    }
  })
}

/** In a title written all in capitals, or with capitals throughout, they tell nothing. */
function tellsNames(words: readonly TitleWord[]): boolean {
  const cased = words.slice(1).filter(({ hasCase, text }) => hasCase && text.length > 3)
  return cased.some(({ isCapital }) => !isCapital)
}

function toName(words: readonly TitleWord[], isSilent: boolean): TitleName {
  const cased = words.filter(({ hasCase, isTelling }) => hasCase && isTelling)
  return {
    key: words.map(({ stem }) => stem).join(' '),
    words: words.map(({ text }) => text).join(' '),
    isName: isSilent || cased.length === 0 ? null : cased.every(({ isCapital }) => isCapital),
  }
}
