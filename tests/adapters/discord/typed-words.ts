import { commands } from '../../../commands/index.ts'
import { botPermissions, extraPermissions } from '../../../src/adapters/discord/bot-permissions.ts'
import { foldWord } from '../../../src/chat/vocabulary.ts'
import { catalogue } from '../../fakes/open-chat.ts'

const translators = catalogue.languages.map((language) => catalogue.translator(language))

function wordsOf(keys: readonly string[]): ReadonlySet<string> {
  return new Set(translators.flatMap((t) => keys.flatMap((key) => t(key).split(',').map(foldWord))))
}

/** What a typed line may begin with, in any language; an option's name alone only names it. */
const commandWords = wordsOf(commands.map(({ name }) => `command-${name}.words`))
const optionWords = wordsOf(
  commands.flatMap(({ options }) => Object.keys(options).map((name) => `option-${name}.words`)),
)

/** Discord's own words in quotes, of which nobody types any. */
const permissionNames = new Set([...botPermissions, ...extraPermissions].map(({ name }) => name))

/** Words that a sentence tells its reader to type: in quotes, or as an example, beginning as a typed line does. */
export function findTypedWords(text: string): readonly string[] {
  const quoted = [...text.matchAll(/[“"]([^”"]+)[”"]/gu)].map(([, words = '']) => words)
  const examples = [
    ...text.matchAll(/(?:For example|לדוגמה|, or| או|אמרו|[Ss]ay it): ([^\n]+)/gu),
  ].map(([, words = '']) => words)
  return [...quoted, ...examples].filter(isTyped)
}

function isTyped(words: string): boolean {
  // A label that ends so is a button's.
  if (words.endsWith('…') || permissionNames.has(words)) return false
  const [first = '', ...others] = words.trim().split(/[\s:]+/u)
  const word = foldWord(first)
  return commandWords.has(word) || (others.length > 0 && optionWords.has(word))
}
