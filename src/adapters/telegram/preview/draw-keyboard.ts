import type { InlineKeyboardButton } from 'grammy/types'
import { escapeHtml } from '../../../feed/escape-html.ts'

/** Rows of buttons below a message; what leads out of it has an arrow in its corner. */
export function drawKeyboard(rows: readonly (readonly InlineKeyboardButton[])[]): string {
  if (rows.length === 0) return ''
  const drawn = rows.map((row) => `<div class="keys">${row.map(drawKey).join('')}</div>`)
  return `<div class="keyboard">${drawn.join('')}</div>`
}

const signs = [
  ['url', '↗'],
  ['switch_inline_query', '↪'],
  ['switch_inline_query_chosen_chat', '↪'],
  ['copy_text', '⧉'],
] as const

function drawKey(button: InlineKeyboardButton): string {
  const [, sign] = signs.find(([key]) => key in button) ?? []
  const corner = sign === undefined ? '' : `<i>${sign}</i>`
  return `<span class="key ${button.style ?? ''}"><bdi>${escapeHtml(button.text)}</bdi>${corner}</span>`
}
