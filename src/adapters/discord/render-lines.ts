import { type APISectionComponent, ComponentType } from 'discord.js'
import type { Button, MenuItem, Span, StoryCardBlock } from '../../delivery/message.ts'
import { joinGroups } from '../../delivery/phrase-below.ts'
import { phraseStory } from '../../delivery/phrase-story.ts'
import { formatSpans, wordsOf } from './format-spans.ts'
import { longestAside, longestHeadline } from './limits.ts'
import {
  type MenuChoice,
  type Row,
  renderButtons,
  renderLineButton,
  renderMenu,
} from './render-buttons.ts'
import type { Page } from './render-page.ts'
import { prefix } from './render-text.ts'
import { writeBelow } from './write-headline.ts'

/** A line that can be opened: its text, what it is called in a menu, what can be done with it. */
interface OpenLine {
  readonly text: string
  readonly name: string
  readonly buttons: readonly Button[]
}

/** The parts of a list of lines, before they are put into a message. */
export type LinePiece = APISectionComponent | Row | { readonly kind: 'text'; readonly text: string }

/** So many lines may have a button each; of more a menu opens one. */
const mostSections = { menu: 5, stories: 2 }

/** Stories of a line each ("Still"). */
export function renderStoryLines(
  cards: readonly StoryCardBlock[],
  page: Page,
): readonly LinePiece[] {
  const lines = cards.map((card): OpenLine => {
    const { message, phrasing } = page
    const words = phraseStory(card, phrasing)
    const [title] = words.headline
    const told: readonly Span[] = title === undefined ? [] : [{ ...title, style: 'quiet' }]
    const shown = formatSpans(told, message, longestHeadline).trim()
    const number = card.number === null ? '' : `${card.number} · `
    const below = writeBelow(card, words, message)
    const changed = words.changes.map((spans) => prefix('-# ', formatSpans(spans, message).trim()))
    const text = [`${number}${shown}`, below, ...changed].filter((line) => line !== '').join('\n')
    return { text, name: `${number}${wordsOf(told)}`, buttons: card.buttons }
  })
  return renderLines(lines, mostSections.stories, page.setting.t('discord-open-story'), page)
}

/** Lines of a menu, each with its button where they are few. */
export function renderMenuLines(items: readonly MenuItem[], page: Page): readonly LinePiece[] {
  const { t } = page.setting
  const isShort = items.length <= mostSections.menu
  const lines = items.map(({ spans, aside, number: own, button, also }, i): OpenLine => {
    const place = isShort ? null : i + 1
    const told = own ?? place
    const number = told === null ? '' : `${told} · `
    return {
      text: `${number}${writeItem(spans, aside, isShort, page)}`,
      name: `${number}${wordsOf(spans)}`,
      buttons: also === undefined ? [button] : [button, also],
    }
  })
  const labels = new Set(items.map(({ button }) => button.label))
  const [only = ''] = labels
  const isStories = items.every(({ button }) => button.command.startsWith('/story '))
  const placeholder = labels.size === 1 ? only : t('discord-choose')
  const asked = isStories ? t('discord-open-story') : placeholder
  return renderLines(lines, mostSections.menu, asked, page)
}

/** A headline has who reports it below it, small; a word has what is said of it beside it, where there are many. */
function writeItem(
  spans: readonly Span[],
  aside: readonly Span[],
  isShort: boolean,
  { message }: Page,
): string {
  const [title, ...rest] = spans
  if (title?.link !== undefined) {
    const below = joinGroups([rest.map(unbracket), aside])
    const shown = formatSpans([title], message, longestHeadline).trim()
    return join(shown, '\n-# ', formatSpans(below, message, longestAside).trim())
  }
  const isBelow = isShort && aside.every(({ style }) => style === 'quiet')
  const shown = formatSpans(spans, message).trim()
  const by = formatSpans(aside, message, longestAside, isBelow ? [] : spans).trim()
  return join(shown, isBelow ? '\n-# ' : ' · ', by)
}

function join(text: string, between: string, rest: string): string {
  return rest === '' ? text : `${text}${between}${rest}`
}

/** " (Velm Courier)" behind a headline, "Velm Courier" below it. */
function unbracket(span: Span): Span {
  return { ...span, text: span.text.replace(/^\s*\((.*)\)$/u, '$1') }
}

function renderLines(
  lines: readonly OpenLine[],
  mostAlone: number,
  placeholder: string,
  page: Page,
): readonly LinePiece[] {
  if (lines.length <= mostAlone) return lines.flatMap((line) => renderAlone(line, page))
  const text = lines.map((line) => line.text).join('\n')
  const choices = lines.flatMap(({ name, buttons: [button] }): MenuChoice[] =>
    button === undefined ? [] : [{ label: name, button }],
  )
  const others = lines.flatMap(({ name, buttons: [, also] }): MenuChoice[] =>
    also === undefined ? [] : [{ label: name, detail: also.label, button: also }],
  )
  const [first] = others
  return [
    { kind: 'text', text },
    ...renderMenu(choices, placeholder, page),
    ...renderMenu(others, first?.button.label ?? placeholder, page),
  ]
}

/** A section has room for one button; with another they stand in a row below. */
function renderAlone({ text, buttons }: OpenLine, page: Page): readonly LinePiece[] {
  const line: LinePiece = { kind: 'text', text }
  const [button] = buttons
  if (button === undefined) return [line]
  if (buttons.length > 1) return [line, ...renderButtons(buttons, page)]
  const accessory = renderLineButton(button, page)
  if (accessory === null) return [line]
  const content = { type: ComponentType.TextDisplay as const, content: text }
  return [{ type: ComponentType.Section, components: [content], accessory }]
}
