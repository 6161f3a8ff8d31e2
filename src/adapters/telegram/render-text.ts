import type { Block, Span } from '../../delivery/message.ts'
import { phraseCoverage } from '../../delivery/phrase-coverage.ts'
import { raiseFirst } from '../../delivery/phrase-statement.ts'
import { longestLine } from './limits.ts'
import type { Page } from './render-page.ts'
import { joinTexts, markText, type RichText } from './rich-text.ts'
import {
  holdTogether,
  isAllQuiet,
  toLine,
  writeLine,
  writeQuiet,
  writeSpans,
} from './write-spans.ts'

/** Blocks that are lines of text alone. */
type TextBlock = Extract<Block, { kind: 'heading' | 'text' | 'list' | 'table' | 'coverage' }>

/** The block's lines. `isOver`: a heading of a few words over the headline that is the news. */
export function renderText(block: TextBlock, page: Page, isOver: boolean): readonly RichText[] {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block.spans, page, isOver)
    case 'text':
      return [renderLine(block.spans, page)]
    case 'list':
      return renderList(block.items, page)
    case 'table':
      return block.rows.map((row) => renderRow(row, page))
    case 'coverage':
      return [renderLine(holdTogether(phraseCoverage(block.coverage, page.phrasing)), page)]
  }
}

/** A list of addresses is there to be looked up in: a long one is folded. */
function renderList(items: readonly (readonly Span[])[], page: Page): readonly RichText[] {
  const lines = items.map((item) => writeLine([bullet, ...item], page))
  if (items.length < leastFolded || !items.every(isAddress)) return lines
  return [markText(joinTexts(lines, '\n'), { type: 'expandable_blockquote' })]
}

const leastFolded = 4

function isAddress(item: readonly Span[]): boolean {
  const last = item.at(-1)
  return last?.link !== undefined && last.link === last.text
}

/** Stands before each item of a list. */
export const bullet: Span = { text: '• ', style: 'quiet' }

function renderLine(spans: readonly Span[], page: Page): RichText {
  return isAllQuiet(spans) ? writeQuiet(spans, page) : writeLine(spans, page)
}

/** What is quiet in a heading stands below it. */
function renderHeading(spans: readonly Span[], page: Page, isOver: boolean): readonly RichText[] {
  const quiet = spans.findIndex(({ style }) => style === 'quiet')
  if (isOver) return [writeLine(withoutMoment(spans, page), page)]
  if (quiet <= 0) return [writeLine(spans, page)]
  const title = spans.slice(0, quiet)
  const [first, ...rest] = spans.slice(quiet)
  const below = first === undefined ? [] : [{ ...first, text: first.text.replace(/^ · /u, '') }]
  return [writeLine(title, page), writeLine(holdTogether([...below, ...rest]), page)]
}

/** The message itself tells when it was sent. */
function withoutMoment(spans: readonly Span[], { message }: Page): readonly Span[] {
  const last = spans.at(-1)
  if (last?.at !== message.at) return spans
  const before = spans.slice(0, -1)
  return before.at(-1)?.text === ' · ' ? before.slice(0, -1) : before
}

/** "**Time zone** · Asia/Jerusalem": columns would not line up in a proportional face. */
function renderRow(row: readonly (readonly Span[])[], page: Page): RichText {
  const room = Math.floor(longestLine / Math.max(1, row.length))
  const [label = [], ...values] = row
  const cells = [raiseLabel(label, page), ...values].map((cell) => writeSpans(cell, page, room))
  return toLine(cells, page)
}

function raiseLabel([first, ...rest]: readonly Span[], { message }: Page): readonly Span[] {
  if (first === undefined) return rest
  const raised = { ...first, text: raiseFirst(first.text.trimStart(), message.language) }
  return [raised, ...rest].map((span) => ({ ...span, style: 'strong' as const }))
}
