import type { InlineKeyboardButton } from 'grammy/types'
import { badRequest } from './api-error.ts'
import type { AnyKeyboard, InlineKeyboard } from './keyboard-schema.ts'
import { isLink } from './prepare-text.ts'
import type { FakeChat, FakeKeyboard } from './state.ts'

type InlineButton = InlineKeyboard['inline_keyboard'][number][number]

const mostButtons = 100
const mostInRow = 8

/**
 * A keyboard as it will be attached; one without buttons is none. `chatType` is null where it is not known yet.
 * @throws ApiError 400 for what no client could show or press
 */
export function checkKeyboard(
  keyboard: AnyKeyboard | undefined,
  chatType: FakeChat['type'] | null,
  mistake: (detail: string) => void,
): FakeKeyboard | null {
  if (keyboard === undefined) return null
  if (!('inline_keyboard' in keyboard)) {
    if (chatType === 'channel') throw badRequest('inline keyboard expected')
    if ('keyboard' in keyboard) checkReplyKeyboard(keyboard, chatType)
    return keyboard
  }
  const rows = keyboard.inline_keyboard
  const buttons = rows.flat()
  if (rows.some(({ length }) => length === 0)) mistake('a keyboard with an empty row')
  if (rows.some(({ length }) => length > mostInRow))
    mistake(`more than ${mostInRow} buttons in a row`)
  if (buttons.length > mostButtons) throw badRequest('reply markup is too long')
  const checked = rows.filter(({ length }) => length > 0).map((row) => row.map(checkButton))
  return checked.length === 0 ? null : { inline_keyboard: checked }
}

function checkButton(button: InlineButton): InlineKeyboardButton {
  const { text, style, icon_custom_emoji_id: icon, ...kinds } = button
  if (text.trim() === '')
    throw badRequest("can't parse inline keyboard button: Text must be non-empty")
  if (Object.keys(kinds).length > 1)
    throw badRequest('exactly one of the fields other than text must be used in a button')
  const look = {
    text,
    ...(style === undefined ? {} : { style }),
    ...(icon === undefined ? {} : { icon_custom_emoji_id: icon }),
  }
  if (kinds.url !== undefined && kinds.url !== '') {
    if (!isLink(kinds.url))
      throw badRequest(`inline keyboard button URL '${kinds.url}' is invalid: Wrong HTTP URL`)
    return { ...look, url: kinds.url }
  }
  if (kinds.callback_data !== undefined && kinds.callback_data !== '') {
    if (Buffer.byteLength(kinds.callback_data) > 64) throw badRequest('BUTTON_DATA_INVALID')
    return { ...look, callback_data: kinds.callback_data }
  }
  if (kinds.copy_text !== undefined) {
    const { length } = kinds.copy_text.text
    if (length === 0 || length > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID')
    return { ...look, copy_text: kinds.copy_text }
  }
  if (kinds.switch_inline_query !== undefined)
    return { ...look, switch_inline_query: kinds.switch_inline_query }
  if (kinds.switch_inline_query_current_chat !== undefined)
    return { ...look, switch_inline_query_current_chat: kinds.switch_inline_query_current_chat }
  if (kinds.switch_inline_query_chosen_chat !== undefined)
    return { ...look, switch_inline_query_chosen_chat: kinds.switch_inline_query_chosen_chat }
  throw badRequest(
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  )
}

function checkReplyKeyboard(
  { keyboard, input_field_placeholder }: Extract<AnyKeyboard, { keyboard: unknown }>,
  chatType: FakeChat['type'] | null,
): void {
  const buttons = keyboard.flat().map((it) => (typeof it === 'string' ? { text: it } : it))
  if (buttons.some(({ text }) => text.trim() === ''))
    throw badRequest("can't parse keyboard button: Text must be non-empty")
  if ((input_field_placeholder ?? '').length > 64) throw badRequest('PLACEHOLDER_INVALID')
  const requests = buttons.flatMap((it) =>
    'request_chat' in it && it.request_chat !== undefined ? [it.request_chat] : [],
  )
  if (requests.length > 0 && chatType !== 'private')
    throw badRequest('chats can be requested in private chats only')
  const ids = requests.map(({ request_id }) => request_id)
  if (new Set(ids).size < ids.length) throw badRequest('request_id must be unique in the message')
  for (const { user_administrator_rights: user, bot_administrator_rights: bot } of requests)
    for (const [right, isAsked] of Object.entries(bot ?? {}))
      if (isAsked && !hasRight(user, right))
        throw badRequest('bot administrator rights must be a subset of the user’s')
}

function hasRight(rights: object | undefined, name: string): boolean {
  return Object.entries(rights ?? {}).some(([right, has]) => right === name && has === true)
}
