import type { InlineKeyboardButton } from 'grammy/types'
import { cutAtWord } from '../../delivery/cut-at-word.ts'
import type { Button } from '../../delivery/message.ts'
import { isLineOf } from '../../delivery/name-commands.ts'
import { stripControls } from '../../delivery/strip-controls.ts'
import { longestLabel, mostButtonsInRow } from './limits.ts'
import type { RenderSetting } from './render-setting.ts'
import { isSafeToLink, writeStart } from './start-payload.ts'

/** Buttons that stand beside each other. */
export type Row = readonly InlineKeyboardButton[]

/** Characters of all labels of a row that a telephone shows without cutting one. */
const longestRow = 42
/** Room around a label, in characters. */
const paddingLength = 2

/**
 * A button that runs a command. In a shared place what anybody may ask for leads to the bot's private chat, so that
 * a post never changes and the answer is the presser's own.
 */
export function renderButton(
  { label, command, ask }: Button,
  setting: RenderSetting,
): InlineKeyboardButton {
  const text = writeLabel(label)
  const { shared, place, about, botName } = setting
  const start =
    shared && ask === undefined && isSafeToLink(command)
      ? writeStart({ line: command, about: about ?? place })
      : null
  if (start !== null) return { text, url: `https://t.me/${botName}?start=${start}` }
  const replaces = isLineOf(command, setting.command)
  const data = setting.callbackOf({ line: command, about, replaces, asks: ask !== undefined })
  return { text, callback_data: data }
}

/** Labels are plain text: nothing in them is found or marked. Never empty. */
function writeLabel(label: string): string {
  const clean = stripControls(label).replace(/\s+/gu, ' ').trim()
  return clean === '' ? '…' : cutAtWord(clean, longestLabel)
}

/** Buttons in rows of equal length, of as many as can be read beside each other; long ones in rows of their own. */
export function layInRows(buttons: readonly InlineKeyboardButton[]): readonly Row[] {
  const even = layEvenly(buttons, Math.max(1, Math.floor(longestRow / widthOf(buttons))))
  const isUneven = even.length > 1 && even.some((row) => row.length < (even[0]?.length ?? 0))
  const inTurn = layInTurn(buttons)
  // One long label among short ones would set them all apart; and none is left alone in a last row.
  return inTurn.length < even.length || (isUneven && isFuller(inTurn, even)) ? inTurn : even
}

function isFuller(rows: readonly Row[], others: readonly Row[]): boolean {
  return rows.length === others.length && (rows.at(-1)?.length ?? 0) > (others.at(-1)?.length ?? 0)
}

/** As few rows of at most so many as there can be, as even as can be. */
export function layEvenly(buttons: readonly InlineKeyboardButton[], most: number): readonly Row[] {
  const rows = Math.ceil(buttons.length / Math.min(most, mostButtonsInRow))
  const width = Math.ceil(buttons.length / Math.max(1, rows))
  return Array.from({ length: rows }, (_, i) => buttons.slice(i * width, (i + 1) * width))
}

/** A button stands beside the one before it where both can be read. */
function layInTurn(buttons: readonly InlineKeyboardButton[]): readonly Row[] {
  const rows: InlineKeyboardButton[][] = []
  for (const button of buttons) {
    const row = rows.at(-1)
    const longer = [...(row ?? []), button]
    if (row !== undefined && widthOf(longer) * longer.length <= longestRow) row.push(button)
    else rows.push([button])
  }
  return rows
}

/** All buttons of a row are as wide as the widest needs. */
function widthOf(buttons: readonly InlineKeyboardButton[]): number {
  return Math.max(1, ...buttons.map(({ text }) => text.length + paddingLength))
}
