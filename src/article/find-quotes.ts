/** A quotation with its marks: `[start, end)` in the text. */
export interface Quote {
  readonly start: number
  readonly end: number
}

const closers: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '‹': '›',
  '「': '」',
  '『': '』',
  '‘': '’',
  "'": "'",
  '"': '"”',
  '”': '”',
  '»': '«',
  '״': '״',
}
const marks = /[“„«‹「『‘'"”»״]/
const letter = /[\p{L}\p{N}]/u
const hebrew = /[\u05D0-\u05EA]/

/** Quotations outside each other, in order; a mark that is never closed opens none. */
export function findQuotes(text: string): readonly Quote[] {
  const quotes: Quote[] = []
  const searched = new Map<string, number>()
  let at = 0
  while (at < text.length) {
    const end =
      marks.test(text[at] ?? '') && opensQuote(text, at) ? findClose(text, at, searched) : -1
    if (end < 0) {
      at += 1
      continue
    }
    quotes.push({ start: at, end })
    at = end
  }
  return quotes
}

/** Longest quotation looked for, in characters: keeps a stray mark from costing quadratic time. */
const maxQuote = 3000

/** `searched` holds how far each mark's closing one was looked for in vain, so that no stretch is read twice. */
function findClose(text: string, open: number, searched: Map<string, number>): number {
  const mark = text[open] ?? ''
  const closing = closers[mark] ?? ''
  const limit = Math.min(text.length, open + maxQuote)
  let at = Math.max(open + 1, searched.get(mark) ?? 0)
  for (; at < limit && text[at] !== '\n'; at++) {
    if (closing.includes(text[at] ?? '\n') && closesQuote(text, at)) return at + 1
  }
  searched.set(mark, at)
  return -1
}

function opensQuote(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  if (closers[mark] === undefined) return false
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (mark === "'" || mark === '‘') return !letter.test(before) && letter.test(after)
  // Danish and German also quote »so«; French and Spanish «so»: a closing mark follows a letter.
  if (mark === '»' || mark === '”')
    return !letter.test(before) && /[\s([—–-]/.test(before) && letter.test(after)
  if (mark === '"' || mark === '״') {
    if (/\s/.test(after)) return false
    return !letter.test(before) || opensAfterPrefix(text, at)
  }
  return true
}

/** Hebrew writes prefix letters before a quotation (ב"הארץ"), and acronyms with the same mark (צה"ל). */
function opensAfterPrefix(text: string, at: number): boolean {
  const word = /(?:^|[^\p{L}])([בהוכלמש]{1,2})$/u.exec(text.slice(Math.max(0, at - 4), at))
  return word !== null && hebrew.test(text[at + 1] ?? '') && letter.test(text[at + 2] ?? '')
}

function closesQuote(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (mark === "'" || mark === '’') return !letter.test(after) && !/\s/.test(before)
  if (mark !== '"' && mark !== '״') return true
  return !(hebrew.test(before) && hebrew.test(after))
}

/** A private-use character: stands for every quoted one, so that words in quotations are not read as ours. */
export const quoted = '\uE000'

/** The text with every quotation blanked, at the same length. */
export function maskQuotes(text: string, quotes: readonly Quote[]): string {
  let masked = ''
  let from = 0
  for (const { start, end } of quotes) {
    masked += text.slice(from, start) + quoted.repeat(end - start)
    from = end
  }
  return masked + text.slice(from)
}
