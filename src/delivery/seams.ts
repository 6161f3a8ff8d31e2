import type { Block } from './message.ts'
import type { Size } from './part-size.ts'

/** A block that can be taken apart: between its sentences, rows, items, accounts. */
export interface Seams {
  readonly count: number
  /** What every piece needs besides its own lines: a headline, a frame. */
  readonly base: Size
  /** The block with its pieces from (included) to (excluded). */
  take(from: number, to: number): Block
}

/** Pieces of a block that follow each other. */
export interface Fragment {
  readonly of: Seams
  readonly from: number
  readonly to: number
}

/** How much blocks take when they are rendered. */
type Measure = (blocks: readonly Block[]) => Size

/** What tells where a block can be taken apart on a platform. */
export interface SeamRules {
  readonly measure: Measure
  /** The measure that grows with the words: it tells what a card shows and what it leaves out. */
  readonly textOf: (size: Size) => number
  /** What of a block's size is its frame, which each piece of it needs too. */
  readonly frameOf: (size: Size) => Size
  /** Characters of a line at its longest, links included: what is longer goes on in the next. */
  readonly longestLine: number
}

/** A block that stays whole. */
export function wholeFragment(block: Block): Fragment {
  const of: Seams = { count: 1, base: {}, take: () => block }
  return { of, from: 0, to: 1 }
}

/** Every piece on its own. */
export function apart(of: Seams): readonly Fragment[] {
  return Array.from({ length: of.count }, (_, from) => ({ of, from, to: from + 1 }))
}

/** Blocks again: neighbours of one block are one. */
export function joinFragments(fragments: readonly Fragment[]): readonly Block[] {
  const joined: Fragment[] = []
  for (const fragment of fragments) {
    const last = joined.at(-1)
    if (last !== undefined && last.of === fragment.of && last.to === fragment.from)
      joined[joined.length - 1] = { ...last, to: fragment.to }
    else joined.push(fragment)
  }
  return joined.map(({ of, from, to }) => of.take(from, to))
}
