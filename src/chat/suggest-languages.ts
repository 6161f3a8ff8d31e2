import type { Suggestion } from './conversation.ts'
import { nameOfLanguage } from './read-language.ts'
import { finishList } from './suggest-listed.ts'
import type { SuggestSetting, Typing } from './suggest-setting.ts'
import { toSuggestion } from './suggestion-text.ts'
import { foldWord } from './vocabulary.ts'

/** Offered first; every other language may still be typed. */
export const commonLanguages = [
  'en',
  'he',
  'ar',
  'es',
  'de',
  'fr',
  'it',
  'pt',
  'ru',
  'uk',
  'zh',
  'ja',
]

/** Languages the bot speaks, by name. */
export function suggestLanguages(typing: Typing, setting: SuggestSetting): readonly Suggestion[] {
  return matching(setting.interfaceLanguages, typing.folded, setting).flatMap(({ tag, label }) => {
    const suggestion = toSuggestion(label, tag)
    return suggestion === null ? [] : [suggestion]
  })
}

/** Languages to read in, one more at the end of those typed. */
export function suggestListedLanguages(
  typing: Typing,
  setting: SuggestSetting,
): readonly Suggestion[] {
  const { readingLanguages, language } = setting.chat.settings
  const offered = [...new Set([...readingLanguages, language, ...commonLanguages])]
  const find = (part: string) => matching(offered, foldWord(part), setting)
  return finishList(
    typing.words,
    (part) => find(part).map(({ tag, label }) => ({ label, value: tag })),
    // "hebr, ": the first is typed to its end too.
    (part) => (offered.includes(foldWord(part)) ? foldWord(part) : (find(part)[0]?.tag ?? part)),
  )
}

function matching(
  tags: readonly string[],
  folded: string,
  { chat }: SuggestSetting,
): readonly { readonly tag: string; readonly label: string }[] {
  return tags.flatMap((tag) => {
    const name = nameOfLanguage(tag, chat.settings.language) ?? tag
    const own = nameOfLanguage(tag, tag) ?? tag
    const label = own === name ? name : `${name} · ${own}`
    const found = tag === folded || foldWord(label).includes(folded)
    return found ? [{ tag, label }] : []
  })
}
