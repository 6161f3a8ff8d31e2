import { directionOfLanguage } from '../../delivery/find-direction.ts'
import type {
  Block,
  Button,
  ChooseBlock,
  MenuItem,
  Message,
  Span,
  StoryCardBlock,
} from '../../delivery/message.ts'
import type { AccountsThatDiffer, Line } from '../../delivery/phrase-accounts.ts'
import { phraseCoverage } from '../../delivery/phrase-coverage.ts'
import type { Phrasing } from '../../delivery/phrase-source.ts'
import { phraseStory, type StoryWords } from '../../delivery/phrase-story.ts'
import { layHanging, layHeadline, layTable, layWithAside, plain, type Row } from './lay-out.ts'
import { listChoices } from './list-choices.ts'
import { listLinks } from './list-links.ts'
import type { Look } from './look.ts'
import { paintLine } from './paint.ts'
import { widthOf } from './wrap-spans.ts'

/** A message as lines, with what each number typed next would choose. */
export interface Rendered {
  readonly lines: readonly string[]
  /** `choices[0]` is the command under number 1. */
  readonly choices: readonly string[]
}

/** What is being laid out, growing as blocks are rendered. */
interface Page {
  readonly rows: Row[]
  readonly choices: string[]
  readonly look: Look
  readonly phrasing: Phrasing
}

/** Lays a message out for a width. Pure: the same message and look give the same lines. */
export function renderForTerminal(message: Message, look: Look): Rendered {
  const { language, timeZone, at } = message
  const phrasing = { t: look.t, language, timeZone, now: at }
  const page: Page = { rows: [], choices: [], look, phrasing }
  let before: Block | null = null
  const links = look.links ? [] : listLinks(message, phrasing, look.width)
  for (const block of message.blocks) {
    // What can be chosen stands last, next to where it is typed.
    if (block.kind === 'actions' || block.kind === 'choose') page.rows.push(...links.splice(0))
    if (isEmpty(block)) continue
    if (before !== null && !isTight(before, block)) page.rows.push([])
    addBlock(block, page)
    before = block
  }
  page.rows.push(...links)
  const base = directionOfLanguage(language)
  const lines = page.rows.map((row) => (row.length === 0 ? '' : paintLine(row, base, look)))
  return { lines, choices: page.choices }
}

/** A line of the program itself, apart from any message. */
export function renderNotice(text: string, language: string, look: Look): readonly string[] {
  const rows = layHanging([], [{ text, style: 'quiet' }], look.width)
  return rows.map((row) => paintLine(row, directionOfLanguage(language), look))
}

/** Blocks that belong together stand without a blank line between them. */
function isTight(before: Block, block: Block): boolean {
  if (block.kind === 'choose' && before.kind === 'choose') return true
  const still = block.kind === 'story' && block.compact
  if (still) return before.kind === 'text' || (before.kind === 'story' && before.compact)
  return before.kind === 'heading' && block.kind !== 'story'
}

function addBlock(block: Block, page: Page): void {
  const { rows, look, phrasing } = page
  switch (block.kind) {
    case 'heading':
    case 'text':
      rows.push(...layHanging([], block.spans, look.width))
      break
    case 'list':
      for (const item of block.items)
        rows.push(...layHanging([plain('• ', 'quiet')], item, look.width))
      break
    case 'table':
      rows.push(...(layTable(block.rows, look.width) ?? stacked(block.rows, look)))
      break
    case 'menu':
      addMenu(block.items, page)
      break
    case 'story':
      addStory(block, page)
      break
    case 'coverage':
      rows.push(...layHanging([], phraseCoverage(block.coverage, phrasing), look.width))
      break
    case 'file':
      for (const text of block.text.split('\n')) rows.push([{ text, direction: null, exact: true }])
      break
    case 'actions':
      rows.push(...layHanging([], actionSpans(typable(block.buttons), page), look.width))
      break
    case 'choose':
      addChoices(block, page)
      break
  }
}

