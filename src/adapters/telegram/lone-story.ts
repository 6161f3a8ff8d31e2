import type { Message, StoryCardBlock } from '../../delivery/message.ts'

/** The one story that a message is: an alert, a story told in full. */
export function loneStory({ blocks }: Pick<Message, 'blocks'>): StoryCardBlock | null {
  const cards = blocks.filter((block) => block.kind === 'story')
  const [card] = cards
  return card !== undefined && cards.length === 1 && card.number === null && !card.compact
    ? card
    : null
}
