import type { KeyboardButton } from 'grammy/types'
import type { Translate } from '../../delivery/translate.ts'
import type { TelegramAddress } from './address.ts'
import type { AnswerMeans } from './answer-means.ts'
import { noRights, wantedRights } from './chat-rights.ts'
import { sendSurely } from './send-surely.ts'
import { writePlainPart } from './write-plain-part.ts'

/** Ids of the buttons, as Telegram wants them; which one was pressed does not matter. */
const requestIds = { channel: 1, group: 2 } as const

/**
 * A keyboard that lets the person choose one of their own chats: Telegram shows only those they administer, and adds the
 * bot with the rights it asks for (https://core.telegram.org/bots/api#keyboardbuttonrequestchat).
 */
export async function requestChat(
  address: TelegramAddress,
  kind: 'channel' | 'group',
  { t, language }: { readonly t: Translate; readonly language: string },
  { api, ...means }: AnswerMeans,
): Promise<void> {
  const { text, entities } = writePlainPart(t('telegram-choose-how', { kind }), language)
  await sendSurely(
    address,
    false,
    ({ chatId }) =>
      api.sendMessage(chatId, text, {
        entities: [...entities],
        reply_markup: {
          keyboard: [[requestButton(kind, t)], [{ text: t('telegram-choose-nothing') }]],
          resize_keyboard: true,
          one_time_keyboard: true,
        },
      }),
    means,
  )
}

function requestButton(kind: 'channel' | 'group', t: Translate): KeyboardButton {
  const text = t('telegram-choose-button', { kind })
  const asked = { request_id: requestIds[kind], request_title: true, request_username: true }
  if (kind === 'group') {
    // Its members may post there, so may the bot; that the person is an admin is asked of Telegram afterwards, too.
    const user_administrator_rights = noRights
    return {
      text,
      request_chat: {
        ...asked,
        chat_is_channel: false,
        bot_is_member: true,
        user_administrator_rights,
      },
    }
  }
  const bot_administrator_rights = wantedRights.channels
  // The person's must hold all of the bot's, and whoever adds an admin may add admins.
  const user_administrator_rights = { ...bot_administrator_rights, can_promote_members: true }
  return {
    text,
    request_chat: {
      ...asked,
      chat_is_channel: true,
      bot_administrator_rights,
      user_administrator_rights,
    },
  }
}
