import type { Block, Button, Message } from '../delivery/message.ts'
import { fitsButton } from './reply.ts'

/** Names for lines that no button can hold. */
export interface LongLines {
  /** A message whose every button fits: longer commands get a short name. */
  shorten(readerId: string, message: Message): Message
  /** What a name stands for; null when it is not known to this process any more. A line that is no name stays. */
  expand(readerId: string, text: string): string | null
}

/** Kept in memory for the newest `capacity` lines: after a restart the reader asks again. */
export function createLongLines(startedAt: number, capacity = 10_000): LongLines {
  // Names of an earlier process must not mean another line in this one.
  const series = startedAt.toString(36)
  const lines = new Map<string, { readonly readerId: string; readonly line: string }>()
  let count = 0

  function nameOf(readerId: string, line: string): string {
    const name = `~${series}.${(count++).toString(36)}`
    lines.set(name, { readerId, line })
    const [oldest] = lines.keys()
    if (lines.size > capacity && oldest !== undefined) lines.delete(oldest)
    return name
  }

  return {
    shorten(readerId, message) {
      const shortened = (button: Button): Button =>
        fitsButton(button.command)
          ? button
          : { ...button, command: nameOf(readerId, button.command) }
      return { ...message, blocks: message.blocks.map((block) => withButtons(block, shortened)) }
    },
    expand(readerId, text) {
      const name = text.trim()
      if (!/^~[a-z0-9]+\.[a-z0-9]+$/u.test(name)) return text
      const known = lines.get(name)
      return known?.readerId === readerId ? known.line : null
    },
  }
}

function withButtons(block: Block, change: (button: Button) => Button): Block {
  if (block.kind === 'actions') return { ...block, buttons: block.buttons.map(change) }
  if (block.kind !== 'menu') return block
  return {
    ...block,
    items: block.items.map(({ also, ...item }) => ({
      ...item,
      button: change(item.button),
      ...(also === undefined ? {} : { also: change(also) }),
    })),
  }
}
