import type { Message, StoryCardBlock } from '../../delivery/message.ts'
import { mostCaption } from './limits.ts'
import { renderPart } from './render-part.ts'
import type { RenderSetting } from './render-setting.ts'
import type { TelegramPart } from './telegram-part.ts'

/**
 * A message as the caption of the picture it was sent with, which holds a quarter of what a text does: as many of the
 * story's statements as fit behind its headline, notices and changes; at the least its headline.
 */
export function fitCaption(message: Message, setting: RenderSetting): TelegramPart {
  const most = Math.max(0, ...message.blocks.map((block) => lengthOf(block)))
  for (let kept = most; kept >= 0; kept--) {
    const part = renderPart(
      withCards(message, (card) => keepStatements(card, kept)),
      setting,
    )
    if (part.text.length <= mostCaption) return part
  }
  const part = renderPart(withCards(message, keepNotices), setting)
  return part.text.length <= mostCaption
    ? part
    : renderPart(withCards(message, headlineOf), setting)
}

function lengthOf(block: Message['blocks'][number]): number {
  return block.kind === 'story' ? block.statements.length : 0
}

function withCards(message: Message, change: (card: StoryCardBlock) => StoryCardBlock): Message {
  const blocks = message.blocks.map((block) => (block.kind === 'story' ? change(block) : block))
  return { ...message, blocks }
}

function keepStatements(card: StoryCardBlock, count: number): StoryCardBlock {
  return { ...card, statements: card.statements.slice(0, count) }
}

/** What was told is corrected: that is said before who else says what. */
function keepNotices(card: StoryCardBlock): StoryCardBlock {
  const brief = { ...card.brief, disputes: [], progress: [] }
  return { ...card, brief, statements: [], changes: [] }
}

function headlineOf(card: StoryCardBlock): StoryCardBlock {
  return { ...card, compact: true }
}
