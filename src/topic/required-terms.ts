import { compileQuery } from './compile-query.ts'
import type { Condition } from './condition.ts'
import { listLanguages } from './list-languages.ts'
import type { TopicSetting } from './matches-topic.ts'
import { isPublisherStem } from './publisher-stems.ts'
import { queryOf } from './query-of.ts'
import type { Topic } from './topic.ts'

/** All of these must be there; of each list any one stem. As ArticleQuery.stems takes it. */
export type RequiredTerms = readonly (readonly string[])[]

/**
 * Stems that every article of a topic holds, to find candidates by search before matchesTopic decides.
 * Empty: nothing to search by (a desk, a story, a prefix, a source alone, or no languages given); then
 * the newest articles must be looked through.
 */
export function requiredTerms(topic: Topic, { languages, aliases }: TopicSetting): RequiredTerms {
  const query = queryOf(topic)
  if (query === null) return []
  const forms = listLanguages(query, languages)
    .map((language) => compileQuery(query, language, aliases))
    .filter((form) => form.kind !== 'constant' || form.holds)
    .map(listRequired)
  return alternatives(forms)
}

function listRequired(condition: Condition): RequiredTerms {
  switch (condition.kind) {
    case 'all':
      return condition.parts.flatMap(listRequired)
    case 'any':
      return alternatives(condition.parts.map(listRequired))
    case 'phrase':
      // Search knows no publishers.
      return condition.stems.some(isPublisherStem) ? [] : condition.stems.map((stem) => [stem])
    case 'not':
    case 'prefix':
    case 'constant':
      return []
  }
}

/** An article meets one of these; whichever it is, it holds one stem of each list. */
function alternatives(choices: readonly RequiredTerms[]): RequiredTerms {
  const counts = choices.map(({ length }) => length)
  const least = Math.min(...counts)
  const sameLength = counts.every((count) => count === least)
  const kept = choices.map((terms) => (sameLength ? terms : terms.toSorted(tellingFirst)))
  return Array.from({ length: choices.length === 0 ? 0 : least }, (_, i) => [
    ...new Set(kept.flatMap((terms) => terms[i] ?? [])),
  ])
}

/** Few alternatives first, long stems before short ones. */
function tellingFirst(a: readonly string[], b: readonly string[]): number {
  return a.length - b.length || longest(b) - longest(a)
}

function longest(stems: readonly string[]): number {
  return Math.max(0, ...stems.map(({ length }) => length))
}
