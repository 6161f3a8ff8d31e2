import { addSizes, isWithin, type Size, shareOf } from './part-size.ts'

/** A run of what is packed: from (included) to (excluded). */
export interface Range {
  readonly from: number
  readonly to: number
}

/** What a run may hold. */
export interface Room {
  readonly budget: Size
  /** What joins a thing to the next. */
  readonly joint: Size
}

/** How finely the fullest part is lowered. */
const step = 0.02

/**
 * Packs sizes in order into as few runs within the budget as there can be, filled as evenly as possible: six equal
 * stories that need two messages are three and three. What alone is over the budget has a run of its own.
 */
export function packEvenly(sizes: readonly Size[], room: Room): readonly Range[] {
  const fewest = pack(sizes, room, 1)
  if (fewest.length < 2) return fewest
  const total = sizes.reduce((sum, size) => sum + shareOf(size, room.budget), 0)
  for (let full = total / fewest.length; full < 1; full += step) {
    const even = pack(sizes, room, full)
    if (even.length === fewest.length) return even
  }
  return fewest
}

function pack(sizes: readonly Size[], { budget, joint }: Room, full: number): readonly Range[] {
  const ranges: Range[] = []
  let from = 0
  for (let to = 1; to <= sizes.length; to++) {
    const next = addSizes(sizes.slice(from, to + 1), joint)
    const fits = isWithin(next, budget) && shareOf(next, budget) <= full
    if (to < sizes.length && fits) continue
    ranges.push({ from, to })
    from = to
  }
  return ranges
}
