/**
 * What a topic asks of an article in one language: its query with words as stems, aliases written out
 * and the language decided. A phrase of no stems never holds.
 */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'phrase'; readonly stems: readonly string[]; readonly titleOnly: boolean }
  | PrefixCondition
  | { readonly kind: 'constant'; readonly holds: boolean }

/** A stem begins with one of `starts`, or is one of `stems` (the prefix was a whole word). */
export interface PrefixCondition {
  readonly kind: 'prefix'
  readonly starts: readonly string[]
  readonly stems: readonly string[]
  readonly titleOnly: boolean
}
