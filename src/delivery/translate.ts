/** Port: a reader-facing word from the message catalogues (locales/*.ftl). */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The catalogues: one `Translate` a language, falling back to English. */
export interface Catalogue {
  readonly languages: readonly string[]
  translator(language: string): Translate
}

/**
 * How a platform is spoken to: in words, or in forms alone, where nothing can be typed but a command with its named
 * options and what a button asks for.
 */
export type Grammar = 'typed' | 'forms'

/** Every message may select on `$grammar`; what speaks of typing has another variant for forms. */
export function speakIn(grammar: Grammar, t: Translate): Translate {
  return grammar === 'typed' ? t : (key, values) => t(key, { ...values, grammar })
}
