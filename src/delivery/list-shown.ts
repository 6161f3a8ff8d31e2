import type { Block, Message } from './message.ts'

/** The story revisions that blocks show: what a message made of them has shown once it is delivered. */
export function listShown(blocks: readonly Block[]): Message['shows'] {
  return blocks.flatMap((block) =>
    block.kind === 'story'
      ? [{ storyId: block.brief.storyId, revision: block.brief.revision }]
      : [],
  )
}

/** However a platform splits a message: a part has shown what stands in it. */
export function withShown(part: Message): Message {
  return { ...part, shows: listShown(part.blocks) }
}
