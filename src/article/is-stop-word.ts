import { stemWords } from './stem-words.ts'
import { STOP_WORDS } from './stop-words.ts'

const sets = new Map<string, ReadonlySet<string>>()

/** Whether a lower-case word, or its stem, is too common in its language to tell articles apart. */
export function isStopWord(word: string, language: string): boolean {
  return stopWordsOf(language).has(word)
}

function stopWordsOf(language: string): ReadonlySet<string> {
  const known = sets.get(language)
  if (known !== undefined) return known
  const list = Object.hasOwn(STOP_WORDS, language) ? (STOP_WORDS[language] ?? '') : ''
  const words = new Set<string>()
  for (const word of list.split(/\s+/u).filter((entry) => entry !== '')) {
    words.add(word)
    for (const stem of stemWords(word, language)) words.add(stem)
  }
  sets.set(language, words)
  return words
}
