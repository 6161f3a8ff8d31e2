import { stemmerOf } from './stemmer-of.ts'

/** Numbers with their separators; abbreviations (U.N.); words with inner apostrophes or gershayim. */
const WORD =
  /\p{N}+(?:[.,]\p{N}+)*|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’׳"״](?=\p{L})[\p{L}\p{M}\p{N}]+)*/gu

/** Scripts written without spaces, where only a dictionary finds the words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * The words of a text as search stems, in order, stop words included: lower case, compatibility
 * forms and diacritics folded, so that a query and an article meet whatever their spelling.
 */
export function stemWords(text: string, language: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().match(WORD)
  if (words === null) return []
  const unspaced = UNSPACED.test(text)
  const stemWord = stemmerOf(language)
  const stems: string[] = []
  for (const word of words) {
    if (unspaced && UNSPACED.test(word)) {
      stems.push(...segmentWords(word, language))
      continue
    }
    const stem = stemWord(word)
    if (stem !== '') stems.push(stem)
  }
  return stems
}

function segmentWords(text: string, language: string): string[] {
  let segmenter = segmenters.get(language)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language === 'und' ? undefined : language, {
      granularity: 'word',
    })
    segmenters.set(language, segmenter)
  }
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(text))
    if (isWordLike === true) words.push(segment)
  return words
}
