import type { Message } from './message.ts'

/** The message without one story, which it then does not show; null when the story is not in it. */
export function withoutStory(message: Message, storyId: number): Message | null {
  const blocks = message.blocks.filter(
    (block) => block.kind !== 'story' || block.brief.storyId !== storyId,
  )
  if (blocks.length === message.blocks.length) return null
  return { ...message, blocks, shows: message.shows.filter((shown) => shown.storyId !== storyId) }
}
