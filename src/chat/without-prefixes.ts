import type { CommandContext } from './command.ts'
import { listDeskNames } from './desk-names.ts'
import { foldWord } from './vocabulary.ts'

/** In, to, the, and, from, that, as: Hebrew writes them on to the next word, up to two here ("וב"). */
const prefix = /^[בלהומשכ]+/u
const mostLetters = 2
const hebrewWord = /^[\u05d0-\u05ea]/u
/** What is left of a word has as many letters. */
const shortestLeft = 3
/** Each word is looked for. */
const mostWords = 8

/**
 * Words without such letters, where a word as it was said is in no report and without them is in some, or names a desk:
 * "בכפרין" is "כפרין". Null: every word stays. To be asked only for words that were found nowhere.
 */
export async function withoutPrefixes(
  text: string,
  { chat, services }: Pick<CommandContext, 'chat' | 'services'>,
): Promise<string | null> {
  const words = text.trim().split(/\s+/u)
  if (words.length > mostWords) return null
  const desks = listDeskNames(services.desks)
  const isKnown = async (word: string): Promise<boolean> => {
    if (desks.has(foldWord(word))) return true
    const asked = { chatId: chat.id, languages: chat.settings.readingLanguages, hiddenWords: [] }
    const found = await services.news.search({ ...asked, words: word, limit: 1 })
    if (found.length > 0) return true
    // As a topic it may have other names, in other languages.
    const topics = [{ kind: 'words', words: word } as const]
    return (await services.news.forecast({ ...asked, topics })).stories > 0
  }
  const shorter = await Promise.all(words.map((word) => shorten(word, isKnown)))
  const changed = shorter.join(' ')
  return changed === words.join(' ') ? null : changed
}

async function shorten(word: string, isKnown: (word: string) => Promise<boolean>): Promise<string> {
  if (!hebrewWord.test(word) || (await isKnown(word))) return word
  const letters = prefix.exec(word)?.[0].length ?? 0
  for (let taken = 1; taken <= Math.min(letters, mostLetters); taken++) {
    // "ב-כפרין".
    const left = word.slice(taken).replace(/^[-־]/u, '')
    if (left.length >= shortestLeft && (await isKnown(left))) return left
  }
  return word
}
