import type { Block, Message } from './message.ts'

/**
 * The message without one story, which it then does not show; `instead` stands where its card was. Null when the story
 * is not in it.
 */
export function withoutStory(
  message: Message,
  storyId: number,
  instead: readonly Block[] = [],
): Message | null {
  const blocks = message.blocks.flatMap((block) => leaveOut(block, storyId, instead))
  const shows = message.shows.filter((shown) => shown.storyId !== storyId)
  const isSame =
    shows.length === message.shows.length &&
    blocks.length === message.blocks.length &&
    blocks.every((block, i) => block === message.blocks[i])
  return isSame ? null : { ...message, blocks, shows }
}

function leaveOut(block: Block, storyId: number, instead: readonly Block[]): readonly Block[] {
  if (block.kind === 'story' && block.brief.storyId === storyId) return instead
  const isOfStory = ({ command }: { readonly command: string }): boolean =>
    command.split(' ').includes(`#${storyId}`)
  if (block.kind === 'menu') {
    const items = block.items.filter(({ button }) => !isOfStory(button))
    return shortened(block, { ...block, items }, block.items.length - items.length, items.length)
  }
  if (block.kind !== 'actions') return [block]
  const buttons = block.buttons.filter((button) => !isOfStory(button))
  const left = buttons.length
  return shortened(block, { ...block, buttons }, block.buttons.length - left, left)
}

function shortened(before: Block, after: Block, taken: number, left: number): readonly Block[] {
  if (taken === 0) return [before]
  return left === 0 ? [] : [after]
}
