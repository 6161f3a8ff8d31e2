/** Port: a reader-facing word from the message catalogues (locales/*.ftl). */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The catalogues: one `Translate` a language, falling back to English. */
export interface Catalogue {
  readonly languages: readonly string[]
  translator(language: string): Translate
}

/**
 * How a platform is spoken to: in words; in typed commands alone, where others talk, too, or where the words are about
 * another place; or in forms, where nothing can be typed but a command with its named options and what a button asks for.
 */
export type Grammar = 'typed' | 'commands' | 'forms'

/**
 * Every message may select on `$grammar`; what speaks of typing has other variants for commands and forms. A command
 * about another place is typed with that place's name behind it (`@velmnews`), after a no-break space (`nameCommands`).
 */
export function speakIn(grammar: Grammar, t: Translate, place?: string): Translate {
  if (grammar === 'typed') return t
  const spoken = { grammar, at: place === undefined ? '' : `\u00A0${place}` }
  return (key, values) => t(key, { ...values, ...spoken })
}
