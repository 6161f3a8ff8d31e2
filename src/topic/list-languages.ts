import type { Query } from './query.ts'

/**
 * The languages of articles a query can find: the topic's own, and those it names itself, so that a
 * reader of English may ask for `lang:he`. Empty: every language.
 */
export function listLanguages(query: Query, languages: readonly string[]): readonly string[] {
  if (languages.length === 0) return []
  return [...new Set([...languages, ...namedLanguages(query)])]
}

function namedLanguages(query: Query): readonly string[] {
  if (query.kind === 'all' || query.kind === 'any') return query.parts.flatMap(namedLanguages)
  return query.kind === 'language' ? [query.language] : []
}
