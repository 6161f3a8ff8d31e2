import type { Message } from '../delivery/message.ts'

/** Stories of a message in the order of their numbers. */
export function listShownNumbers({ blocks }: Message): readonly number[] {
  return blocks.flatMap((block) =>
    block.kind === 'story' && block.number !== null ? [block.brief.storyId] : [],
  )
}

/** Of one that numbers none, such as an alert, the stories that can be opened. */
export function listOpenable({ blocks }: Message): readonly number[] {
  return blocks.flatMap((block) =>
    block.kind === 'story' && block.buttons.length > 0 ? [block.brief.storyId] : [],
  )
}
