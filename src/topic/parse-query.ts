import type { Query, QueryProblem, QueryProblemKey, QueryTerm } from './query.ts'
import { isQueryToken, type QueryToken, readQueryTokens } from './read-query-tokens.ts'

/** Characters; longer than anything a person types. */
const LONGEST = 500
/** Parentheses and negations within each other. */
const DEEPEST = 12
/** Fewer letters than this begin too many words. */
const SHORTEST_PREFIX = 2

/**
 * Whether a text uses query syntax: quotes, parentheses, a field, a leading minus, a final `*`, or AND,
 * OR, NOT in capitals. What does not is a name or phrase ("Trinidad and Tobago").
 */
export function isQuery(text: string): boolean {
  return readQueryTokens(text).some(isQueryToken)
}

/**
 * Reads a boolean query. Words side by side must all be there, in any order; AND binds closer than OR;
 * `-` and NOT exclude. In a text that is a query by other signs, "and", "or", "not" in lower case are
 * operators too; quotes make them words. Total: every text gives a query or a problem.
 */
export function parseQuery(text: string): Query | QueryProblem {
  if (text.length > LONGEST) return problem('problem-query-long', { text: '', position: LONGEST })
  const tokens = readQueryTokens(text)
  const isBoolean = tokens.some(isQueryToken)
  const pieces = tokens
    .map((token) => (token.kind === 'lower-operator' ? settle(token, isBoolean) : token))
    .filter(({ kind, text: word }) => kind !== 'word' || word.endsWith('*') || isWordy(word))
  const end = { text: '', position: text.length }
  if (!pieces.some(({ kind }) => kind !== '(' && kind !== ')'))
    return problem('problem-query-empty', end)
  const query = new Parser(pieces, end).parse()
  if (query.kind === 'problem' || isAnchored(query)) return query
  return problem(hasNegation(query) ? 'problem-query-excludes' : 'problem-query-wide', {
    text,
    position: 0,
  })
}

function settle(token: QueryToken, isBoolean: boolean): QueryToken {
  if (!isBoolean) return { ...token, kind: 'word' }
  return { ...token, kind: 'operator', text: token.text.toUpperCase() }
}

type Place = Pick<QueryToken, 'text' | 'position'>

/** Recursive descent over the tokens; each method returns what it read, or the first problem. */
class Parser {
  readonly #tokens: readonly QueryToken[]
  readonly #end: Place
  #at = 0
  #depth = 0

  constructor(tokens: readonly QueryToken[], end: Place) {
    this.#tokens = tokens
    this.#end = end
  }

  parse(): Query | QueryProblem {
    const query = this.#readAny(false)
    const left = this.#tokens[this.#at]
    if (query.kind === 'problem' || left === undefined) return query
    return problem('problem-query-parenthesis', left)
  }

  #readAny(titleOnly: boolean): Query | QueryProblem {
    const parts: Query[] = []
    do {
      const part = this.#readAll(titleOnly)
      if (part.kind === 'problem') return part
      parts.push(part)
    } while (this.#takeOperator('OR'))
    return join('any', parts)
  }

  #readAll(titleOnly: boolean): Query | QueryProblem {
    const parts: Query[] = []
    do {
      const part = this.#readPart(titleOnly)
      if (part.kind === 'problem') return part
      parts.push(part)
    } while (this.#takeOperator('AND') || this.#begins())
    return join('all', parts)
  }

  /** One operand, or what stands in parentheses or is excluded. */
  #readPart(titleOnly: boolean): Query | QueryProblem {
    if (this.#depth >= DEEPEST) return problem('problem-query-deep', this.#here())
    this.#depth += 1
    const read = this.#readOperand(titleOnly)
    this.#depth -= 1
    return read
  }

