import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import { cutAtWord } from '../../delivery/cut-at-word.ts'
import { directionOf } from '../../delivery/find-direction.ts'
import type { Button } from '../../delivery/message.ts'
import { stripControls } from '../../delivery/strip-controls.ts'
import {
  longestButtonLabel,
  longestOptionText,
  longestPlaceholder,
  mostButtonsInRow,
  mostOptions,
} from './limits.ts'
import { type Page, weightOf } from './render-page.ts'

/** A row of buttons or a menu. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>

const styles = {
  settles: ButtonStyle.Primary,
  deletes: ButtonStyle.Danger,
  plain: ButtonStyle.Secondary,
} as const

/** Up to five buttons stand in a row; of more, those that settle something do, and the others are in a menu. */
export function renderButtons(buttons: readonly Button[], page: Page): readonly Row[] {
  if (buttons.length <= mostButtonsInRow) return rowOf(buttons, page)
  const shown = buttons.filter((each) => weightOf(each) !== 'plain').slice(0, mostButtonsInRow)
  const others = buttons.filter((each) => !shown.includes(each))
  const placeholder = page.setting.t('discord-more-choices')
  const choices = others.map((button) => ({ label: button.label, button }))
  return [...rowOf(shown, page), ...renderMenu(choices, placeholder, page)]
}

/** A button at the end of a line: one of several alike, of which none stands out. */
export function renderLineButton(
  button: Button,
  page: Page,
): APIButtonComponentWithCustomId | null {
  return renderButton(button, ButtonStyle.Secondary, page)
}

function renderButton(
  { label, command, ask }: Button,
  style: APIButtonComponentWithCustomId['style'],
  page: Page,
): APIButtonComponentWithCustomId | null {
  const id = page.idOf(command, ask !== undefined)
  if (id === null) return null
  return {
    type: ComponentType.Button,
    style,
    label: shorten(label, longestButtonLabel),
    custom_id: id,
  }
}

/** A choice of a menu: what it says and what it does. */
export interface MenuChoice {
  readonly label: string
  readonly detail?: string
  readonly button: Button
}

/** Menus of whole lines: the value chosen is what a button of it would have as its id. */
export function renderMenu(
  choices: readonly MenuChoice[],
  placeholder: string,
  page: Page,
): readonly Row[] {
  const rows: Row[] = []
  for (let from = 0; from < choices.length; from += mostOptions) {
    const options = choices.slice(from, from + mostOptions).flatMap((each) => optionOf(each, page))
    const id = page.idOf('')
    if (options.length > 0 && id !== null) rows.push(menuRow(options, placeholder, id))
  }
  return rows
}

function menuRow(options: APISelectMenuOption[], placeholder: string, id: string): Row {
  const menu = {
    type: ComponentType.StringSelect as const,
    custom_id: id,
    placeholder: shorten(placeholder, longestPlaceholder),
    options,
  }
  return { type: ComponentType.ActionRow, components: [menu] }
}

function optionOf({ label, detail, button }: MenuChoice, page: Page): APISelectMenuOption[] {
  const value = page.idOf(button.command, button.ask !== undefined)
  if (value === null) return []
  const description = detail === undefined ? '' : shorten(detail, longestOptionText)
  const told = description === '' ? {} : { description }
  return [{ label: shorten(label, longestOptionText), value, ...told }]
}

function rowOf(buttons: readonly Button[], page: Page): readonly Row[] {
  // Only one stands out.
  const first = buttons.find((each) => weightOf(each) === 'settles')
  const components = buttons.flatMap((button) => {
    const weight = weightOf(button)
    const style = styles[weight === 'settles' && button !== first ? 'plain' : weight]
    return renderButton(button, style, page) ?? []
  })
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }]
}

/**
 * Labels are plain text: nothing of them is mark-up. Never empty. Set apart where they are written from the right, so
 * that a question mark stands at their end.
 */
export function shorten(text: string, most: number): string {
  const clean = stripControls(text).trim()
  if (clean === '') return '…'
  if (directionOf(clean) !== 'rtl') return cutAtWord(clean, most)
  return `\u2068${cutAtWord(clean, most - 2)}\u2069`
}
