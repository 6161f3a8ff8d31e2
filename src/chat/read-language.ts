import { ChatProblem } from './chat-problem.ts'
import { foldWord } from './vocabulary.ts'

/**
 * A language by its tag ("he") or its name in English, in itself or in the interface's language.
 * Returns the primary tag. @throws ChatProblem
 */
export function readLanguage(text: string, interfaceLanguage: string): string {
  const typed = foldWord(text)
  const tag = /^([a-z]{2,3})(?:[-_]\w+)*$/u.exec(typed)?.[1]
  // "heb" is another way to write "he".
  if (tag !== undefined && nameOfLanguage(tag, 'en') !== null) return new Intl.Locale(tag).language
  for (const [language, names] of languageNames(interfaceLanguage))
    if (names.includes(typed)) return language
  throw new ChatProblem('problem-language', { typed: text })
}

/** A language's name, or null when there is no such language. */
export function nameOfLanguage(tag: string, inLanguage: string): string | null {
  const names = new Intl.DisplayNames(inLanguage, { type: 'language', fallback: 'none' })
  return names.of(tag) ?? null
}

const known = new Map<string, ReadonlyMap<string, readonly string[]>>()

/** ISO 639-1 languages with the names a reader may type; built once an interface language. */
function languageNames(interfaceLanguage: string): ReadonlyMap<string, readonly string[]> {
  const built = known.get(interfaceLanguage)
  if (built !== undefined) return built
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const local = new Intl.DisplayNames(interfaceLanguage, { type: 'language', fallback: 'none' })
  const names = new Map<string, readonly string[]>()
  for (const tag of twoLetterTags()) {
    const name = english.of(tag)
    if (name === undefined) continue
    const own = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag)
    names.set(tag, [name, local.of(tag) ?? '', own ?? ''].map(foldWord))
  }
  known.set(interfaceLanguage, names)
  return names
}

function twoLetterTags(): readonly string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')
  return letters.flatMap((first) => letters.map((second) => first + second))
}
