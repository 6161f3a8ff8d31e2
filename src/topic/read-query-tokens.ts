/** A piece of a query's text. `text` is as written, without quotes and a field's colon. */
export interface QueryToken {
  readonly kind: QueryTokenKind
  readonly text: string
  /** Where it begins, in UTF-16 units. */
  readonly position: number
}

type QueryTokenKind =
  | 'word'
  | 'phrase'
  /** A quote that nothing closes. */
  | 'open-quote'
  | 'field'
  /** Written like a field, but of no name that is known. */
  | 'unknown-field'
  | 'minus'
  /** AND, OR, NOT in capitals. */
  | 'operator'
  /** The same in lower case: an operator only in what is a query anyway. */
  | 'lower-operator'
  | '('
  | ')'

const FIELD = /(?:title|lang|source):/iy
/** "at:" before a space, an address and an hour are none. */
const UNKNOWN_FIELD = /[a-z]{2,20}:(?=[^\s/:])/iy
const MINUS = /-(?=[^\s)])/y
/** A quote between two letters is a letter's sign: Hebrew gershayim are often typed so. */
const QUOTE = /["“”„«»]/u
const WITHIN_WORD = /(?<=[\p{L}\p{N}])["“”](?=[\p{L}\p{N}])/uy
const WORD = /(?:[^\s()"“”„«»]|(?<=[\p{L}\p{N}])["“”](?=[\p{L}\p{N}]))+/uy
const BLANK = /\s+/y

/** Splits a query's text; every text splits into something. */
export function readQueryTokens(text: string): readonly QueryToken[] {
  const tokens: QueryToken[] = []
  let position = 0
  while (position < text.length) {
    const blank = matchAt(BLANK, text, position)
    if (blank !== null) {
      position += blank.length
      continue
    }
    const { length, ...token } = readToken(text, position)
    tokens.push(token)
    position += length
  }
  return tokens
}

function readToken(text: string, position: number): QueryToken & { readonly length: number } {
  const first = text[position] ?? ''
  if (first === '(' || first === ')') return { kind: first, text: first, position, length: 1 }
  if (QUOTE.test(first)) return readPhrase(text, position)
  const field = matchAt(FIELD, text, position)
  if (field !== null) {
    const name = field.slice(0, -1).toLowerCase()
    return { kind: 'field', text: name, position, length: field.length }
  }
  const unknown = matchAt(UNKNOWN_FIELD, text, position)
  if (unknown !== null) {
    const name = unknown.slice(0, -1)
    return { kind: 'unknown-field', text: name, position, length: unknown.length }
  }
  if (matchAt(MINUS, text, position) !== null)
    return { kind: 'minus', text: first, position, length: 1 }
  const word = matchAt(WORD, text, position) ?? first
  return { kind: kindOf(word), text: word, position, length: word.length }
}

function readPhrase(text: string, position: number): QueryToken & { readonly length: number } {
  for (let end = position + 1; end < text.length; end++) {
    const closes = QUOTE.test(text[end] ?? '') && matchAt(WITHIN_WORD, text, end) === null
    if (!closes) continue
    const words = text.slice(position + 1, end)
    return { kind: 'phrase', text: words, position, length: end + 1 - position }
  }
  const rest = text.slice(position)
  return { kind: 'open-quote', text: rest, position, length: rest.length }
}

function kindOf(word: string): 'word' | 'operator' | 'lower-operator' {
  if (/^(?:AND|OR|NOT)$/.test(word)) return 'operator'
  return /^(?:and|or|not)$/.test(word) ? 'lower-operator' : 'word'
}

function matchAt(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position
  return pattern.exec(text)?.[0] ?? null
}

/** Whether a piece makes a text a query: plain words, and "and" between them, do not. */
export function isQueryToken({ kind, text }: QueryToken): boolean {
  if (kind === 'lower-operator') return false
  return kind !== 'word' || text.endsWith('*')
}
