import type { Desk } from './topic.ts'

/** Names the desks an article belongs to, beside those of its feed. */
export type FindDesks = (categories: readonly string[], text: string) => readonly string[]

/**
 * A desk's own words, as config/topics.yaml has them: a category counts when it is one of the
 * desk's, in any language; the desk's words are looked for in the text only without such a category.
 */
export function createDeskFinder(desks: readonly Desk[]): FindDesks {
  const byCategory = new Map<string, string>()
  for (const { id, labels, categories } of desks)
    for (const name of [id, ...Object.values(labels), ...categories])
      if (!byCategory.has(fold(name))) byCategory.set(fold(name), id)
  const queries = desks.flatMap(({ id, queries: words }) =>
    words.map((word) => ({ id, word: fold(word) })),
  )
  return (categories, text) => {
    const named = categories.flatMap((category) => byCategory.get(fold(category)) ?? [])
    if (named.length > 0) return [...new Set(named)]
    const folded = ` ${fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
    return [
      ...new Set(queries.flatMap(({ id, word }) => (folded.includes(` ${word} `) ? [id] : []))),
    ]
  }
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}
