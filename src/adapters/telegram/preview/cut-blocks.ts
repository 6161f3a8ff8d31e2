import type { MessageEntity } from 'grammy/types'

/** A stretch of a text: a quote, or what stands between quotes (null). */
export interface Stretch {
  readonly block: MessageEntity | null
  readonly from: number
  readonly to: number
}

const blocks = ['blockquote', 'expandable_blockquote', 'pre']

/** Whether an entity stands in lines of its own. */
export function isBlock({ type }: MessageEntity): boolean {
  return blocks.includes(type)
}

/** Quotes and what stands between them; one line break before a quote and one behind it are its own. */
export function cutBlocks(text: string, entities: readonly MessageEntity[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const block of entities.filter(isBlock).toSorted((a, b) => a.offset - b.offset)) {
    const { offset, length } = block
    const end = offset + length
    const before = text[offset - 1] === '\n' ? offset - 1 : offset
    if (before > from) stretches.push({ block: null, from, to: before })
    const closes = text[end - 1] === '\n'
    stretches.push({ block, from: offset, to: closes ? end - 1 : end })
    from = !closes && text[end] === '\n' ? end + 1 : end
  }
  if (from < text.length || stretches.length === 0)
    stretches.push({ block: null, from, to: text.length })
  return stretches
}
