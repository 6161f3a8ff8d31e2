import type { InlineKeyboardButton } from 'grammy/types'
import { cutAtWord } from '../../delivery/cut-at-word.ts'
import { stripControls } from '../../delivery/strip-controls.ts'
import type { Translate } from '../../delivery/translate.ts'
import type { TelegramAddress } from './address.ts'
import type { AnswerMeans } from './answer-means.ts'
import { writeCallback } from './callback-data.ts'
import { languageOf } from './compose-notice.ts'
import { editPart } from './edit-part.ts'
import type { KnownChat } from './known-chats.ts'
import { longestLabel } from './limits.ts'
import type { AskedPress } from './read-update.ts'
import { requestChat } from './request-chat.ts'
import { sendMessage } from './send-message.ts'
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
  if (step === 'choose') {
    means.choosing.begin(asker.id)
    return requestChat(spot, word === 'channel' ? 'channel' : 'group', { t, language }, means)
  }
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
      (address) => sendMessage(means.api, address, part, { silent: false, replyTo: null }),
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
