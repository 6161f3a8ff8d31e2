import { compileTerm } from './compile-query.ts'
import { viewOf } from './document-view.ts'
import { holdsIn } from './holds-in.ts'
import { matchesTopic, type TopicSetting } from './matches-topic.ts'
import { printQuery } from './print-query.ts'
import type { Query, QueryTerm } from './query.ts'
import { queryOf } from './query-of.ts'
import type { Topic } from './topic.ts'
import type { TopicDocument } from './topic-document.ts'

/** Why a topic matches an article, or does not: its terms as a query writes them ("palmyra", `title:"old city"`). */
export interface MatchExplanation {
  readonly matches: boolean
  /** Asked for, and there. */
  readonly found: readonly string[]
  /** Asked for, and not there; of alternatives some may be missing. */
  readonly missing: readonly string[]
  /** Excluded, and indeed not there. */
  readonly absent: readonly string[]
  /** Excluded, but there. */
  readonly unwanted: readonly string[]
}

/** Desks and stories have no terms: their lists are empty. */
export function explainMatch(
  topic: Topic,
  document: TopicDocument,
  setting: TopicSetting,
): MatchExplanation {
  const query = queryOf(topic)
  const terms = query === null ? [] : listTerms(query, false)
  const judged = terms.map(({ term, excluded }) => ({
    text: printQuery(term),
    excluded,
    there: holdsIn(compileTerm(term, document.language, setting.aliases), viewOf(document)),
  }))
  const pick = (excluded: boolean, there: boolean): readonly string[] => [
    ...new Set(
      judged
        .filter((term) => term.excluded === excluded && term.there === there)
        .map(({ text }) => text),
    ),
  ]
  return {
    matches: matchesTopic(topic, document, setting),
    found: pick(false, true),
    missing: pick(false, false),
    absent: pick(true, false),
    unwanted: pick(true, true),
  }
}

interface JudgedTerm {
  readonly term: QueryTerm
  readonly excluded: boolean
}

function listTerms(query: Query, excluded: boolean): readonly JudgedTerm[] {
  if (query.kind === 'not') return listTerms(query.part, !excluded)
  if (query.kind === 'all' || query.kind === 'any')
    return query.parts.flatMap((part) => listTerms(part, excluded))
  return [{ term: query, excluded }]
}
