import type { Block, Span } from '../delivery/message.ts'
import { phraseCoverage } from '../delivery/phrase-coverage.ts'
import type { Phrasing } from '../delivery/phrase-source.ts'
import { phraseStory } from '../delivery/phrase-story.ts'

/** How much there is to read. */
export interface TextSize {
  /** UTF-16 units. */
  readonly letters: number
  readonly lines: number
}

/** What blocks come to as plain text; what is pressed counts nothing. */
export function measureBlocks(blocks: readonly Block[], phrasing: Phrasing): TextSize {
  const lines = blocks.flatMap((block) => linesOf(block, phrasing))
  return { letters: lines.reduce((sum, line) => sum + line.length, 0), lines: lines.length }
}

function linesOf(block: Block, phrasing: Phrasing): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [textOf(block.spans)]
    case 'list':
      return block.items.map(textOf)
    case 'table':
      return block.rows.map((row) => row.map(textOf).join(' '))
    case 'menu':
      return block.items.map(({ spans, aside }) => `${textOf(spans)} ${textOf(aside)}`)
    case 'coverage':
      return [textOf(phraseCoverage(block.coverage, phrasing))]
    case 'story': {
      const words = phraseStory(block, phrasing)
      const told = [...words.statements, ...words.notices, ...words.progress]
      const accounts = words.disputes.flatMap((each) => [
        textOf(each.title),
        ...each.accounts.map(({ spans, aside }) => `${textOf(spans)} ${textOf(aside)}`),
      ])
      return [
        `${textOf(words.headline)} ${textOf(words.aside)}`,
        ...words.changes.map(textOf),
        ...told.map(({ spans, aside }) => `${textOf(spans)} ${textOf(aside)}`),
        ...accounts,
      ]
    }
    case 'file':
    case 'actions':
    case 'choose':
      break
  }
  return []
}

function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('')
}
