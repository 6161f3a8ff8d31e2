import { listShown } from '../../delivery/list-shown.ts'
import type { Block, Message } from '../../delivery/message.ts'
import {
  addSizes,
  isWithin,
  measurePart,
  messageBudget,
  type Size,
  shareOf,
} from './measure-part.ts'
import { packEvenly } from './pack-evenly.ts'
import { renderPart } from './render-part.ts'
import type { RenderSetting } from './render-setting.ts'
import { splitBlock } from './split-block.ts'

/**
 * Splits a message into parts that each fit one message of Discord's, in order and evenly filled; never inside a
 * sentence. Pure.
 */
export function planForDiscord(message: Message, setting: RenderSetting): readonly Message[] {
  const measure = (blocks: readonly Block[]): Size =>
    measurePart(renderPart({ ...message, blocks }, setting))
  if (isWithin(measure(message.blocks))) return [message]
  // Where somebody is called, that is said in the first part: room for it is kept in all of them.
  const units = glueBlocks(message.blocks).flatMap((unit) => settleUnit(unit, measure))
  const sizes = units.map(measure)
  const parts = packEvenly(sizes, messageBudget).map(({ from, to }) => units.slice(from, to).flat())
  return withMeta(message, parts)
}

/** The role is called once; each part has shown what stands in it, the last what stands in none. */
function withMeta(
  { mention, ...message }: Message,
  parts: readonly (readonly Block[])[],
): readonly Message[] {
  const inCards = new Set(parts.flatMap(listShown).map(({ storyId }) => storyId))
  const elsewhere = message.shows.filter(({ storyId }) => !inCards.has(storyId))
  return parts.map((blocks, i) => ({
    ...message,
    blocks,
    ...(i === 0 && mention !== undefined ? { mention } : {}),
    shows: [...listShown(blocks), ...(i === parts.length - 1 ? elsewhere : [])],
  }))
}

type Unit = readonly Block[]
type Measure = (blocks: readonly Block[]) => Size

/** Blocks that make no sense apart: a heading and what it heads, a card and the buttons below it. */
function glueBlocks(blocks: readonly Block[]): readonly Unit[] {
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
  if (block.kind === 'actions' || block.kind === 'coverage') return true
  if (before.kind === 'heading') return true
  if (before.kind === 'text') return block.kind !== 'heading' && isShort(before)
  return isLine(before) && isLine(block)
}

function isLine(block: Block): boolean {
  return block.kind === 'story' && block.compact
}

/** Longer, it is a text of its own and no introduction. */
const longestIntroduction = 300

function isShort(block: Extract<Block, { kind: 'text' }>): boolean {
  return block.spans.reduce((sum, { text }) => sum + text.length, 0) <= longestIntroduction
}

/** Of a block that is to share its part with what it is glued to. */
const roomyShare = 0.6

/** A unit as units that each fit: first its large blocks are split at their own seams, then it is halved. */
function settleUnit(unit: Unit, measure: Measure): readonly Unit[] {
  if (isWithin(measure(unit))) return [unit]
  const pieces = unit.map((block) =>
    unit.length === 1 || shareOf(measure([block])) > roomyShare
      ? splitBlock(block, measure)
      : [block],
  )
  if (pieces.some((each) => each.length > 1))
    return regroup(pieces.flat(), measure).flatMap((each) => settleUnit(each, measure))
  if (unit.length === 1) return [unit]
  const middle = Math.ceil(unit.length / 2)
  return [unit.slice(0, middle), unit.slice(middle)].flatMap((half) => settleUnit(half, measure))
}

/** Blocks in order, as many together as fit. */
function regroup(blocks: readonly Block[], measure: Measure): readonly Unit[] {
  const units: Block[][] = []
  for (const block of blocks) {
    const unit = units.at(-1)
    if (unit !== undefined && isWithin(addSizes([measure(unit), measure([block])])))
      unit.push(block)
    else units.push([block])
  }
  return units
}
