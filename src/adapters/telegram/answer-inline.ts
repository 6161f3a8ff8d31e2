import type { InlineKeyboardButton, InlineQueryResultArticle } from 'grammy/types'
import { cutAtWord } from '../../delivery/cut-at-word.ts'
import type { Message } from '../../delivery/message.ts'
import { stripControls } from '../../delivery/strip-controls.ts'
import { personIdOf } from './address.ts'
import type { AnswerMeans } from './answer-means.ts'
import { writeCallback } from './callback-data.ts'
import { languageOf } from './compose-notice.ts'
import type { AskedInline, Spot } from './read-update.ts'
import { renderPart } from './render-part.ts'

const cardsAPage = 10
/** https://core.telegram.org/bots/api#answerinlinequery: at most 50 at once; nobody looks through more. */
const mostCards = 50
/** News of a minute ago is news. */
const cacheSeconds = 60
const longestTitle = 120
const longestDescription = 160

/** Offers stories to share in whatever chat somebody types the bot's name in. */
export async function answerInline(asked: AskedInline, means: AnswerMeans): Promise<void> {
  const { api, conversation, catalogue } = means
  const { asker, queryId, words } = asked
  const from = readOffset(asked.offset)
  const id = personIdOf(asker.id)
  const line = {
    chat: { id, platform: 'telegram', shared: false },
    person: { id, admin: true, manager: true, privateChatId: id },
    text: words,
    ...(asker.language === null ? {} : { language: asker.language }),
  }
  const wanted = Math.min(from + cardsAPage + 1, mostCards)
  const { cards } = await means.takeTurn(() => conversation.offer(line, wanted))
  const shown = cards.slice(from, from + cardsAPage)
  const results = shown.flatMap((card, index) => articleOf(card, from + index, means))
  const spot: Spot = {
    chatId: asker.id,
    threadId: null,
    kind: 'private',
    title: null,
    username: null,
  }
  const t = catalogue.translator(await languageOf({ asker, spot }, means))
  await api.answerInlineQuery(queryId, results, {
    cache_time: cacheSeconds,
    // What is hidden, followed and spoken differs from one person to another.
    is_personal: true,
    next_offset: cards.length > from + cardsAPage ? `${from + cardsAPage}` : '',
    button: {
      text: t(cards.length === 0 ? 'telegram-nothing-found' : 'telegram-open-bot'),
      start_parameter: 'start',
    },
  })
}

/** What comes back is what was told, or nothing of ours. */
function readOffset(offset: string): number {
  const from = /^\d{1,2}$/u.test(offset) ? Number(offset) : 0
  return from < mostCards ? from : 0
}

function articleOf(card: Message, index: number, means: AnswerMeans): InlineQueryResultArticle[] {
  const story = card.blocks.find((block) => block.kind === 'story')
  if (story === undefined) return []
  const { catalogue, desks, me } = means
  const t = catalogue.translator(card.language)
  const part = renderPart(card, {
    t,
    desks,
    botName: me.username,
    shared: true,
    place: null,
    about: null,
    command: null,
    callbackOf: writeCallback,
  })
  const { headline, storyId, revision, statements } = story.brief
  const [first] = statements
  const said = first === undefined ? '' : ` · ${first.text}`
  const rows = part.keyboard.map((row) => row.filter(isLink)).filter((row) => row.length > 0)
  return [
    {
      type: 'article',
      id: `${storyId}.${revision}.${index}`,
      title: cutAtWord(stripControls(headline.text).trim(), longestTitle),
      description: cutAtWord(
        stripControls(`${headline.source.publisher}${said}`),
        longestDescription,
      ),
      input_message_content: {
        message_text: part.text,
        entities: [...part.entities],
        link_preview_options: part.preview,
      },
      ...(rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } }),
    },
  ]
}

/** Presses under what others share would come without a chat. */
function isLink(button: InlineKeyboardButton): boolean {
  return 'url' in button
}
