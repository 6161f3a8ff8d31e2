import type { Block, Message, StoryCardBlock } from '../delivery/message.ts'
import type { Phrasing } from '../delivery/phrase-source.ts'
import type { Translate } from '../delivery/translate.ts'
import { cutBlock } from './cut-block.ts'
import { measureBlocks, type TextSize } from './measure-blocks.ts'
import { sentence } from './reply.ts'

/** A message for a place where many read. */
export interface ShortReply {
  readonly message: Message
  /** Something was left out that the whole message tells; then nothing of it counts as shown. */
  readonly shortened: boolean
}

/** Short: at most so many characters and lines as plain text, buttons apart. */
const most: TextSize = { letters: 900, lines: 20 }

/**
 * What many see is short. A digest becomes its heading, its headlines and how many more there are, other long answers
 * their first lines, cut between sentences, items and rows; buttons stay. What is short stays as it is.
 */
export function shortenReply(message: Message, t: Translate): ShortReply {
  const { blocks, language, timeZone, at } = message
  const phrasing: Phrasing = { t, language, timeZone, now: at }
  const hasFile = blocks.some(({ kind }) => kind === 'file')
  if (!hasFile && fits(blocks, phrasing)) return { message, shortened: false }
  const facts = withoutPreview(blocks)
  if (facts !== null) {
    const card = { ...message, blocks: facts }
    const kept = fits(facts, phrasing) ? facts : firstOf(card, phrasing)
    return { message: { ...card, blocks: kept, shows: [] }, shortened: true }
  }
  const cards = blocks.filter(isNews)
  const short =
    cards.length > 0 ? headlinesOf(message, cards, phrasing) : firstOf(message, phrasing)
  return { message: { ...message, blocks: short, shows: [] }, shortened: true }
}

function fits(blocks: readonly Block[], phrasing: Phrasing): boolean {
  const { letters, lines } = measureBlocks(blocks, phrasing)
  return letters <= most.letters && lines <= most.lines
}

/** A card of facts without the preview below them, which begins with its own heading; null where there is none such. */
function withoutPreview(blocks: readonly Block[]): readonly Block[] | null {
  const table = blocks.findIndex(({ kind }) => kind === 'table')
  const seam = blocks.findIndex(({ kind }, i) => i > table && kind === 'heading')
  if (table < 0 || seam < 0) return null
  return blocks.filter((block, i) => i < seam || isControl(block))
}

/** A story of a digest with something to tell. */
function isNews(block: Block): block is StoryCardBlock {
  return block.kind === 'story' && block.number !== null && block.mark !== 'still'
}

function headlinesOf(
  { blocks }: Message,
  cards: readonly StoryCardBlock[],
  phrasing: Phrasing,
): readonly Block[] {
  const head = blocks.filter(({ kind }) => kind === 'heading')
  const foot = blocks.filter(({ kind }) => kind === 'coverage' || kind === 'actions')
  const compact = cards.map(toHeadline)
  const written = (count: number): readonly Block[] => [
    ...head,
    ...compact.slice(0, count),
    ...(count < compact.length
      ? [sentence(phrasing.t('short-more', { count: compact.length - count }), 'quiet')]
      : []),
    ...foot,
  ]
  let count = compact.length
  while (count > 1 && !fits(written(count), phrasing)) count--
  return written(count)
}

/** Its first button opens it; the others stand there. */
function toHeadline(card: StoryCardBlock): StoryCardBlock {
  const { image: _, ...rest } = card
  return { ...rest, compact: true, statements: [], changes: [], buttons: card.buttons.slice(0, 1) }
}

/** So many lines of a list tell what it is; the rest is read alone. */
const mostItems = 5

function firstItems(block: Block): Block {
  if (block.kind === 'menu') return { ...block, items: block.items.slice(0, mostItems) }
  if (block.kind === 'list') return { ...block, items: block.items.slice(0, mostItems) }
  return block
}

/** The first of what is read, as much as is short, at least a sentence; and all that is pressed. */
function firstOf({ blocks, language }: Message, phrasing: Phrasing): readonly Block[] {
  const controls = blocks.filter(isControl)
  const kept: Block[] = []
  for (const whole of blocks.filter((each) => !isControl(each) && each.kind !== 'file')) {
    const block = firstItems(whole)
    if (fits([...kept, block], phrasing)) {
      kept.push(block)
      continue
    }
    const room = (cut: Block): boolean => fits([...kept, cut], phrasing)
    const isFirst = kept.every(({ kind }) => kind === 'heading')
    const cut = cutBlock(block, { room, language, isFirst })
    if (cut !== null) kept.push(cut)
    break
  }
  // A title of nothing.
  const last = kept.findLastIndex(({ kind }) => kind !== 'heading')
  return [...(last < 0 ? kept : kept.slice(0, last + 1)), ...controls]
}

function isControl({ kind }: Block): boolean {
  return kind === 'actions' || kind === 'choose'
}
