import type { Button, MenuItem, Span } from '../../delivery/message.ts'
import { joinGroups, trimFirst } from '../../delivery/phrase-below.ts'
import { longestAside, longestHeadline } from './limits.ts'
import { type Row, renderButton } from './render-buttons.ts'
import type { Page } from './render-page.ts'
import { bullet } from './render-text.ts'
import { joinTexts, markText, type RichText } from './rich-text.ts'
import { holdTogether, toLine, writeLine, writeOwn, writeSpans } from './write-spans.ts'

/** The lines of a menu as they are read above its buttons. */
export function renderMenuLines(items: readonly MenuItem[], page: Page): readonly RichText[] {
  const lines = items.map((item, i) => {
    const lead = leadOf(items, i)
    if (isHeadline(item)) return renderHeadline(lead, item, page)
    const told = writeSpans([lead, ...withCommand(item)], page, longestHeadline)
    return toLine([told, writeSpans(item.aside, page, longestAside)], page)
  })
  return items.some(isHeadline) ? [joinTexts(lines, '\n\n')] : lines
}

/** The buttons of a menu, a line each; stories have theirs by number, commands are pressed in the text. */
export function renderMenuRows(items: readonly MenuItem[], { setting }: Page): readonly Row[] {
  if (isOfStories(items)) return []
  return items.flatMap((item): readonly Row[] => {
    const { button, also } = item
    if (isOfCommand(button)) return []
    const label = labelOf(button, item, setting)
    const buttons = [{ ...button, label }, ...(also === undefined ? [] : [nameAlso(also, item)])]
    return [buttons.map((each) => renderButton(each, setting))]
  })
}

/** Whether each line opens a story: then they are numbered. */
export function isOfStories(items: readonly MenuItem[]): boolean {
  return items.every(({ button }) => button.command.startsWith('/story '))
}

/** What a line is called by: its own number, or in a menu of stories its place. */
export function numberOf(items: readonly MenuItem[], i: number): number | null {
  return items[i]?.number ?? (isOfStories(items) ? i + 1 : null)
}

function leadOf(items: readonly MenuItem[], i: number): Span {
  const number = numberOf(items, i)
  return number === null ? bullet : { text: `${number} · `, style: 'quiet' }
}

function isHeadline({ spans: [title] }: MenuItem): boolean {
  return title?.link !== undefined
}

/** A headline has who reports it below it. */
function renderHeadline(lead: Span, item: MenuItem, page: Page): RichText {
  const [title, ...rest] = item.spans
  const told: readonly Span[] = title === undefined ? [] : [{ ...title, style: 'quiet' }]
  const headline = writeOwn([lead, ...told], page, longestHeadline)
  const below = joinGroups([rest.map(unbracket), item.aside])
  const lines = [
    markText(headline, { type: 'bold' }),
    writeLine(holdTogether(below), page, longestAside),
  ]
  return joinTexts(lines, '\n')
}

/** " (Velm Courier)" behind a headline, "Velm Courier" below it. */
function unbracket(span: Span): Span {
  return { ...span, text: span.text.replace(/^\s*\((.*)\)$/u, '$1') }
}

/** The command itself is pressed in the text; its name in another language stands behind it. */
function withCommand({ spans, button }: MenuItem): readonly Span[] {
  const [name, ...rest] = spans
  if (!isOfCommand(button) || name === undefined) return spans
  const command: Span = { text: button.label, command: button.command }
  // Padded, names stand in a column where all letters are as wide.
  const said = button.label.endsWith(name.text.trim())
    ? rest
    : [{ ...name, text: name.text.trim() }, ...rest]
  return [command, { text: ' · ', style: 'quiet' }, ...trimFirst(said)]
}

function isOfCommand({ label, command }: Button): boolean {
  return label === command
}

/** "🔔 World": a sign and the line's name say what is done with which. */
function nameAlso(also: Button, item: MenuItem): Button {
  const [sign] = /^\p{Extended_Pictographic}\uFE0F? /u.exec(also.label) ?? []
  return sign === undefined ? also : { ...also, label: `${sign}${nameOf(item)}` }
}

function nameOf({ spans }: MenuItem): string {
  return spans.map(({ text }) => text).join('')
}

/** A line to open has its name as a label; what is done with it otherwise is said before the name. */
function labelOf({ label, command }: Button, item: MenuItem, { t }: Page['setting']): string {
  const name = nameOf(item)
  const number = item.number === undefined ? '' : `${item.number} · `
  if (label === t('button-open') || command.startsWith('/news ')) return `${number}${name}`
  return `${label} · ${name}`
}
