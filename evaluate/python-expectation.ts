// The Python feedparser's suite states what a feed holds as Python expressions. This reads the
// small part of the language they use: comparisons of paths with literals, joined by `and`.

/** A value in an expectation: text, a number, or a time tuple as epoch milliseconds. */
export type Literal =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'instant'; readonly instant: number }

/** `path == value`, or `absent: path` for `not entries[0].has_key('link')`. */
export type Claim =
  | { readonly path: string; readonly value: Literal }
  | { readonly path: string; readonly value: null }

/** The claims of an expression, or null when it says anything we cannot read. */
export function readExpectation(expression: string): readonly Claim[] | null {
  const claims: Claim[] = []
  for (const part of splitOutside(expression, ' and ')) {
    const text = part.trim().replace(/^\((.*)\)$/s, '$1')
    if (/^(?:not )?bozo$/.test(text)) continue
    const read = readAbsence(text) ?? readComparison(text)
    if (read === null) return null
    claims.push(...read)
  }
  return claims
}

function readAbsence(text: string): readonly Claim[] | null {
  const m = /^not (feed|entries\[\d+\])\.has_key\('(\w+)'\)$/.exec(text)
  return m === null ? null : [{ path: `${m[1]}.${m[2]}`, value: null }]
}

/** `a == b == 'literal'`: every path equals the literal. */
function readComparison(text: string): readonly Claim[] | null {
  const sides = splitOutside(text, ' == ')
  const value = readLiteral(sides.pop()?.trim() ?? '')
  const paths = sides.map((side) => readPath(side.trim()))
  if (value === null || paths.length === 0) return null
  const claims = paths.map((path) => (path === null ? null : { path, value }))
  return claims.every((claim) => claim !== null) ? claims : null
}

/** Normalises `entries[0]['title_detail'].value` to `entries[0].title_detail.value`. */
function readPath(text: string): string | null {
  const path = text.replace(/\[u?['"]([\w-]+)['"]\]/g, '.$1')
  return /^(?:len\(entries\)|(?:feed|entries\[\d+\])(?:\.[\w-]+|\[\d+\])*)$/.test(path)
    ? path
    : null
}

function readLiteral(text: string): Literal | null {
  const quoted = /^u?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")$/s.exec(text)
  if (quoted !== null) return { kind: 'text', text: unescape(quoted[1] ?? quoted[2] ?? '') }
  if (/^\d+$/.test(text)) return { kind: 'number', number: Number(text) }
  const tuple = /^\((\d+(?:, ?\d+){8})\)$/.exec(text)?.[1]
  if (tuple === undefined) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = tuple
    .split(',')
    .map(Number)
  return { kind: 'instant', instant: Date.UTC(year, month - 1, day, hour, minute, second) }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

function unescape(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gs,
    (_, long?: string, short?: string, plain?: string) =>
      plain === undefined
        ? String.fromCharCode(Number.parseInt(long ?? short ?? '', 16))
        : (escapes[plain] ?? plain),
  )
}

/** Splits at `separator` where it stands outside quotation marks. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = []
  let quote = ''
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (quote !== '' && character === '\\') at++
    else if (quote !== '') quote = character === quote ? '' : quote
    else if (character === "'" || character === '"') quote = character
    else if (text.startsWith(separator, at)) {
      parts.push(text.slice(start, at))
      start = at + separator.length
      at = start - 1
    }
  }
  parts.push(text.slice(start))
  return parts
}
