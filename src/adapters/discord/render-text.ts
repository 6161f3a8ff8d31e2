import type { Block, ChooseBlock, Message, Span } from '../../delivery/message.ts'
import { phraseCoverage } from '../../delivery/phrase-coverage.ts'
import { raiseFirst } from '../../delivery/phrase-statement.ts'
import { formatSpans } from './format-spans.ts'
import { longestLine } from './limits.ts'
import type { Page } from './render-page.ts'

/** Blocks that are lines of text alone. */
export type TextBlock = Extract<Block, { kind: 'heading' | 'text' | 'list' | 'table' | 'coverage' }>

/** Whether a block is shown as lines of text alone. */
export function isText(block: Block): block is TextBlock {
  return ['heading', 'text', 'list', 'table', 'coverage'].includes(block.kind)
}

/** How loud a heading is: a digest's title, a section's, or a few words over the headline that is the news. */
export type Rank = 'title' | 'section' | 'eyebrow'

/** The block's lines of Markdown; empty ones are left out. */
export function writeText(block: TextBlock, page: Page, rank: Rank): readonly string[] {
  return linesOf(block, page, rank).filter((line) => line.trim() !== '')
}

function linesOf(block: TextBlock, { message, phrasing }: Page, rank: Rank): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return writeHeading(block.spans, message, rank)
    case 'text':
      return [writeLine(block.spans, message)]
    case 'list':
      return block.items.map((item) => prefix('- ', formatSpans(item, message)))
    case 'table':
      return block.rows
        .filter((row) => !isInMenu(row, message))
        .map((row) => writeRow(row, message))
    case 'coverage':
      return [writeLine(phraseCoverage(block.coverage, phrasing), message)]
  }
}

/** A whole line that is quiet is a subtext. */
export function writeLine(spans: readonly Span[], message: Message, room?: number): string {
  const quiet = spans.every(({ style, text }) => style === 'quiet' || text.trim() === '')
  return prefix(quiet ? '-# ' : '', formatSpans(spans, message, room).trim())
}

/** The mark of a line, where there is one. */
export function prefix(mark: string, line: string): string {
  return line === '' ? '' : `${mark}${line}`
}

/** What is quiet in a heading stands below it, small. */
function writeHeading(spans: readonly Span[], message: Message, rank: Rank): readonly string[] {
  if (rank === 'eyebrow') return [prefix('-# ', formatSpans(spans, message).trim())]
  const quiet = spans.findIndex(({ style }) => style === 'quiet')
  const told = quiet > 0 ? spans.slice(0, quiet) : spans
  const rest = quiet > 0 ? spans.slice(quiet) : []
  // A heading is bold already.
  const plain = told.map((span) => ({ ...span, style: 'quiet' as const }))
  const title = formatSpans(plain, message).trim()
  const below = formatSpans(rest, message).trim().replace(/^· /u, '')
  return [prefix(rank === 'title' ? '## ' : '### ', title), prefix('-# ', below)]
}

/** "**Time zone** · Asia/Jerusalem": columns would not line up in a proportional face. */
function writeRow(row: readonly (readonly Span[])[], message: Message): string {
  const room = Math.floor(longestLine / Math.max(1, row.length))
  const [[first, ...rest] = [], ...values] = row
  const label =
    first === undefined ? [] : [{ ...first, text: writeLabel(first.text, message) }, ...rest]
  const bold = label.map((span) => ({ ...span, style: 'strong' as const }))
  const cells = [bold, ...values].map((cell) => formatSpans(cell, message, room).trim())
  return cells.filter((cell) => cell !== '').join(' · ')
}

/** What stands by itself begins with a capital, where its language has any. */
export function writeLabel(text: string, { language }: Pick<Message, 'language'>): string {
  return raiseFirst(text.trimStart(), language)
}

/** A value that a menu of the same card shows is not said twice. */
function isInMenu(row: readonly (readonly Span[])[], { blocks }: Message): boolean {
  const [label, ...values] = row.map((cell) => cell.map(({ text }) => text).join(''))
  return blocks.some(
    (block) =>
      block.kind === 'choose' &&
      block.label === label &&
      listChosen(block).join(', ') === values.join(', '),
  )
}

function listChosen({ choices }: ChooseBlock): readonly string[] {
  return choices.flatMap((choice) => (choice.chosen ? [choice.label] : []))
}
