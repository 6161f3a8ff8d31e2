import type { Message } from '../../../src/delivery/message.ts'

/** How the platforms of these tests split a message: so many blocks each. */
export function splitMessage(whole: Message, blocks: number): readonly Message[] {
  const count = Math.max(1, Math.ceil(whole.blocks.length / blocks))
  return Array.from({ length: count }, (_, i) => ({
    ...whole,
    blocks: whole.blocks.slice(i * blocks, (i + 1) * blocks),
  }))
}
