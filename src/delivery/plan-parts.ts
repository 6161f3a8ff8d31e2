import { findSeams } from './find-seams.ts'
import { listShown } from './list-shown.ts'
import type { Block, Message } from './message.ts'
import { packEvenly } from './pack-evenly.ts'
import {
  addSizes,
  isWithin,
  largestSize,
  type Size,
  scaleSize,
  shareOf,
  subtractSize,
} from './part-size.ts'
import { apart, type Fragment, joinFragments, type SeamRules, wholeFragment } from './seams.ts'

/** What planning needs to know of a platform. */
export interface PartRules extends SeamRules {
  /** What one message of it holds. */
  readonly budget: Size
  /** What joins a block to the next. */
  readonly joint: Size
  /** What the first part has besides its blocks: a role that is called. */
  readonly opening: Size
}

/**
 * A message as parts that each fit, in order and evenly filled; never cut inside a sentence. Pure. `measure` is asked
 * about blocks without what opens the first part.
 */
export function planParts(message: Message, rules: PartRules): readonly Message[] {
  const { mention, ...rest } = message
  const { measure, budget, opening } = rules
  if (isWithin(addSizes([measure(message.blocks), opening]), budget)) return [message]
  const units = glueBlocks(message.blocks).flatMap((unit) => settleUnit(unit, rules))
  const parts = packUnits(units, rules)
  return parts.map((blocks, i) => ({
    ...rest,
    blocks,
    ...(i === 0 && mention !== undefined ? { mention } : {}),
    shows: [...listShown(blocks), ...(i === parts.length - 1 ? shownElsewhere(message) : [])],
  }))
}

/** Stories that are shown without a card: a short list of headlines. */
function shownElsewhere({ blocks, shows }: Message): Message['shows'] {
  const inCards = new Set(listShown(blocks).map(({ storyId }) => storyId))
  return shows.filter(({ storyId }) => !inCards.has(storyId))
}

/** What stays together. */
type Unit = readonly Fragment[]

/** How much of a message is filled by estimate; less, where rendering took more than the estimate. */
const shares = [1, 0.9, 0.75, 0.5]

function packUnits(
  units: readonly Unit[],
  { measure, budget, joint, opening }: PartRules,
): readonly (readonly Block[])[] {
  const sizes = units.map((unit) => sizeOf(unit, measure))
  const base = largestSize(units.flat().map(({ of }) => of.base))
  const limit = subtractSize(budget, opening)
  const room = subtractSize(limit, base)
  for (const share of shares) {
    const ranges = packEvenly(sizes, { budget: scaleSize(room, share), joint })
    const parts = ranges.map(({ from, to }) => joinFragments(units.slice(from, to).flat()))
    if (parts.every((blocks) => isWithin(measure(blocks), limit))) return parts
  }
  return units.map(joinFragments)
}

/** What a block is begun with is counted where it begins, and kept free in every part besides. */
function sizeOf(unit: Unit, measure: SeamRules['measure']): Size {
  const size = measure(joinFragments(unit))
  const [first] = unit
  return first === undefined || first.from === 0 ? size : subtractSize(size, first.of.base)
}

/** Blocks that make no sense apart: a heading and what it heads, a card and the buttons below it. */
function glueBlocks(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const units: Block[][] = []
  for (const block of blocks) {
    const unit = units.at(-1)
    const before = unit?.at(-1)
    if (unit !== undefined && before !== undefined && isGlued(before, block)) unit.push(block)
    else units.push([block])
  }
  return units
}

function isGlued(before: Block, block: Block): boolean {
  if (isLine(before) && isLine(block)) return true
  return isIntroduced(before, block)
}

function isIntroduced(before: Block, block: Block): boolean {
  if (block.kind === 'actions' || block.kind === 'coverage') return true
  if (before.kind === 'heading') return true
  return before.kind === 'text' && block.kind !== 'heading' && isShort(before)
}

function isLine(block: Block): boolean {
  return block.kind === 'story' && block.compact
}

/** Longer, it is a text of its own and no introduction. */
const longestIntroduction = 300

function isShort(block: Extract<Block, { kind: 'text' }>): boolean {
  return block.spans.reduce((sum, { text }) => sum + text.length, 0) <= longestIntroduction
}

/** What fills more of a message than this is taken apart where a unit does not fit. */
const largeShare = 0.4

/** Units that each fit: large blocks are taken apart at their own seams. */
function settleUnit(blocks: readonly Block[], rules: PartRules): readonly Unit[] {
  const { measure, budget } = rules
  if (isWithin(measure(blocks), budget)) return [blocks.map(wholeFragment)]
  const fragments = blocks.flatMap((block) => {
    const large = blocks.length === 1 || shareOf(measure([block]), budget) > largeShare
    return large ? apart(findSeams(block, rules)) : [wholeFragment(block)]
  })
  return glueFragments(fragments).flatMap((unit) =>
    isWithin(measure(joinFragments(unit)), budget) ? [unit] : unit.map((fragment) => [fragment]),
  )
}

/** The first piece stays with what introduces it, the last with what stands below it. */
function glueFragments(fragments: readonly Fragment[]): readonly Unit[] {
  const units: Fragment[][] = []
  for (const fragment of fragments) {
    const unit = units.at(-1)
    const before = unit?.at(-1)
    const apartAlready = before === undefined || before.of === fragment.of
    if (unit === undefined || apartAlready || !isIntroduced(blockOf(before), blockOf(fragment)))
      units.push([fragment])
    else unit.push(fragment)
  }
  return units
}

function blockOf({ of, from, to }: Fragment): Block {
  return of.take(from, to)
}
