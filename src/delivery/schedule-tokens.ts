import { foldScheduleText, type ScheduleWord, type ScheduleWords } from './schedule-words.ts'

/** A piece of a schedule as written: a word's meaning, a time on the clock, or a bare number. */
export type ScheduleToken = ScheduleWord | { readonly kind: 'number'; readonly value: number }

const longestPhrase = 4

/** Null when there is a word no schedule has. */
export function readScheduleTokens(
  text: string,
  words: ScheduleWords,
): readonly ScheduleToken[] | null {
  // "ב-7:30": a mark between a prefix and its number says nothing.
  const folded = markDayLetters(
    foldScheduleText(text).replace(/(?<=^|[\s,])(\p{L}{1,2})-(?=\d)/gu, '$1 '),
    words,
  )
  const pieces = folded.match(/\d{1,2}[:.]\d{2}(?!\d)|\d+|[\p{L}'".]+|[,&@-]|\S/gu) ?? []
  const tokens: ScheduleToken[] = []
  for (let i = 0; i < pieces.length; ) {
    const found = readPhrase(pieces, i, words) ?? readPiece(pieces[i] ?? '', words)
    if (found === null) return null
    tokens.push(...found.tokens)
    i += found.length
  }
  return tokens
}

/** "א,ה", "א-ה": letters with commas or a dash between are days where the language writes days so; alone they may be prefixes. */
function markDayLetters(text: string, words: ScheduleWords): string {
  return text.replace(/(?<=^|\s)\p{L}(?:\s?[,-]\s?\p{L})+(?=$|[\s,])/gu, (list) =>
    list.replace(/\p{L}/gu, (letter) =>
      words.meanings.get(`${letter}'`)?.kind === 'days' ? `${letter}'` : letter,
    ),
  )
}

interface Found {
  readonly tokens: readonly ScheduleToken[]
  /** Pieces it took. */
  readonly length: number
}

function readPhrase(pieces: readonly string[], at: number, words: ScheduleWords): Found | null {
  for (let length = longestPhrase; length > 0; length--) {
    const meaning = words.meanings.get(pieces.slice(at, at + length).join(' '))
    if (meaning !== undefined) return { tokens: [meaning], length }
  }
  return null
}

function readPiece(piece: string, words: ScheduleWords): Found | null {
  if (piece === ',') return { tokens: [{ kind: 'and' }], length: 1 }
  if (/^\d+$/u.test(piece)) return { tokens: [{ kind: 'number', value: Number(piece) }], length: 1 }
  if (/^\d/u.test(piece)) {
    const [hour = 0, minute = 0] = piece.split(/[:.]/u).map(Number)
    if (hour > 23 || minute > 59) return null
    return { tokens: [{ kind: 'time', minutes: hour * 60 + minute }], length: 1 }
  }
  const tokens = readPrefixed(piece.replace(/\.+$/u, ''), words)
  return tokens === null ? null : { tokens, length: 1 }
}

/** "וב" before a number, "בשני": letters that stand for words, then a word. */
function readPrefixed(piece: string, words: ScheduleWords): readonly ScheduleToken[] | null {
  const whole = words.meanings.get(piece)
  if (whole !== undefined) return [whole]
  const prefix = piece.charAt(0)
  const meaning = words.prefixes.has(prefix) ? words.meanings.get(prefix) : undefined
  const rest = meaning === undefined ? null : readPrefixed(piece.slice(1), words)
  return meaning === undefined || rest === null ? null : [meaning, ...rest]
}
