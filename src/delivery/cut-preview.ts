import type { Message } from './message.ts'

/**
 * A card that shows below itself what comes of it, as two messages: a press changes the card, and a message that can be
 * replaced is one. Anything else is one message.
 */
export function cutPreview(message: Message): readonly [Message] | readonly [Message, Message] {
  const { mention: _, ...rest } = message
  const { blocks } = message
  const menu = blocks.findLastIndex(({ kind }) => kind === 'choose')
  const seam = blocks.findIndex(({ kind }, i) => i > menu && kind === 'heading')
  const shows = blocks.some(({ kind }, i) => i > seam && kind === 'story')
  if (menu < 0 || seam < 0 || !shows) return [message]
  const card = { ...message, blocks: blocks.slice(0, seam), shows: [] }
  return [card, { ...rest, blocks: blocks.slice(seam) }]
}

/** Whether a message shows stories by their numbers, as a digest does. */
export function holdsDigest({ blocks }: Message): boolean {
  return blocks.some((block) => block.kind === 'story' && block.number !== null)
}
