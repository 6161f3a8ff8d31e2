import type { Block, Span } from '../../delivery/message.ts'
import { findStorySeams } from './find-story-seams.ts'
import { longestLine } from './limits.ts'
import type { Measure, Seams } from './seams.ts'

/** Where a block can be taken apart: rows, items, sentences. One that has no seams stays whole. */
export function findSeams(block: Block, measure: Measure): Seams {
  switch (block.kind) {
    case 'text':
      return seamsBetween(
        splitSpans(block.spans),
        (runs) => ({ ...block, spans: runs.flat() }),
        measure,
      )
    case 'list':
      return seamsBetween(block.items.flatMap(splitItem), (items) => ({ ...block, items }), measure)
    case 'table':
      return seamsBetween(block.rows, (rows) => ({ ...block, rows }), measure)
    case 'menu':
      return seamsBetween(block.items, (items) => ({ ...block, items }), measure)
    case 'actions':
      return seamsBetween(block.buttons, (buttons) => ({ ...block, buttons }), measure)
    case 'choose':
      // Several are said as a whole.
      if (block.most > 1) return whole(block)
      return seamsBetween(block.choices, (choices) => ({ ...block, choices }), measure)
    case 'story':
      return block.compact ? whole(block) : findStorySeams(block, measure)
    case 'heading':
    case 'coverage':
    case 'file':
      return whole(block)
  }
}

function whole(block: Block): Seams {
  return { count: 1, base: { components: 0, text: 0 }, take: () => block }
}

/** Pieces that need nothing but a frame in common. */
function seamsBetween<T>(
  pieces: readonly T[],
  make: (pieces: readonly T[]) => Block,
  measure: Measure,
): Seams {
  if (pieces.length < 2) return whole(make(pieces))
  const { components } = measure([make(pieces.slice(0, 1))])
  return {
    count: pieces.length,
    base: { components, text: 0 },
    take: (from, to) => make(pieces.slice(from, to)),
  }
}

/** An item longer than a line goes on in the next. */
function splitItem(item: readonly Span[]): readonly (readonly Span[])[] {
  return lengthOf(item) <= longestLine / 2 ? [item] : splitSpans(item)
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { text, link = '' }) => sum + text.length + link.length, 0)
}

/** Runs of spans of at most half a line each, cut between sentences; a longer sentence between words. */
function splitSpans(spans: readonly Span[]): readonly (readonly Span[])[] {
  const runs: Span[][] = []
  for (const sentence of spans.flatMap(splitSpan)) {
    const run = runs.at(-1)
    if (run !== undefined && lengthOf([...run, sentence]) <= longestLine / 2) run.push(sentence)
    else runs.push([sentence])
  }
  return runs
}

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })
const words = new Intl.Segmenter(undefined, { granularity: 'word' })

function splitSpan(span: Span): readonly Span[] {
  if (span.at !== undefined || span.text.length <= longestLine / 2 / 4) return [span]
  return Array.from(sentences.segment(span.text), ({ segment }) => segment)
    .flatMap((text) => (text.length <= longestLine / 2 ? [text] : splitLong(text)))
    .map((text) => ({ ...span, text }))
}

function splitLong(sentence: string): readonly string[] {
  const pieces: string[] = []
  for (const { segment } of words.segment(sentence))
    for (const piece of segment.match(/.{1,400}/gsu) ?? []) {
      const last = pieces.at(-1)
      if (last !== undefined && last.length + piece.length <= longestLine / 2)
        pieces[pieces.length - 1] = last + piece
      else pieces.push(piece)
    }
  return pieces
}
