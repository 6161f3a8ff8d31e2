import type { InlineKeyboardButton } from 'grammy/types'
import type { Button } from '../../delivery/message.ts'
import { stripControls } from '../../delivery/strip-controls.ts'
import { cutAtWord } from './cut-at-word.ts'
import { longestLabel, mostButtonsInRow } from './limits.ts'
import type { RenderSetting } from './render-setting.ts'
import { isSafeToLink, writeStart } from './start-payload.ts'

export type Row = readonly InlineKeyboardButton[]

/** Characters of all labels of a row that a telephone shows without cutting one. */
const longestRow = 32

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
  const replaces = isOf(command, setting.command)
  const data = setting.callbackOf({ line: command, about, replaces, asks: ask !== undefined })
  return { text, callback_data: data }
}

/** Labels are plain text: nothing in them is found or marked. Never empty. */
export function writeLabel(label: string): string {
  const clean = stripControls(label).replace(/\s+/gu, ' ').trim()
  return clean === '' ? '…' : cutAtWord(clean, longestLabel)
}

/** Buttons in rows as even as can be, of as many as can be read beside each other. */
export function layInRows(
  buttons: readonly InlineKeyboardButton[],
  most: number = mostButtonsInRow,
): readonly Row[] {
  const longest = Math.max(...buttons.map(({ text }) => text.length + 2))
  const fitting = Math.max(1, Math.min(most, Math.floor(longestRow / longest)))
  const rows = Math.ceil(buttons.length / fitting)
  const width = Math.ceil(buttons.length / Math.max(1, rows))
  return Array.from({ length: rows }, (_, i) => buttons.slice(i * width, (i + 1) * width))
}

/** Whether a line is of the command that is being answered. */
function isOf(line: string, command: string | null): boolean {
  return command !== null && (line === `/${command}` || line.startsWith(`/${command} `))
}
