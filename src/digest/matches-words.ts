import { stemWords } from '../article/stem-words.ts'

/** What is looked through for words: a brief, or as much of one as there is. */
interface Worded {
  readonly language: string
  readonly headline: { readonly text: string }
  readonly statements: readonly { readonly text: string }[]
}

/** Whether a story speaks of a word or phrase, whatever its inflection, in headline or statements. */
export function matchesWords(brief: Worded, words: string): boolean {
  const wanted = stemWords(words, brief.language)
  if (wanted.length === 0) return false
  return [brief.headline, ...brief.statements].some(({ text }) => {
    const stems = stemWords(text, brief.language)
    return stems.some((_, at) => wanted.every((stem, i) => stems[at + i] === stem))
  })
}
