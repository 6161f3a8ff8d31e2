import { parseQuery } from './parse-query.ts'
import type { Query } from './query.ts'
import type { Topic } from './topic.ts'

/**
 * What a topic looks for in the words of articles. Null for desks and stories, and for a stored query
 * that does not parse.
 */
export function queryOf(topic: Topic): Query | null {
  if (topic.kind === 'words') return { kind: 'words', words: topic.words, titleOnly: false }
  if (topic.kind !== 'query') return null
  const query = parseQuery(topic.query)
  return query.kind === 'problem' ? null : query
}
