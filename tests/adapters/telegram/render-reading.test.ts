import { describe, expect, test } from 'vitest'
import { renderPart } from '../../../src/adapters/telegram/render-part.ts'
import type { Block, StoryCardBlock } from '../../../src/delivery/message.ts'
import type { StoryBrief } from '../../../src/digest/digest.ts'
import { briefOf, sourceOf, statementOf, thursdayMorning } from '../../fakes/sample-briefs.ts'
import { inChannel, messageOf, readText, renderingIn } from './rendering.ts'

const source = { ...sourceOf('Harbour Post', 2), url: 'https://harbourpost.example/bridge' }
const sentence = (words: number) => `Lorries crossed${' again'.repeat(words)}.`

function cardOf(texts: readonly string[], rest: Partial<StoryBrief> = {}): StoryCardBlock {
  const statements = texts.map((text) => statementOf(text, source))
  return {
    kind: 'story',
    number: null,
    brief: briefOf(11, 'Velm bridge reopens', source, { statements, ...rest }),
    mark: null,
    since: null,
    statements,
    changes: [],
    compact: false,
    buttons: [],
  }
}

const partOf = (blocks: readonly Block[], language = 'en', shared = false) =>
  renderPart(messageOf(blocks, { language }), renderingIn(language, shared ? inChannel : {}))
const read = (blocks: readonly Block[], language = 'en') => readText(partOf(blocks, language))

const gapsOf = (words: number) =>
  read([cardOf([sentence(words), 'They crossed.'])]).split('\n\n').length - 1
const account = (text: string, value: string | null) => ({
  speaker: null,
  vantage: null,
  stance: null,
  text,
  value,
  source,
})
const told = (words: number) =>
  cardOf(['Opened.'], {
    disputes: [
      {
        kind: 'state',
        about: '',
        accounts: [account(sentence(words), null), account('None crossed.', null)],
      },
    ],
  })

describe('lines on a telephone', () => {
  test('long statements stand apart, short ones do not', () => {
    expect([gapsOf(1), gapsOf(20)]).toEqual([0, 1])
  })

  test('a source is not torn apart, and its sign goes with it', () => {
    const { text } = partOf([cardOf(['Opened.'])])
    expect(text).toContain('Opened. ·\u00a0Harbour\u00a0Post,\u00a005:30')
  })

  test('accounts that differ are never folded, however long', () => {
    expect(read([told(2)])).toContain('{quote **Accounts differ**\n• Lorries')
    expect(read([told(30)])).toContain('{quote **Accounts differ**\n• Lorries')
  })

  test('an alert does not tell when it was sent: its message does', () => {
    const heading: Block = {
      kind: 'heading',
      spans: [
        { text: 'Alert', style: 'strong' },
        { text: ' · Velm', style: 'quiet' },
        { text: ' · ', style: 'quiet' },
        { text: '07:30', style: 'quiet', at: thursdayMorning },
      ],
    }
    expect(read([heading, cardOf(['Opened.'])]).split('\n')[0]).toBe('**Alert** · Velm')
  })
})

describe('lines in Hebrew', () => {
  test('a command’s slash stands before it', () => {
    const spans = [{ text: 'אפשר גם ' }, { text: '/news', command: '/news' }]
    expect(partOf([{ kind: 'text', spans }], 'he').text).toBe('אפשר גם \u200e/news')
  })

  test('a sentence of another direction is a line of its own, its source too', () => {
    const lines = partOf([cardOf(['The first lorries crossed.'])], 'he').text.split('\n')
    expect(lines.at(-1)).toBe('• The first lorries crossed. ·\u00a0Harbour\u00a0Post,\u00a005:30')
  })
})

const numbered = (number: number): StoryCardBlock => ({
  ...cardOf(['Opened.']),
  number,
  buttons: [{ label: 'More', command: `/story #${number}` }],
})

describe('where others read', () => {
  const actions: Block = {
    kind: 'actions',
    buttons: [
      { label: 'Help', command: '/help' },
      { label: 'Publish', command: '/schedule publish 4' },
    ],
  }
  const labels = (shared: boolean) =>
    partOf([numbered(1), numbered(2), actions], 'en', shared).keyboard.map((row) =>
      row.map(({ text }) => text),
    )

  test('stories have their numbers alone, and what settles what becomes of them', () => {
    expect(labels(true)).toEqual([['1', '2'], ['Publish']])
    expect(labels(false)).toEqual([
      ['1', '2'],
      ['Help', 'Publish'],
    ])
  })
})
