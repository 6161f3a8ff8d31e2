import type { Block, Message, StoryCardBlock } from '../../delivery/message.ts'
import { isText, type Rank, type TextBlock } from './render-text.ts'

/** Blocks that are drawn together. */
export type BlockGroup =
  | { readonly kind: 'story'; readonly card: StoryCardBlock }
  | {
      readonly kind: 'lines'
      /** What is said over them: "Still". */
      readonly label: TextBlock | null
      readonly cards: readonly StoryCardBlock[]
    }
  | {
      readonly kind: 'blocks'
      readonly blocks: readonly Block[]
      /** In a frame of its own: a card to act on. */
      readonly framed: boolean
      /** The story it stands before. */
      readonly before: StoryCardBlock | null
    }

/** Stories alone, lines of stories together, what stands between them together. */
export function groupBlocks(blocks: readonly Block[]): readonly BlockGroup[] {
  const groups: BlockGroup[] = []
  for (let i = 0; i < blocks.length; ) {
    const stretch = stretchFrom(blocks, i)
    i += stretch.length
    const next = blocks[i]
    const [card] = stretch
    if (card?.kind === 'story' && next?.kind === 'actions' && isAlone(card)) {
      groups.push({ kind: 'story', card: { ...card, buttons: next.buttons } })
      i++
      continue
    }
    const before = next?.kind === 'story' ? next : null
    const last = stretch.at(-1)
    if (before?.compact !== true || last?.kind !== 'text') groups.push(...groupsOf(stretch, before))
    else {
      const lines = stretchFrom(blocks, i)
      i += lines.length
      groups.push(...groupsOf(stretch.slice(0, -1), null), linesOf(lines, last))
    }
  }
  return groups
}

/** What is done with the one story of a message is done in its card. */
function isAlone({ number, compact, buttons }: StoryCardBlock): boolean {
  return number === null && !compact && buttons.length === 0
}

function linesOf(stretch: readonly Block[], label: TextBlock | null): BlockGroup {
  return { kind: 'lines', label, cards: stretch.filter((block) => block.kind === 'story') }
}

/** What is of one kind from there on. */
function stretchFrom(blocks: readonly Block[], from: number): readonly Block[] {
  const kind = drawnAs(blocks[from])
  if (kind === 'story') return blocks.slice(from, from + 1)
  const end = blocks.findIndex((block, i) => i > from && drawnAs(block) !== kind)
  return blocks.slice(from, end < 0 ? blocks.length : end)
}

function drawnAs(block: Block | undefined): BlockGroup['kind'] {
  if (block?.kind !== 'story') return 'blocks'
  return block.compact ? 'lines' : 'story'
}

function groupsOf(stretch: readonly Block[], before: StoryCardBlock | null): readonly BlockGroup[] {
  const [first] = stretch
  if (first?.kind === 'story')
    return first.compact ? [linesOf(stretch, null)] : [{ kind: 'story', card: first }]
  const cut = before === null ? stretch.length : headStart(stretch)
  const own = stretch.slice(0, cut)
  const head = stretch.slice(cut)
  const framed = own.some(({ kind }) => kind === 'table' || kind === 'menu' || kind === 'choose')
  const groups: BlockGroup[] = []
  if (own.length > 0) groups.push({ kind: 'blocks', blocks: own, framed, before: null })
  if (head.length > 0) groups.push({ kind: 'blocks', blocks: head, framed: false, before })
  return groups
}

/** Where the heading of the stories below begins. */
function headStart(stretch: readonly Block[]): number {
  const last = stretch.findLastIndex((block) => block.kind !== 'heading' && block.kind !== 'text')
  const heading = stretch.findIndex((block, i) => i > last && block.kind === 'heading')
  return heading < 0 ? last + 1 : heading
}

/** How loud a heading is where it stands. */
export function rankOf(
  blocks: readonly Block[],
  at: number,
  before: StoryCardBlock | null,
  message: Message,
): Rank {
  const rest = blocks.slice(at + 1)
  const isOver = before !== null && rest.every((block) => isText(block))
  if (isOver && before.number === null && !before.compact) return 'eyebrow'
  const isFirst = at === 0 && message.blocks[0] === blocks[at]
  return isFirst && message.blocks.some(isNumbered) ? 'title' : 'section'
}

/** A story of a digest. */
function isNumbered(block: Block): boolean {
  return block.kind === 'story' && block.number !== null
}
