import type { Block, Button, Message } from '../delivery/message.ts'
import { BoundedMap } from '../feed/bounded-map.ts'
import { fitsButton } from './reply.ts'

/** Names for lines that no button can hold; the command stays before the name, so that a platform knows whose it is. */
export interface LongLines {
  /** A message whose every button fits: longer commands get a short name. */
  shorten(readerId: string, message: Message): Message
  /**
   * What a name stands for, with the words that are said behind it; null when it is not known to this process any
   * more. A line that begins with no name stays.
   */
  expand(readerId: string, text: string): string | null
}

const mostLines = 10_000

/** Kept in memory for the `mostLines` lines used last: after a restart the reader asks again. */
export function createLongLines(startedAt: number): LongLines {
  // Names of an earlier process must not mean another line in this one.
  const series = startedAt.toString(36)
  const lines = new BoundedMap<string, { readonly readerId: string; readonly line: string }>(
    mostLines,
  )
  let count = 0

  function nameOf(readerId: string, line: string): string {
    const name = `~${series}.${(count++).toString(36)}`
    lines.set(name, { readerId, line })
    const [command = ''] = /^\/[a-z0-9_]{1,32} /u.exec(line) ?? []
    return `${command}${name}`
  }

  return {
    shorten(readerId, message) {
      const shortened = (line: string) => (fitsButton(line) ? line : nameOf(readerId, line))
      return { ...message, blocks: message.blocks.map((block) => withLines(block, shortened)) }
    },
    expand(readerId, text) {
      const [, name, words = ''] =
        /^(?:\/[a-z0-9_]+ )?(~[a-z0-9]+\.[a-z0-9]+)(\s.*)?$/su.exec(text.trim()) ?? []
      if (name === undefined) return text
      const known = lines.get(name)
      return known?.readerId === readerId ? `${known.line}${words}` : null
    },
  }
}

function withLines(block: Block, change: (line: string) => string): Block {
  const changed = (button: Button): Button => ({ ...button, command: change(button.command) })
  if (block.kind === 'actions') return { ...block, buttons: block.buttons.map(changed) }
  // Without a command the values are whole lines.
  if (block.kind === 'choose' && block.command === '')
    return {
      ...block,
      choices: block.choices.map((each) => ({ ...each, value: change(each.value) })),
    }
  if (block.kind === 'choose') return { ...block, command: change(block.command) }
  if (block.kind !== 'menu') return block
  return {
    ...block,
    items: block.items.map(({ also, ...item }) => ({
      ...item,
      button: changed(item.button),
      ...(also === undefined ? {} : { also: changed(also) }),
    })),
  }
}
