import { splitSentences } from '../article/split-sentences.ts'
import type { Block, Span, StoryCardBlock } from '../delivery/message.ts'
import { groupStatements } from '../digest/order-statements.ts'

/** Where a block is cut. */
interface CutSetting {
  /** Whether there is room for it. */
  readonly room: (cut: Block) => boolean
  readonly language: string
  /** Nothing stands before it: its first line is kept however long it is. */
  readonly isFirst: boolean
}

/** As much of a block's beginning as there is room for: whole sentences, items, rows, statements; null: none. */
export function cutBlock(block: Block, setting: CutSetting): Block | null {
  switch (block.kind) {
    case 'text': {
      const cut = (end: number): Block => ({ ...block, spans: cutSpans(block.spans, end) })
      return longest(sentenceEnds(block.spans, setting), cut, setting)
    }
    case 'list':
    case 'menu': {
      const { length } = block.items
      const cut = (count: number): Block =>
        block.kind === 'list'
          ? { ...block, items: block.items.slice(0, count) }
          : { ...block, items: block.items.slice(0, count) }
      return longest(upTo(length), cut, setting)
    }
    case 'table': {
      const cut = (count: number): Block => ({ ...block, rows: block.rows.slice(0, count) })
      return longest(upTo(block.rows.length), cut, setting)
    }
    case 'story': {
      const cut = (count: number): Block => ({
        ...block,
        isShort: true,
        statements: block.statements.slice(0, count),
      })
      // Its headline says something by itself.
      return longest([0, ...groupEnds(block.statements)], cut, setting)
    }
    case 'heading':
    case 'coverage':
    case 'file':
    case 'actions':
    case 'choose':
      break
  }
  return null
}

/** The last cut with room; the first one where something is to stand there. */
function longest(
  cuts: readonly number[],
  make: (cut: number) => Block,
  { room, isFirst }: CutSetting,
): Block | null {
  const made = cuts.map(make)
  return made.findLast(room) ?? (isFirst ? (made[0] ?? null) : null)
}

function upTo(length: number): readonly number[] {
  return Array.from({ length }, (_, i) => i + 1)
}

/** Lines that need each other stay together. */
function groupEnds(statements: StoryCardBlock['statements']): readonly number[] {
  let end = 0
  return groupStatements(statements).map((group) => (end += group.length))
}

function sentenceEnds(spans: readonly Span[], { language }: CutSetting): readonly number[] {
  const text = spans.map((span) => span.text).join('')
  return splitSentences(text, language).map(({ end }) => end)
}

function cutSpans(spans: readonly Span[], end: number): readonly Span[] {
  let start = 0
  return spans.flatMap((span) => {
    const left = end - start
    start += span.text.length
    return left <= 0 ? [] : [{ ...span, text: span.text.slice(0, left) }]
  })
}
