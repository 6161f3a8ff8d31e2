import type { LanguageCode } from 'grammy/types'
import type { Catalogue, Translate } from '../../delivery/translate.ts'

/** A language as Telegram is told of it: absent is everybody whose own is not among them. */
export interface ToldLanguage {
  readonly language_code?: LanguageCode
  readonly t: Translate
}

/** What everybody reads who has no other (English), then each other catalogue's, by its two letters (ISO 639-1). */
export function languagesToTell(catalogue: Catalogue): readonly ToldLanguage[] {
  const others = catalogue.languages.filter(isTold).map((language) => ({
    language_code: language,
    t: catalogue.translator(language),
  }))
  return [{ t: catalogue.translator('en') }, ...others]
}

function isTold(language: string): language is LanguageCode {
  return language !== 'en' && /^[a-z]{2}$/u.test(language)
}
