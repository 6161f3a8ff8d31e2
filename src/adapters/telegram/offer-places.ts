import type { ChatAdministratorRights, InlineKeyboardButton, KeyboardButton } from 'grammy/types'
import { stripControls } from '../../delivery/strip-controls.ts'
import type { Translate } from '../../delivery/translate.ts'
import type { TelegramAddress } from './address.ts'
import type { AnswerMeans } from './answer-means.ts'
import { writeCallback } from './callback-data.ts'
import { languageOf } from './compose-notice.ts'
import { cutAtWord } from './cut-at-word.ts'
import { editPart } from './edit-part.ts'
import type { KnownChat } from './known-chats.ts'
import { longestLabel } from './limits.ts'
import { type AskedPress, requestIds } from './read-update.ts'
import { sendPart } from './send-part.ts'
import { sendSurely } from './send-surely.ts'
import { readShortAddress, shortenAddress } from './short-address.ts'
import { writePlainPart } from './write-plain-part.ts'

/** More do not fit a screen; every place can be named as well. */
const mostPlaces = 20
const mostTopics = 40

/** The steps from a private chat to another place: `places`, `topics PLACE`, `choose channel`, `choose group`. */
export async function offerPlaces(
  asked: AskedPress,
  words: string,
  means: AnswerMeans,
): Promise<void> {
  const { asker, spot } = asked
  // What somebody's places are is for nobody else.
  if (spot.kind !== 'private') return
  const language = await languageOf(asked, means)
  const t = means.catalogue.translator(language)
  const [step, word = ''] = words.split(' ')
  if (step === 'choose')
    return askForChat(spot, word === 'channel' ? 'channel' : 'group', { t, language }, means)
  const known = await means.knownChats.listOf(asker.id)
  const forum = step === 'topics' ? findForum(known, word) : null
  const rows = forum === null ? placeRows(known, t) : topicRows(forum, t)
  const key =
    forum !== null
      ? 'telegram-choose-topic'
      : known.length > 0
        ? 'telegram-choose-place'
        : 'telegram-no-places'
  const part = { ...writePlainPart(t(key), language), keyboard: rows }
  const { messageId } = asked
  if (step === 'topics')
    await sendSurely(
      spot,
      true,
      ({ chatId }) => editPart(means.api, { chatId, messageId, pictured: false }, part),
      means,
    )
  else
    await sendSurely(
      spot,
      false,
      (address) => sendPart(means.api, address, part, { silent: false, replyTo: null }),
      means,
    )
}

function findForum(known: readonly KnownChat[], word: string): KnownChat | null {
  const address = readShortAddress(word)
  return known.find(({ chatId }) => chatId === address?.chatId) ?? null
}

type Rows = readonly (readonly InlineKeyboardButton[])[]

function placeRows(known: readonly KnownChat[], t: Translate): Rows {
  const rows = known.slice(0, mostPlaces).map((chat) => {
    const address = { chatId: chat.chatId, threadId: null }
    const hasTopics = chat.isForum && Object.keys(chat.topics).length > 0
    const callback_data = hasTopics ? `!topics ${shortenAddress(address)}` : setUp(address)
    return [{ text: labelOf(hasTopics ? `${chat.title} …` : chat.title), callback_data }]
  })
  const others = [
    { text: t('telegram-a-channel'), callback_data: '!choose channel' },
    { text: t('telegram-a-group'), callback_data: '!choose group' },
  ]
  return [...rows, others]
}

/** No bot can list a forum's topics: those it heard of. */
function topicRows({ chatId, title, topics }: KnownChat, t: Translate): Rows {
  const all = {
    text: labelOf(t('telegram-whole-group', { place: title })),
    callback_data: setUp({ chatId, threadId: null }),
  }
  const rows = Object.entries(topics)
    .slice(0, mostTopics)
    .map(([threadId, name]) => [
      { text: labelOf(name), callback_data: setUp({ chatId, threadId: Number(threadId) }) },
    ])
  return [[all], ...rows, [{ text: t('telegram-back'), callback_data: '!places' }]]
}

function setUp(about: TelegramAddress): string {
  return writeCallback({ line: '/setup', about, replaces: false, asks: false })
}

/** Titles are foreign words; on a button nothing of them is found and linked. */
function labelOf(title: string): string {
  const clean = stripControls(title).trim()
  return clean === '' ? '…' : cutAtWord(clean, longestLabel)
}

const noRights: ChatAdministratorRights = {
  is_anonymous: false,
  can_manage_chat: false,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
}

/**
 * A keyboard that lets the person choose one of their own chats: Telegram shows only those they administer, and adds the
 * bot with the rights it asks for (https://core.telegram.org/bots/api#keyboardbuttonrequestchat).
 */
async function askForChat(
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
    const user_administrator_rights = { ...noRights, can_manage_chat: true }
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
  const bot_administrator_rights = {
    ...noRights,
    can_manage_chat: true,
    can_post_messages: true,
    can_edit_messages: true,
  }
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
