import { stemWords } from '../article/stem-words.ts'
import type { Condition } from './condition.ts'
import { expandPrefix } from './expand-prefix.ts'
import { findAliases } from './find-aliases.ts'
import { publisherAddress, publisherWords } from './publisher-stems.ts'
import type { Query, QueryTerm } from './query.ts'
import type { Aliases } from './topic.ts'

/** What a query asks of articles in one language. */
export function compileQuery(query: Query, language: string, aliases: Aliases): Condition {
  switch (query.kind) {
    case 'all':
    case 'any':
      return join(
        query.kind,
        query.parts.map((part) => compileQuery(part, language, aliases)),
      )
    case 'not': {
      const part = compileQuery(query.part, language, aliases)
      return part.kind === 'constant' ? constant(!part.holds) : { kind: 'not', part }
    }
    case 'words':
    case 'prefix':
    case 'language':
    case 'source':
      return compileTerm(query, language, aliases)
  }
}

/** One term of a query, with all ways to say it. */
export function compileTerm(term: QueryTerm, language: string, aliases: Aliases): Condition {
  switch (term.kind) {
    case 'words': {
      const said = findAliases(stemWords(term.words, language), language, aliases)
      const phrases = said.map(
        (stems): Condition => ({ kind: 'phrase', stems, titleOnly: term.titleOnly }),
      )
      return join('any', phrases)
    }
    case 'prefix':
      return {
        kind: 'prefix',
        ...expandPrefix(term.start, language),
        titleOnly: term.titleOnly,
      }
    case 'language':
      return constant(term.language === language)
    case 'source':
      return join('any', [
        { kind: 'phrase', stems: [publisherAddress(term.source)], titleOnly: false },
        { kind: 'phrase', stems: publisherWords(term.source), titleOnly: false },
      ])
  }
}

/** Constants are decided at once: what remains asks only for what the article says. */
function join(kind: 'all' | 'any', parts: readonly Condition[]): Condition {
  const decisive = kind === 'any'
  const open = parts.filter((part) => part.kind !== 'constant')
  if (parts.some((part) => part.kind === 'constant' && part.holds === decisive))
    return constant(decisive)
  const [first] = open
  if (first === undefined) return constant(!decisive)
  return open.length === 1 ? first : { kind, parts: open }
}

function constant(holds: boolean): Condition {
  return { kind: 'constant', holds }
}
