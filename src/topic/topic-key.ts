import { stemWords } from '../article/stem-words.ts'
import { foldText } from './fold-text.ts'
import { printQuery } from './print-query.ts'
import type { Query } from './query.ts'
import { queryOf } from './query-of.ts'
import type { Topic } from './topic.ts'

/**
 * The same text for topics that mean the same: case, diacritics, inflection and the order of a query's
 * parts do not count. `languages` are those its words are stemmed in; desks and stories have none.
 */
export function topicKey(topic: Topic, languages: readonly string[]): string {
  if (topic.kind === 'desk') return `desk:${topic.desk}`
  if (topic.kind === 'story') return `story:${topic.storyId}`
  const tags = [...new Set(languages)].sort()
  const query = queryOf(topic)
  if (query === null) return `unread:${tags.join(',')}:${JSON.stringify(topic)}`
  return `words:${tags.join(',')}:${printQuery(foldQuery(query, tags))}`
}

function foldQuery(query: Query, languages: readonly string[]): Query {
  switch (query.kind) {
    case 'all':
    case 'any':
      return joinOnce(
        query.kind,
        query.parts.map((part) => foldQuery(part, languages)),
      )
    case 'not':
      return { kind: 'not', part: foldQuery(query.part, languages) }
    case 'words':
      return { ...query, words: foldWords(query.words, languages) }
    case 'prefix':
      return { ...query, start: foldText(query.start) }
    case 'source':
      return { ...query, source: foldText(query.source) }
    case 'language':
      return query
  }
}

/** Sorted, each once. */
function joinOnce(kind: 'all' | 'any', parts: readonly Query[]): Query {
  const byText = new Map(parts.map((part) => [printQuery(part), part]))
  const sorted = [...byText.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
  const [first] = sorted
  return sorted.length === 1 && first !== undefined ? first : { kind, parts: sorted }
}

/** The stems in each language; one language's word may be two in another. */
function foldWords(words: string, languages: readonly string[]): string {
  if (languages.length === 0) return foldText(words)
  const stems = languages.map((language) => stemWords(words, language).join(' '))
  return [...new Set(stems)].join(' / ')
}
