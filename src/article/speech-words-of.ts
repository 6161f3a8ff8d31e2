import type { SpeechWords } from './speech-words.ts'
import { speechWordsEnglish } from './speech-words-english.ts'
import { speechWordsDutch, speechWordsGerman } from './speech-words-germanic.ts'
import { speechWordsPortuguese, speechWordsSpanish } from './speech-words-iberian.ts'
import { speechWordsFrench, speechWordsItalian } from './speech-words-romance.ts'
import { speechWordsArabic, speechWordsHebrew } from './speech-words-semitic.ts'

const byLanguage: Readonly<Record<string, SpeechWords>> = {
  en: speechWordsEnglish,
  de: speechWordsGerman,
  nl: speechWordsDutch,
  fr: speechWordsFrench,
  it: speechWordsItalian,
  es: speechWordsSpanish,
  pt: speechWordsPortuguese,
  he: speechWordsHebrew,
  ar: speechWordsArabic,
}

/** The table of a language, or null where it has none yet. */
export function speechWordsOf(language: string): SpeechWords | null {
  return byLanguage[language] ?? null
}