  #readOperand(titleOnly: boolean): Query | QueryProblem {
    const token = this.#tokens[this.#at]
    if (token === undefined) return problem('problem-query-operator', this.#before())
    this.#at += 1
    if (token.kind === 'minus' || (token.kind === 'operator' && token.text === 'NOT')) {
      const part = this.#readPart(titleOnly)
      return part.kind === 'problem' ? part : negate(part)
    }
    if (token.kind === '(') return this.#readGroup(token, titleOnly)
    if (token.kind === 'field') return this.#readField(token)
    if (token.kind === 'unknown-field') return problem('problem-query-unknown-field', token)
    if (token.kind === 'open-quote') return problem('problem-query-quote', token)
    if (token.kind === ')') return problem('problem-query-parenthesis', token)
    if (token.kind === 'operator') return problem('problem-query-operator', token)
    return readTerm(token, titleOnly)
  }

  #readGroup(open: QueryToken, titleOnly: boolean): Query | QueryProblem {
    const query = this.#readAny(titleOnly)
    if (query.kind === 'problem') return query
    if (this.#tokens[this.#at]?.kind !== ')') return problem('problem-query-parenthesis', open)
    this.#at += 1
    return query
  }

  #readField(field: QueryToken): Query | QueryProblem {
    const value = this.#tokens[this.#at]
    const isGroup = value?.kind === '(' && field.text === 'title'
    if (isGroup) return this.#readPart(true)
    if (value === undefined || (value.kind !== 'word' && value.kind !== 'phrase'))
      return problem('problem-query-field', field)
    this.#at += 1
    if (!isWordy(value.text)) return problem('problem-query-field', field)
    if (field.text === 'title') return readTerm(value, true)
    if (field.text === 'source') return { kind: 'source', source: tidyWords(value.text) }
    const language = /^([a-z]{2,3})(?:[-_].*)?$/i.exec(value.text)?.[1]
    if (language === undefined) return problem('problem-query-language', value)
    return { kind: 'language', language: language.toLowerCase() }
  }

  #takeOperator(text: 'AND' | 'OR'): boolean {
    const token = this.#tokens[this.#at]
    if (token?.kind !== 'operator' || token.text !== text) return false
    this.#at += 1
    return true
  }

  /** Whether another operand follows, with AND understood. */
  #begins(): boolean {
    const token = this.#tokens[this.#at]
    if (token === undefined || token.kind === ')') return false
    return token.kind !== 'operator' || token.text === 'NOT'
  }

  #here(): Place {
    return this.#tokens[this.#at] ?? this.#end
  }

  #before(): Place {
    return this.#tokens[this.#at - 1] ?? this.#end
  }
}

function readTerm(token: QueryToken, titleOnly: boolean): QueryTerm | QueryProblem {
  const isPrefix = token.kind === 'word' && token.text.endsWith('*')
  if (!isPrefix) {
    if (!isWordy(token.text)) return problem('problem-query-empty', token)
    return { kind: 'words', words: tidyWords(token.text), titleOnly }
  }
  const start = token.text.replace(/\*+$/, '').normalize('NFC')
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*$/u.test(start) || start.length < SHORTEST_PREFIX)
    return problem('problem-query-prefix', token)
  return { kind: 'prefix', start, titleOnly }
}

function join(kind: 'all' | 'any', parts: readonly Query[]): Query {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : part))
  const [first] = flat
  return flat.length === 1 && first !== undefined ? first : { kind, parts: flat }
}

function negate(part: Query): Query {
  return part.kind === 'not' ? part.part : { kind: 'not', part }
}

/** Whether each article it finds must hold something the query names. */
function isAnchored(query: Query): boolean {
  if (query.kind === 'all') return query.parts.some(isAnchored)
  if (query.kind === 'any') return query.parts.every(isAnchored)
  return query.kind !== 'not' && query.kind !== 'language'
}

function hasNegation(query: Query): boolean {
  if (query.kind === 'all' || query.kind === 'any') return query.parts.some(hasNegation)
  return query.kind === 'not'
}

function isWordy(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** Without the quotes that are no letter's sign, so that the words can be quoted again. */
function tidyWords(text: string): string {
  return text
    .replaceAll(/(?<![\p{L}\p{N}])["“”„«»]|["“”„«»](?![\p{L}\p{N}])|[„«»]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

function problem(key: QueryProblemKey, { text, position }: Place): QueryProblem {
  return { kind: 'problem', key, position, word: text }
}
