/** Port: a reader-facing word from the message catalogues (locales/*.ftl). */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The catalogues: one `Translate` a language, falling back to English. */
export interface Catalogue {
  readonly languages: readonly string[]
  translator(language: string): Translate
}
