import {
  type Arbitrary,
  array,
  boolean,
  constantFrom,
  nat,
  oneof,
  option,
  record,
  string,
  webUrl,
} from 'fast-check'
import type { Block, Message, Span, StoryCardBlock } from '../../src/delivery/message.ts'
import type { Source } from '../../src/digest/digest.ts'
import { briefOf, sourceOf, statementOf, thursdayMorning } from './sample-briefs.ts'

/** A message, and the words of it that must be told: `once`, or over each part of its story. */
export interface WildMessage {
  readonly message: Message
  readonly once: readonly string[]
  readonly headlines: readonly string[]
}

/** Signs that mean something to a platform, in any order. */
const signs = constantFrom(
  ...'*_~|`>#-[]()<@:\\ aא.\n\u202e\u200b'.split(''),
  '😀',
  '1. ',
  '</a:1>',
  '<@1>',
  '<#2>',
  '<t:1>',
  '<:x:3>',
  '||',
  '**',
  'https://x.example/',
  '@velm_bot',
  '/start',
  '#velm',
  '$VLM',
  'x@velm.com',
  'velm.co.il',
  '+44 20 7946 0958',
)

const text = oneof(
  string({ maxLength: 300, unit: 'binary' }),
  string({ maxLength: 300, unit: 'grapheme-composite' }),
  string({ maxLength: 500, unit: signs }),
  constantFrom('@everyone @here', 'w'.repeat(900), 'מילה '.repeat(100), '👩‍👩‍👧‍👦'.repeat(40)),
)

const url = oneof(
  webUrl(),
  constantFrom(
    'javascript:alert(1)',
    'https://x.example/a(b)_*c*|d|',
    'no address',
    'http://[::1]/',
  ),
  nat(3000).map((length) => `https://long.example/${'p'.repeat(length)}`),
)

const source: Arbitrary<Source> = record({ publisher: text, url, hours: nat(200) }).map(
  ({ hours, ...rest }) => ({ ...sourceOf('Velm Courier', hours), ...rest }),
)

const line = record({ text, source })

const story = record({
  headline: text,
  source,
  statements: array(line, { maxLength: 12 }),
  accounts: array(line, { maxLength: 6 }),
  image: option(record({ url, credit: text, spoiler: boolean() }), { nil: null }),
  compact: boolean(),
  numbered: boolean(),
})

type WildStory = typeof story extends Arbitrary<infer T> ? T : never

/** Up to 12 stories and a list or a table of up to 30 rows, whatever their texts hold. */
export const wildMessage: Arbitrary<WildMessage> = record({
  stories: array(story, { maxLength: 12 }),
  rows: array(array(text, { maxLength: 3 }), { maxLength: 30 }),
  inTable: boolean(),
}).map(({ stories, rows, inTable }) => {
  const once: string[] = []
  const tag = (word: string, said: string): string => {
    // The end is told too: a sentence of news is never cut.
    const end = `${word.toLowerCase()}z`
    once.push(word, end)
    return `${word} ${said.slice(0, 600)} ${end}`
  }
  const cards = stories.map((each, i) => cardOf(each, i, tag))
  const items = rows.map((row, i): readonly Span[][] => {
    const cells = row.map((cell): Span[] => [{ text: cell }])
    return inTable ? cells : [[{ text: tag(`I${i}q`, row.join('. ')) }]]
  })
  const list: Block = inTable
    ? { kind: 'table', rows: items }
    : { kind: 'list', items: items.flat() }
  const blocks: readonly Block[] = [
    { kind: 'heading', spans: [{ text: 'Morning', style: 'strong' }] },
    ...cards,
    list,
    { kind: 'actions', buttons: [{ label: 'More', command: '/news' }] },
  ]
  const rest = { timeZone: 'Asia/Jerusalem', at: thursdayMorning, private: false, shows: [] }
  const message = { blocks, language: 'en', ...rest }
  return { message, once, headlines: stories.map((_, i) => `H${i}q`) }
})

type Tag = (word: string, said: string) => string

function cardOf(each: WildStory, i: number, tag: Tag): StoryCardBlock {
  const { compact, numbered, image } = each
  // Of a digest's dispute three accounts are told, of a compact card nothing below its headline.
  const mostAccounts = numbered ? 3 : 6
  const told = each.accounts.length < 2 ? [] : each.accounts
  const accounts = told.map((account, k) => ({
    text: compact || k >= mostAccounts ? account.text : tag(`A${i}q${k}q`, account.text),
    value: null,
    speaker: null,
    vantage: null,
    source: account.source,
  }))
  const statements = each.statements.map((statement, k) =>
    statementOf(compact ? statement.text : tag(`L${i}q${k}q`, statement.text), statement.source),
  )
  const disputes = accounts.length === 0 ? [] : [{ kind: 'denial' as const, about: '', accounts }]
  const rest = { disputes, statements, desks: ['world'] }
  return {
    kind: 'story',
    number: numbered ? i + 1 : null,
    brief: briefOf(i, `H${i}q ${each.headline}`, each.source, rest),
    mark: 'new',
    since: null,
    statements,
    changes: [],
    compact,
    ...(image === null ? {} : { image }),
    buttons: [
      { label: 'More', command: `/story #${i}` },
      { label: 'Why this?', command: `/why #${i}` },
    ],
  }
}
