import { findStorySeams } from './find-story-seams.ts'
import type { Block, Span } from './message.ts'
import type { SeamRules, Seams } from './seams.ts'

/** Where a block can be taken apart: rows, items, sentences. One that has no seams stays whole. */
export function findSeams(block: Block, rules: SeamRules): Seams {
  const { longestLine } = rules
  switch (block.kind) {
    case 'text':
      return seamsBetween(
        splitSpans(block.spans, longestLine),
        (runs) => ({ ...block, spans: runs.flat() }),
        rules,
      )
    case 'list':
      return seamsBetween(
        block.items.flatMap((item) => splitItem(item, longestLine)),
        (items) => ({ ...block, items }),
        rules,
      )
    case 'table':
      return seamsBetween(block.rows, (rows) => ({ ...block, rows }), rules)
    case 'menu':
      return seamsBetween(block.items, (items) => ({ ...block, items }), rules)
    case 'actions':
      return seamsBetween(block.buttons, (buttons) => ({ ...block, buttons }), rules)
    case 'choose':
      // Several are said as a whole.
      if (block.most > 1) return whole(block)
      return seamsBetween(block.choices, (choices) => ({ ...block, choices }), rules)
    case 'story':
      return block.compact ? whole(block) : findStorySeams(block, rules)
    case 'heading':
    case 'coverage':
    case 'file':
      return whole(block)
  }
}

function whole(block: Block): Seams {
  return { count: 1, base: {}, take: () => block }
}

/** Pieces that need nothing but a frame in common. */
function seamsBetween<T>(
  pieces: readonly T[],
  make: (pieces: readonly T[]) => Block,
  { measure, frameOf }: SeamRules,
): Seams {
  if (pieces.length < 2) return whole(make(pieces))
  return {
    count: pieces.length,
    base: frameOf(measure([make(pieces.slice(0, 1))])),
    take: (from, to) => make(pieces.slice(from, to)),
  }
}

/** An item longer than half a line goes on in the next. */
function splitItem(item: readonly Span[], longestLine: number): readonly (readonly Span[])[] {
  return lengthOf(item) <= longestLine / 2 ? [item] : splitSpans(item, longestLine)
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { text, link = '' }) => sum + text.length + link.length, 0)
}

/** Runs of spans of at most half a line each, cut between sentences; a longer sentence between words. */
function splitSpans(spans: readonly Span[], longestLine: number): readonly (readonly Span[])[] {
  const most = longestLine / 2
  const runs: Span[][] = []
  for (const sentence of spans.flatMap((span) => splitSpan(span, most))) {
    const run = runs.at(-1)
    if (run !== undefined && lengthOf([...run, sentence]) <= most) run.push(sentence)
    else runs.push([sentence])
  }
  return runs
}

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })
const words = new Intl.Segmenter(undefined, { granularity: 'word' })

function splitSpan(span: Span, most: number): readonly Span[] {
  if (span.at !== undefined || span.text.length <= most / 4) return [span]
  return Array.from(sentences.segment(span.text), ({ segment }) => segment)
    .flatMap((text) => (text.length <= most ? [text] : splitLong(text, most)))
    .map((text) => ({ ...span, text }))
}

function splitLong(sentence: string, most: number): readonly string[] {
  const pieces: string[] = []
  for (const { segment } of words.segment(sentence))
    for (const piece of segment.match(/.{1,400}/gsu) ?? []) {
      const last = pieces.at(-1)
      if (last !== undefined && last.length + piece.length <= most)
        pieces[pieces.length - 1] = last + piece
      else pieces.push(piece)
    }
  return pieces
}
