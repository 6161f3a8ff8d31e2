import type { MenuItem, Message } from '../delivery/message.ts'

/** Stories of a message in the order of their numbers: those of a digest, and of a list in which each line opens one. */
export function listShownNumbers({ blocks }: Message): readonly number[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'menu') return listOpened(block.items)
    return block.kind === 'story' && block.number !== null ? [block.brief.storyId] : []
  })
}

/** Lines of other things have no numbers everywhere: none of a list that has one counts. */
function listOpened(items: readonly MenuItem[]): readonly number[] {
  const ids = items.map(({ button }) => /^\/story #(\d+)$/u.exec(button.command)?.[1])
  return ids.includes(undefined) ? [] : ids.map(Number)
}

/** Of one that numbers none, such as an alert, the stories that can be opened. */
export function listOpenable({ blocks }: Message): readonly number[] {
  return blocks.flatMap((block) =>
    block.kind === 'story' && block.buttons.length > 0 ? [block.brief.storyId] : [],
  )
}
