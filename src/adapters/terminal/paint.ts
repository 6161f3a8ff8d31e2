import type { Direction } from '../../delivery/find-direction.ts'
import { safeLink } from '../../delivery/strip-controls.ts'
import { isolate } from './isolate-text.ts'
import type { Look } from './look.ts'
import { type Piece, widthOf } from './wrap-spans.ts'

/** SGR codes: one accent (cyan); yellow only for what was corrected or withdrawn. */
const styles = { strong: '1', quiet: '2', accent: '36', warning: '33' } as const

/** One line as the terminal gets it: styled, linked, directions isolated. */
export function paintLine(line: readonly Piece[], base: Direction, look: Look): string {
  if (line[0]?.exact) return line[0].text
  const painted = runsOf(line, base)
    .map((run) => isolateRun(run, base, look))
    .join('')
  if (base === 'ltr') return painted.trimEnd()
  if (!look.screen) return `\u200f${painted}` // lets editors and pagers find the paragraph's direction
  // A screen lays lines out from the left: a full line, isolated as right-to-left, mirrors exactly.
  const blank = ' '.repeat(Math.max(0, look.width - widthOf(line)))
  return `\u2067${painted}${blank}\u2069`
}

/** Neighbours that read the other way stay in their own order: one run, one isolate. */
function runsOf(line: readonly Piece[], base: Direction): readonly (readonly Piece[])[] {
  const runs: Piece[][] = []
  for (const piece of line) {
    const last = runs.at(-1)
    const foreign = piece.direction !== null && piece.direction !== base
    if (foreign && last?.[0]?.direction === piece.direction) last.push(piece)
    else runs.push([piece])
  }
  return runs
}

function isolateRun(run: readonly Piece[], base: Direction, look: Look): string {
  const [first] = run
  if (first === undefined) return ''
  if (first.direction === null || first.direction === base)
    return run.map((piece) => paintPiece(piece, isolate(piece.text, base, base), look)).join('')
  const inside = run.map((piece) =>
    paintPiece(piece, isolate(piece.text, piece.direction ?? base, piece.direction), look),
  )
  return `${first.direction === 'rtl' ? '\u2067' : '\u2066'}${inside.join('')}\u2069`
}

function paintPiece(piece: Piece, text: string, look: Look): string {
  const shown = text.replaceAll('\u00a0', ' ')
  const code = piece.style === undefined ? undefined : styles[piece.style]
  const styled = look.colour && code !== undefined ? `\u001b[${code}m${shown}\u001b[0m` : shown
  const link = look.links ? safeLink(piece.link) : null
  return link === null ? styled : `\u001b]8;;${link}\u001b\\${styled}\u001b]8;;\u001b\\`
}
