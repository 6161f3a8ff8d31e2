import type { Query } from './query.ts'

/** A query as text that parses to the same query again: AND and OR in capitals, phrases in quotes. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'all':
      return query.parts
        .map((part, i) => `${i === 0 ? '' : part.kind === 'not' ? ' ' : ' AND '}${printPart(part)}`)
        .join('')
    case 'any':
      return query.parts.map(printPart).join(' OR ')
    case 'not':
      return `-${printPart(query.part)}`
    case 'words':
      return `${query.titleOnly ? 'title:' : ''}${quote(query.words)}`
    case 'prefix':
      return `${query.titleOnly ? 'title:' : ''}${query.start}*`
    case 'language':
      return `lang:${query.language}`
    case 'source':
      return `source:${quote(query.source)}`
  }
}

function printPart(query: Query): string {
  const isList = query.kind === 'all' || query.kind === 'any'
  return isList ? `(${printQuery(query)})` : printQuery(query)
}

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’]*$/u

function quote(words: string): string {
  return PLAIN.test(words) && !/^(?:and|or|not)$/i.test(words) ? words : `"${words}"`
}