function addStory(card: StoryCardBlock, page: Page): void {
  const { rows, look, phrasing } = page
  const words = phraseStory(card, phrasing)
  const [button] = card.buttons
  const lead = button === undefined ? [] : numberLead(page, button.command)
  const compact = card.compact ? { ...words, aside: words.aside } : words
  rows.push(...layHeadline(lead, compact.headline, compact.aside, look))
  addStoryLines(words, lead.length === 0 ? '' : '   ', page)
}

function addStoryLines(words: StoryWords, indent: string, { rows, look }: Page): void {
  const bullet = [plain(`${indent}• `, 'quiet')]
  const add = (lead: Row, line: Line) =>
    rows.push(...layWithAside(lead, line.spans, line.aside, look))
  for (const notice of words.notices) add([plain(`${indent}! `, 'warning')], notice)
  for (const spans of words.changes) add([plain(`${indent}→ `, 'accent')], { spans, aside: [] })
  for (const statement of words.statements) add(bullet, statement)
  for (const line of words.progress) add([plain(`${indent}→ `, 'accent')], line)
  for (const dispute of words.disputes) addDispute(dispute, indent, rows, look)
}

/** Set off by a bar: accounts side by side, in the order they were given. */
function addDispute(dispute: AccountsThatDiffer, indent: string, rows: Row[], look: Look): void {
  const bar = (line: Row): Row => [plain(`${indent}│ `, 'accent'), ...line]
  const inner = { ...look, width: look.width - indent.length - 2 }
  rows.push(...layHanging([], dispute.title, inner.width).map(bar))
  for (const { spans, aside } of dispute.accounts)
    rows.push(...layWithAside([plain('· ', 'quiet')], spans, aside, inner).map(bar))
}

function numberLead(page: Page, command: string): Row {
  page.choices.push(command)
  return [plain(`${String(page.choices.length).padEnd(2)} `, 'accent')]
}

/** A form's words are typed behind the command, as the card says; there is no form to open. */
function typable(buttons: readonly Button[]): readonly Button[] {
  return buttons.filter(({ ask }) => ask === undefined)
}

function isEmpty(block: Block): boolean {
  if (block.kind === 'choose') return listChoices(block).length === 0
  return block.kind === 'actions' && typable(block.buttons).length === 0
}

function addChoices(block: ChooseBlock, page: Page): void {
  const lead: Row = [plain(`${block.label}: `, 'quiet')]
  page.rows.push(...layHanging(lead, actionSpans(listChoices(block), page), page.look.width))
}

/** The lines are numbered first, so that the second line is 2; what else can be done with them comes after. */
function addMenu(items: readonly MenuItem[], page: Page): void {
  const leads = items.map(({ button }) => numberLead(page, button.command))
  for (const [i, item] of items.entries()) {
    const aside = [...item.aside, ...alsoSpans(item, page)]
    page.rows.push(...layWithAside(leads[i] ?? [], item.spans, aside, page.look))
  }
}

/** "· 3 Follow" at a line's end. */
function alsoSpans({ aside, also }: MenuItem, page: Page): readonly Span[] {
  if (also === undefined) return []
  const between: readonly Span[] = aside.length === 0 ? [] : [{ text: ' · ', style: 'quiet' }]
  return [...between, ...actionSpans([also], page)]
}

/** "7 Topics   8 Help": the numbers go on after the stories'. */
function actionSpans(
  buttons: readonly { readonly label: string; readonly command: string }[],
  { choices }: Page,
): readonly Span[] {
  return buttons.flatMap(({ label, command }, i) => {
    choices.push(command)
    const number: Span = { text: `${i === 0 ? '' : '   '}${choices.length}\u00a0`, style: 'accent' }
    return [number, { text: label.replaceAll(' ', '\u00a0') }]
  })
}

/** A number or a mark: too little for a line of its own. */
const shortCell = 5

/** A table too wide for its screen: a row becomes its first cell with the others below it. */
function stacked(rows: readonly (readonly (readonly Span[])[])[], look: Look): readonly Row[] {
  return rows.flatMap(([first = [], ...others]) => [
    ...(widthOf(first) < shortCell && others.length > 1
      ? layHanging([], [...first, { text: ' ' }, ...(others.shift() ?? [])], look.width)
      : layHanging([], first, look.width)),
    ...others.flatMap((cell) => layHanging([plain('  ')], cell, look.width)),
  ])
}
