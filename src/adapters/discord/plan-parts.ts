import { listShown } from '../../delivery/list-shown.ts'
import type { Block, Message } from '../../delivery/message.ts'
import { cutPreview } from './cut-preview.ts'
import { findSeams } from './find-seams.ts'
import { isWithin, measurePart, messageBudget, type Size, shareOf } from './measure-part.ts'
import { packEvenly } from './pack-evenly.ts'
import { renderPart } from './render-part.ts'
import type { RenderSetting } from './render-setting.ts'
import { apart, type Fragment, joinFragments, type Measure, wholeFragment } from './seams.ts'
import { splitLongLines } from './split-long-lines.ts'

/**
 * Splits a message into parts that each fit one message of Discord's, in order and evenly filled; never inside a
 * sentence. Pure.
 */
export function planForDiscord(message: Message, setting: RenderSetting): readonly Message[] {
  return cutPreview(splitLongLines(message)).flatMap((each) => planWhole(each, setting))
}

function planWhole(message: Message, setting: RenderSetting): readonly Message[] {
  const { mention, ...rest } = message
  if (isWithin(measurePart(renderPart(message, setting)))) return [message]
  const measure: Measure = (blocks) => measurePart(renderPart({ ...rest, blocks }, setting))
  const units = glueBlocks(message.blocks).flatMap((unit) => settleUnit(unit, measure))
  const reserve = mention === undefined ? nothing : mentionSize
  const parts = packUnits(units, reserve, measure)
  return parts.map((blocks, i) => ({
    ...rest,
    blocks,
    ...(i === 0 && mention !== undefined ? { mention } : {}),
    shows: [...listShown(blocks), ...(i === parts.length - 1 ? shownElsewhere(message) : [])],
  }))
}

const nothing: Size = { components: 0, text: 0 }
/** A role called in the first part: a text of its own, `<@&` with an id of at most 20 digits `>`. */
const mentionSize: Size = { components: 1, text: 25 }

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
  reserve: Size,
  measure: Measure,
): readonly (readonly Block[])[] {
  const sizes = units.map((unit) => sizeOf(unit, measure))
  const bases = units.flat().map(({ of }) => of.base)
  const base = (of: keyof Size): number => Math.max(0, ...bases.map((size) => size[of]))
  const limit: Size = {
    components: messageBudget.components - reserve.components,
    text: messageBudget.text - reserve.text,
  }
  for (const share of shares) {
    const budget: Size = {
      components: (limit.components - base('components')) * share,
      text: (limit.text - base('text')) * share,
    }
    const parts = packEvenly(sizes, budget).map(({ from, to }) =>
      joinFragments(units.slice(from, to).flat()),
    )
    if (parts.every((blocks) => isWithin(measure(blocks), limit))) return parts
  }
  return units.map(joinFragments)
}

/** What a block is begun with is counted where it begins, and kept free in every part besides. */
function sizeOf(unit: Unit, measure: Measure): Size {
  const { components, text } = measure(joinFragments(unit))
  const [first] = unit
  if (first === undefined || first.from === 0) return { components, text }
  const { base } = first.of
  return { components: Math.max(0, components - base.components), text: text - base.text }
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
function settleUnit(blocks: readonly Block[], measure: Measure): readonly Unit[] {
  if (isWithin(measure(blocks))) return [blocks.map(wholeFragment)]
  const fragments = blocks.flatMap((block) => {
    const large = blocks.length === 1 || shareOf(measure([block])) > largeShare
    return large ? apart(findSeams(block, measure)) : [wholeFragment(block)]
  })
  return glueFragments(fragments).flatMap((unit) =>
    isWithin(measure(joinFragments(unit))) ? [unit] : unit.map((fragment) => [fragment]),
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
