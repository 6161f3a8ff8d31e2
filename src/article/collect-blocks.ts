import { cleanText } from './clean-text.ts'

/** A run of text between two block boundaries of a page. */
export interface Block {
  readonly text: string
  /** The nearest block element: p, li, h2, blockquote, tr … */
  readonly tag: string
  /** How many characters of the text stand inside links. */
  readonly linked: number
}

/** Receives a page as a run of tags and text, from a tokenizer or a walk over a DOM. */
export interface BlockCollector {
  open(tag: string): void
  text(text: string): void
  close(tag: string): void
  /** What was collected. Call once, at the end. */
  finish(): Block[]
}

const BLOCK_TAGS = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre
  section select summary table tbody tfoot thead tr ul`.split(/\s+/),
)

/** Splits a page into its blocks of text: two line breaks in a row separate blocks, a table's row is one. */
export function createBlockCollector(): BlockCollector {
  const blocks: Block[] = []
  const open: string[] = []
  let parts: string[] = []
  let linked = 0
  let links = 0
  let breaks = 0

  function flush(): void {
    if (parts.length > 0) {
      const text = cleanText(parts.join(''))
      if (text !== '')
        blocks.push({ text, tag: open.at(-1) ?? 'p', linked: Math.min(linked, text.length) })
    }
    parts = []
    linked = 0
    breaks = 0
  }

  return {
    open(tag) {
      if (tag === 'br') {
        breaks++
        parts.push('\n')
        if (breaks >= 2) flush()
      } else if (tag === 'a') links++
      else if (tag === 'td' || tag === 'th') parts.push(' ')
      else if (BLOCK_TAGS.has(tag)) {
        flush()
        if (tag !== 'hr') open.push(tag)
      }
    },
    text(text) {
      if (text.trim() !== '') breaks = 0
      if (links > 0) linked += text.trim().length
      parts.push(text)
    },
    close(tag) {
      if (tag === 'a') links = Math.max(0, links - 1)
      else if (BLOCK_TAGS.has(tag)) {
        flush()
        const at = open.lastIndexOf(tag)
        if (at >= 0) open.length = at
      }
    },
    finish() {
      flush()
      return blocks
    },
  }
}
