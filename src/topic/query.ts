/**
 * A boolean query, parsed. `words` stand one after the other, as a phrase; one word alone is the
 * shortest phrase. Lists have two parts or more, and never a list of their own kind.
 */
export type Query =
  | { readonly kind: 'all'; readonly parts: readonly Query[] }
  | { readonly kind: 'any'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  | QueryTerm

/** What is looked for in one place. */
export type QueryTerm =
  | { readonly kind: 'words'; readonly words: string; readonly titleOnly: boolean }
  /** Words that begin so. */
  | { readonly kind: 'prefix'; readonly start: string; readonly titleOnly: boolean }
  /** A primary language tag. */
  | { readonly kind: 'language'; readonly language: string }
  /** A publisher's id (its domain) or name. */
  | { readonly kind: 'source'; readonly source: string }

/** Why a text is no query: a message key, and where in the text (a count of UTF-16 units). */
export interface QueryProblem {
  readonly kind: 'problem'
  readonly key: QueryProblemKey
  readonly position: number
  readonly word: string
}

/** Message keys, worded in `locales/`; each takes `$word`. */
export type QueryProblemKey =
  /** There is no word in it. */
  | 'problem-query-empty'
  /** It says only what to leave out, at least in one of its alternatives. */
  | 'problem-query-excludes'
  /** It names a language but nothing to look for. */
  | 'problem-query-wide'
  | 'problem-query-quote'
  | 'problem-query-parenthesis'
  /** AND, OR, NOT or a minus without a word beside it. */
  | 'problem-query-operator'
  /** A field without a value. */
  | 'problem-query-field'
  /** A field of no name that is known. */
  | 'problem-query-unknown-field'
  | 'problem-query-language'
  | 'problem-query-prefix'
  | 'problem-query-long'
  | 'problem-query-deep'
