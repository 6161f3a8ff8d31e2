import type { Block } from './collect-blocks.ts'
import { isFurnitureLine, isRelatedHeading } from './is-furniture.ts'
import { bareLine, countWords, endsSentence } from './line-shape.ts'

const HEADING = /^h[1-6]$/
/** Of a block's characters: above this it is a link to something else, not a sentence with links. */
const ALL_LINK = 0.75
const LONGEST_LINK_WORDS = 40
const PROSE_WORDS = 12

/**
 * From the blocks a page's main part was cut into, those of the article: without the lists of links around
 * and between its paragraphs, what stands above its first sentence, and headings over nothing.
 */
export function chooseBlocks(
  blocks: readonly Block[],
  context: { readonly title: string; readonly language: string },
): Block[] {
  const own = withoutRepeats(blocks.filter((block) => !isLinkOnly(block)))
  const first = own.findIndex(isProse)
  const last = own.findLastIndex(isProse)
  if (first < 0) return own
  const title = bareLine(context.title)
  const kept: Block[] = []
  for (const [at, block] of own.entries()) {
    if (bareLine(block.text) === title && HEADING.test(block.tag)) continue
    if (at < first && !mayOpen(block)) continue
    if (at > last && !mayClose(block, context.language)) continue
    kept.push(block)
  }
  return withoutEmptyHeadings(kept, context.language)
}

function isProse(block: Block): boolean {
  if (HEADING.test(block.tag)) return false
  const words = countWords(block.text)
  return words >= PROSE_WORDS && (endsSentence(block.text) || words >= 2 * PROSE_WORDS)
}

/** A link and nothing else: a related headline. Long ones are sentences somebody made a link. */
function isLinkOnly(block: Block): boolean {
  return (
    block.linked >= block.text.length * ALL_LINK && countWords(block.text) <= LONGEST_LINK_WORDS
  )
}

function mayOpen(block: Block): boolean {
  if (HEADING.test(block.tag) || block.tag === 'li') return false
  return endsSentence(block.text) && block.linked < block.text.length / 2
}

function mayClose(block: Block, language: string): boolean {
  if (HEADING.test(block.tag)) return false
  return !isFurnitureLine(block.text, language) && block.linked < block.text.length / 2
}

/** Captions are often printed twice, for two widths of screen. */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Map<string, number>()
  return blocks.filter((block, at) => {
    const before = seen.get(block.text)
    seen.set(block.text, at)
    return before === undefined || at - before > 4 || countWords(block.text) < 4
  })
}

/** A heading with no text below it stood over something that was taken away. */
function withoutEmptyHeadings(blocks: readonly Block[], language: string): Block[] {
  const kept: Block[] = []
  let textBelow = false
  for (const block of blocks.toReversed()) {
    if (HEADING.test(block.tag) && !textBelow) continue
    kept.push(block)
    if (!isFurnitureLine(block.text, language) && !isRelatedHeading(block.text)) textBelow = true
  }
  return kept.reverse()
}
