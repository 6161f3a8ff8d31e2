import stringWidth from 'string-width'
import { type Direction, directionOf } from '../../delivery/find-direction.ts'
import type { Span } from '../../delivery/message.ts'
import { hiddenHost, stripControls } from '../../delivery/strip-controls.ts'

/** A part of a line in one style; it remembers the direction of the run it came from. */
export interface Piece {
  readonly text: string
  readonly style?: Span['style']
  readonly link?: string
  readonly direction: Direction | null
  /** Written as it is: a line of a file, for programs to read. */
  readonly exact?: true
}

/** Columns the text takes: wide for CJK, none for marks. */
export function widthOf(pieces: readonly { readonly text: string }[]): number {
  return stringWidth(pieces.map(({ text }) => text).join(''))
}

/** Spans without anything hostile in them, ready to be laid out. */
export function toPieces(spans: readonly Span[]): readonly Piece[] {
  return spans.map(({ text, style, link }) => {
    const host = link === undefined ? null : hiddenHost(text, link)
    const clean = stripControls(host === null ? text : `${text} (${host})`)
    return {
      text: clean,
      direction: directionOf(clean),
      ...(style === undefined ? {} : { style }),
      ...(link === undefined ? {} : { link }),
    }
  })
}

/** What stays together on a line: a word, its punctuation in the next piece included. */
type Group = readonly Piece[]

/**
 * Breaks pieces into lines of at most `width` columns, at blanks and between wide characters; a
 * line of parts set off by " · " rather between two parts.
 */
export function wrapPieces(pieces: readonly Piece[], width: number): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]]
  let used = 0
  for (const group of groupsOf(pieces, width)) {
    const isSeparator = group[0]?.text === separator
    if (used > 0 && !isSeparator && used + widthWithoutEnd(group) > width) {
      lines.push([])
      used = 0
    }
    if (used === 0 && isSeparator) continue
    for (const piece of group) {
      const text = used === 0 ? piece.text.trimStart() : piece.text
      if (text === '') continue
      append(lines, { ...piece, text })
      used += stringWidth(text)
    }
  }
  return lines.map((line, i) => withoutEnd(line, i < lines.length - 1))
}

/** Chunks that no blank parts belong together, unless they would not fit on a line. */
function groupsOf(pieces: readonly Piece[], width: number): readonly Group[] {
  const groups: Piece[][] = []
  let open = false
  for (const piece of pieces) {
    const chunks = chunksOf(piece.text, width)
    for (const [i, text] of chunks.entries()) {
      const last = groups.at(-1)
      if (open && last !== undefined && widthOf(last) + stringWidth(text) <= width)
        last.push({ ...piece, text })
      else groups.push([{ ...piece, text }])
      open = i === chunks.length - 1 && /[^ \t]$/u.test(text) && !wide.test(text.slice(-1))
    }
  }
  return groups
}

function widthWithoutEnd(group: Group): number {
  return stringWidth(
    group
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  )
}

const separator = ' · '

/** What may not be broken: a part between separators, else a word with the blanks after it. */
function chunksOf(text: string, width: number): readonly string[] {
  if (!text.includes(separator)) return wordsOf(text, width)
  return text
    .split(/( · )/u)
    .flatMap((part) => (stringWidth(part) <= width * 0.6 ? [part] : wordsOf(part, width)))
}

const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u

function wordsOf(text: string, width: number): readonly string[] {
  // A no-break space is part of its word.
  const words = text.match(/[ \t]+|[^ \t]+[ \t]*/gu) ?? []
  return words.flatMap((word) => {
    // An address stays whole, so that it can be copied.
    const long = stringWidth(word.trimEnd()) > width && !/^https?:\/\//u.test(word)
    const broken = wide.test(word) || long
    return broken ? breakWord(word, wide.test(word) ? 2 : width) : [word]
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

/** Joins neighbours of one style, so that escapes are few. */
function append(lines: Piece[][], piece: Piece): void {
  const line = lines.at(-1)
  const last = line?.at(-1)
  if (line === undefined) return
  const same = last?.style === piece.style && last?.link === piece.link
  if (last !== undefined && same && last.direction === piece.direction)
    line[line.length - 1] = { ...last, text: last.text + piece.text }
  else line.push(piece)
}

/** Blanks at a line's end go, and a separator where the line goes on below. */
function withoutEnd(line: readonly Piece[], goesOn: boolean): readonly Piece[] {
  const last = line.at(-1)
  if (last === undefined) return line
  const text = goesOn ? last.text.replace(/(?: ·)?\s*$/u, '') : last.text.trimEnd()
  const kept = line.slice(0, -1)
  return text === '' ? withoutEnd(kept, goesOn) : [...kept, { ...last, text }]
}
