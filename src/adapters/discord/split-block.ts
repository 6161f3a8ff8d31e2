import type { Block, Span } from '../../delivery/message.ts'
import { longestLine, mostOptions } from './limits.ts'
import { isWithin, messageBudget, type Size } from './measure-part.ts'
import { packEvenly } from './pack-evenly.ts'
import { splitStory } from './split-story.ts'

type Measure = (blocks: readonly Block[]) => Size

/** What a piece of a block may take: the rest is left for what heads it and what stands below it. */
const pieceBudget: Size = {
  components: messageBudget.components * 0.6,
  text: messageBudget.text * 0.6,
}

/** A block as blocks that each fit, split at its own seams: rows, items, sentences. One that has none stays whole. */
export function splitBlock(block: Block, measure: Measure): readonly Block[] {
  switch (block.kind) {
    case 'text':
      return chunk(
        splitSpans(block.spans),
        (pieces) => ({ ...block, spans: pieces.flat() }),
        measure,
      )
    case 'list':
      return chunk(block.items.flatMap(splitItem), (items) => ({ ...block, items }), measure)
    case 'table':
      return chunk(block.rows, (rows) => ({ ...block, rows }), measure)
    case 'menu':
      return chunk(block.items, (items) => ({ ...block, items }), measure)
    case 'actions':
      return chunk(block.buttons, (buttons) => ({ ...block, buttons }), measure)
    case 'choose':
      return chunk(block.choices, (choices) => ({ ...block, choices }), measure)
    case 'story':
      return block.compact ? [block] : splitStory(block, pieceBudget, measure)
    case 'heading':
    case 'coverage':
    case 'file':
      return [block]
  }
}

/** Each piece is measured alone, so what is made of several takes no more than their sum. */
function chunk<T>(
  pieces: readonly T[],
  make: (pieces: readonly T[]) => Block,
  measure: Measure,
): readonly Block[] {
  const whole = make(pieces)
  if (pieces.length < 2 || isWithin(measure([whole]), pieceBudget)) return [whole]
  const sizes = pieces.map((piece) => ({ components: 0, text: measure([make([piece])]).text }))
  return packEvenly(sizes, pieceBudget)
    .flatMap(({ from, to }) => split(pieces.slice(from, to)))
    .map(make)
}

/** No more than one menu of Discord's holds. */
function split<T>(pieces: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(pieces.length / (2 * mostOptions))
  const size = Math.ceil(pieces.length / count)
  return Array.from({ length: count }, (_, i) => pieces.slice(i * size, (i + 1) * size))
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
