import stringWidth from 'string-width'
import type { Span } from '../../delivery/message.ts'
import { stripControls } from '../../delivery/strip-controls.ts'
import { type Direction, directionOf } from './direction.ts'

/** A part of a line in one style; it remembers the direction of the run it came from. */
export interface Piece {
  readonly text: string
  readonly style?: Span['style']
  readonly link?: string
  readonly direction: Direction | null
}

/** Columns the text takes: wide for CJK, none for marks. */
export function widthOf(pieces: readonly { readonly text: string }[]): number {
  return stringWidth(pieces.map(({ text }) => text).join(''))
}

/** Spans without anything hostile in them, ready to be laid out. */
export function toPieces(spans: readonly Span[]): readonly Piece[] {
  return spans.map(({ text, style, link }) => {
    const clean = stripControls(text)
    return {
      text: clean,
      direction: directionOf(clean),
      ...(style === undefined ? {} : { style }),
      ...(link === undefined ? {} : { link }),
    }
  })
}

/** Breaks pieces into lines of at most `width` columns, at blanks and between wide characters. */
export function wrapPieces(pieces: readonly Piece[], width: number): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]]
  let used = 0
  for (const piece of pieces) {
    for (const chunk of chunksOf(piece.text, width)) {
      const columns = stringWidth(chunk.trimEnd())
      if (used > 0 && used + columns > width) {
        lines.push([])
        used = 0
      }
      const text = used === 0 ? chunk.trimStart() : chunk
      if (text === '') continue
      append(lines, piece, text)
      used += stringWidth(text)
    }
  }
  return lines.map(withoutTrailingBlank)
}

/** What may not be broken: a word with the blanks after it, a wide character, a piece of a word too long for a line. */
function chunksOf(text: string, width: number): readonly string[] {
  const words = text.match(/\s+|[^\s]+\s*/gu) ?? []
  return words.flatMap((word) => {
    const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u.test(word)
    return wide || stringWidth(word.trimEnd()) > width ? breakWord(word, wide ? 2 : width) : [word]
  })
}

/** Closing punctuation stays with the character before it. */
function breakWord(word: string, width: number): readonly string[] {
  const chunks: string[] = []
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const last = chunks.at(-1)
    const closing = /^[\p{Pe}\p{Pf}\p{Po}\s]/u.test(segment)
    if (last !== undefined && (closing || stringWidth(last + segment) <= width))
      chunks[chunks.length - 1] = last + segment
    else chunks.push(segment)
  }
  return chunks
}

function append(lines: Piece[][], piece: Piece, text: string): void {
  const line = lines.at(-1)
  const last = line?.at(-1)
  if (line === undefined) return
  const same = last?.style === piece.style && last?.link === piece.link
  if (last !== undefined && same && last.direction === piece.direction)
    line[line.length - 1] = { ...last, text: last.text + text }
  else line.push({ ...piece, text })
}

function withoutTrailingBlank(line: readonly Piece[]): readonly Piece[] {
  const last = line.at(-1)
  if (last === undefined) return line
  const text = last.text.trimEnd()
  const kept = line.slice(0, -1)
  return text === '' ? withoutTrailingBlankOr(kept) : [...kept, { ...last, text }]
}

function withoutTrailingBlankOr(line: readonly Piece[]): readonly Piece[] {
  return line.length === 0 ? line : withoutTrailingBlank(line)
}
