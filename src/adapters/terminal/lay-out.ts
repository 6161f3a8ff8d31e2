import { directionOf } from '../../delivery/find-direction.ts'
import type { Span } from '../../delivery/message.ts'
import type { Look } from './look.ts'
import { type Piece, toPieces, widthOf, wrapPieces } from './wrap-spans.ts'

/** A line before it is painted. */
export type Row = readonly Piece[]

const gap = 2
/** Below this, what stands at the right edge of a paragraph looks lost. */
const narrowWidth = 60

/** A piece of our own: blanks, a mark, a number. */
export function plain(text: string, style?: Span['style']): Piece {
  return { text, direction: directionOf(text), ...(style === undefined ? {} : { style }) }
}

/** Text under a first mark ("1  ", "• ") with the lines after it indented as far. */
export function layHanging(lead: Row, spans: readonly Span[], width: number): readonly Row[] {
  const indent = widthOf(lead)
  const lines = wrapPieces(toPieces(spans), width - indent)
  return lines.map((line, i) =>
    i === 0 ? [...lead, ...line] : [plain(' '.repeat(indent)), ...line],
  )
}

/** The same with an aside at the right edge of the last line, or below where there is no room. */
export function layWithAside(
  lead: Row,
  spans: readonly Span[],
  aside: readonly Span[],
  look: Look,
): readonly Row[] {
  const rows = layHanging(lead, spans, look.width)
  if (aside.length === 0) return rows
  const last = rows.at(-1) ?? []
  const end = toPieces(aside)
  const room = look.width - widthOf(last) - widthOf(end)
  const narrow = look.width < narrowWidth && rows.length > 1
  if (room >= gap && !narrow)
    return [...rows.slice(0, -1), [...last, plain(' '.repeat(room)), ...end]]
  return [...rows, ...layAtRight(end, widthOf(lead), look)]
}

/** A headline: its aside stands at the right of the first line where a readable column is left. */
export function layHeadline(
  lead: Row,
  spans: readonly Span[],
  aside: readonly Span[],
  look: Look,
): readonly Row[] {
  if (aside.length === 0) return layHanging(lead, spans, look.width)
  const end = toPieces(aside)
  const column = look.width - widthOf(end) - gap
  if (column < Math.max(36, look.width * 0.55)) {
    return [...layHanging(lead, spans, look.width), ...layBelow(end, widthOf(lead), look)]
  }
  const [first = [], ...rest] = layHanging(lead, spans, column)
  const room = look.width - widthOf(first) - widthOf(end)
  return [[...first, plain(' '.repeat(room)), ...end], ...rest]
}

/** Rows under one another in columns, as wide as their content; null when they do not fit. */
export function layTable(
  rows: readonly (readonly (readonly Span[])[])[],
  width: number,
): readonly Row[] | null {
  const cells = rows.map((row) => row.map(toPieces))
  const columns = Math.max(0, ...cells.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(0, ...cells.map((row) => widthOf(row[i] ?? []))),
  )
  const total = widths.reduce((sum, each) => sum + each + gap, -gap)
  if (total > width) return null
  return cells.map((row) =>
    row.flatMap((cell, i) => {
      const blank = (widths[i] ?? 0) - widthOf(cell) + gap
      return i === row.length - 1 ? cell : [...cell, plain(' '.repeat(blank))]
    }),
  )
}

function layBelow(pieces: Row, indent: number, look: Look): readonly Row[] {
  const lines = wrapPieces(pieces, look.width - indent)
  return lines.map((line) => [plain(' '.repeat(indent)), ...line])
}

/** At the right edge on a wide screen; on a narrow one under the text, where the eye is. */
function layAtRight(pieces: Row, indent: number, look: Look): readonly Row[] {
  if (look.width < narrowWidth || widthOf(pieces) > look.width - indent)
    return layBelow(pieces, indent, look)
  return [[plain(' '.repeat(look.width - widthOf(pieces))), ...pieces]]
}
