import { type NumberWords, numberWordsOf } from './number-words.ts'

/** A piece of a sentence: a word, a number already read, or a mark. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Null: not a number. */
  readonly value: number | null
  readonly isMark: boolean
}

const pieces =
  /\p{N}+(?:[.,'’\u00A0\u202F ]\p{N}{3})*(?:[.,]\p{N}+)?(?![\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’.״"-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu

/** Words, numbers and marks in order; number words and scales are read together ("twenty-three", "1.2 million"). */
export function readNumbers(sentence: string, language: string): readonly Token[] {
  const words = numberWordsOf(language)
  const tokens: Token[] = []
  for (const match of toAsciiDigits(sentence).matchAll(pieces)) {
    const text = match[0]
    const value = isAttached(sentence, match.index, text) ? null : valueOf(text, words)
    const isMark = !/[\p{L}\p{N}]/u.test(text)
    tokens.push({ text, start: match.index, end: match.index + text.length, value, isMark })
  }
  return joinScales(tokens, words)
}

/** Part of a name, a time, a score, a date, an age: "G7", "06:00", "3-1", "9/11", "42-year-old". */
function isAttached(sentence: string, start: number, text: string): boolean {
  if (!/^\p{N}/u.test(text)) return false
  const before = sentence.slice(Math.max(0, start - 2), start)
  const after = sentence.slice(start + text.length, start + text.length + 2)
  return (
    /[\p{L}\p{N}#/:–-]$/u.test(before) ||
    /^[\p{L}/:]/u.test(after) ||
    /^[–-][\p{L}\p{N}]/u.test(after) ||
    /^[.,]\p{N}/u.test(after) ||
    (/\p{N}[.,:]$/u.test(before) && before.length === 2)
  )
}

function valueOf(text: string, words: NumberWords): number | null {
  if (/^\p{N}/u.test(text)) return digitsValue(text, words.decimal)
  const lower = text.toLowerCase()
  const known = words.units[lower]
  // Hebrew writes "to" on to the number: "לארבעה".
  if (lower.startsWith('ל') && lower.length > 3) {
    const attached = words.units[lower.slice(1)]
    if (attached !== undefined) return attached
  }
  if (known !== undefined && !(lower === 'one' && words.oneIsArticle)) return known
  if (!lower.includes('-')) return null
  const parts = lower.split('-')
  if (parts.length !== 2) return null
  const [tens, unit] = parts.map((part) => words.units[part])
  return tens !== undefined && unit !== undefined && tens >= 20 && tens % 10 === 0 && unit < 10
    ? tens + unit
    : null
}

function digitsValue(text: string, decimal: '.' | ','): number | null {
  if (/\p{L}/u.test(text)) return null
  const grouped = text.replace(/['’\u00A0\u202F ]/gu, '')
  const group = decimal === '.' ? ',' : '.'
  const plain = new RegExp(`[${group}](?=\\d{3}(?:\\D|$))`, 'gu')
  const value = Number(grouped.replace(plain, '').replace(',', '.'))
  return Number.isFinite(value) ? value : null
}

/** "1.2 million", "three hundred", "two hundred and five". */
function joinScales(tokens: readonly Token[], words: NumberWords): readonly Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    const scale = words.scales[token.text.toLowerCase().replace(/\.$/u, '')]
    const near = last !== undefined && token.start - last.end <= 1
    if (near && last.value !== null && scale !== undefined && scale > last.value % scale) {
      joined[joined.length - 1] = extend(last, token, last.value * scale)
      continue
    }
    if (
      near &&
      last.value !== null &&
      last.value >= 100 &&
      last.value % 100 === 0 &&
      isWordNumber(last, token)
    ) {
      joined[joined.length - 1] = extend(last, token, last.value + (token.value ?? 0))
      continue
    }
    joined.push(token)
  }
  return joined
}

function isWordNumber(last: Token, token: Token): boolean {
  return (
    token.value !== null &&
    token.value < 100 &&
    /\p{L}$/u.test(last.text) &&
    /^\p{L}/u.test(token.text)
  )
}

function extend(last: Token, token: Token, value: number): Token {
  return { ...last, text: `${last.text} ${token.text}`, end: token.end, value }
}

/** Arabic-Indic and Persian digits as ASCII ones, at the same length. */
function toAsciiDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
}
