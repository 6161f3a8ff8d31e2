import { stemWords } from '../article/stem-words.ts'

/**
 * Words a minute in silent reading of texts (IReST: Trauzettel-Klosinski and Dietz 2012), by language.
 */
const WORDS_A_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
}
/** The mean of those 17 languages. */
const USUAL = 184

/** How long a text takes to read, in minutes. */
export function measureReading(text: string, language: string): number {
  return stemWords(text, language).length / (WORDS_A_MINUTE[language] ?? USUAL)
}
