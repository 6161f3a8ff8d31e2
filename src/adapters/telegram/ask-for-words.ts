import type { ForceReply } from 'grammy/types'
import { cutAtWord } from '../../delivery/cut-at-word.ts'
import type { AnswerMeans } from './answer-means.ts'
import type { CallbackData } from './callback-data.ts'
import { languageOf } from './compose-notice.ts'
import { judgeAsker } from './judge-asker.ts'
import { openPrivately, privateButton } from './link-privately.ts'
import type { Query } from './open-query.ts'
import type { AskedPress } from './read-update.ts'
import { type ReplyTarget, sendNotice } from './send-reply.ts'
import { sendSurely } from './send-surely.ts'
import { writeQuestion } from './write-question.ts'

/** https://core.telegram.org/bots/api#forcereply */
const longestPlaceholder = 64

/** Asks for the words that belong behind a button's line; they come as an answer to this message. */
export async function askForWords(
  asked: AskedPress,
  data: CallbackData,
  query: Query,
  means: AnswerMeans,
): Promise<void> {
  if (await isRefused(asked, data, means))
    return sendNotice(
      { key: 'problem-admins-only', values: {} },
      targetOf(asked, data, query),
      means,
    )
  if (await isHidden(asked, means)) return askAlone(asked, data, query, means)
  const { api, catalogue, questions, shortNames } = means
  const { spot, messageId } = asked
  const language = await languageOf(asked, means)
  const t = catalogue.translator(language)
  const label = t('telegram-your-words')
  const question = questions.find(`${spot.chatId}`, data.line) ?? {
    title: asked.label ?? label,
    label,
    example: '',
    value: '',
  }
  const held = shortNames.callbackOf(spot, { ...data, replaces: false, asks: false })
  await shortNames.keep()
  const { text, entities } = writeQuestion(question, asked, held, { ...means, language })
  const placeholder = cutAtWord(question.example, longestPlaceholder)
  const reply_markup: ForceReply = {
    force_reply: true,
    ...(placeholder === '' ? {} : { input_field_placeholder: placeholder }),
    ...(spot.kind === 'private' ? {} : { selective: true }),
  }
  if (spot.kind === 'private') means.awaited.await(spot.chatId, data)
  const outcome = await sendSurely(
    spot,
    false,
    ({ chatId, threadId }) =>
      api.sendMessage(chatId, text, {
        entities: [...entities],
        reply_markup,
        ...(threadId === null ? {} : { message_thread_id: threadId }),
        ...(spot.kind === 'private'
          ? {}
          : { reply_parameters: { message_id: messageId, allow_sending_without_reply: true } }),
      }),
    means,
  )
  if (outcome.kind === 'sent') return
  means.awaited.take(spot.chatId)
  means.log.warn('telegram-question-not-sent', { end: outcome.kind })
}

/** Nobody is asked for words that their rights do not let them say: the command they end in decides. */
async function isRefused(
  { asker, spot }: AskedPress,
  { line, about }: CallbackData,
  means: AnswerMeans,
): Promise<boolean> {
  if (spot.kind === 'private') return false
  const command = means.readCommand(line)?.command
  // Everybody may read the settings; words behind them change one.
  if (command === undefined || (command.allowed === 'anyone' && command.name !== 'settings'))
    return false
  return (await judgeAsker(asker, (about ?? spot).chatId, means))?.admin !== true
}

function targetOf(asked: AskedPress, said: CallbackData, query: Query | null): ReplyTarget {
  return { asked, said, place: null, command: null, replaces: false, query, rows: [] }
}

/** A question names whom it asks, which tells who an administrator is that is not shown. */
async function isHidden(
  { asker, spot }: AskedPress,
  { readMember }: AnswerMeans,
): Promise<boolean> {
  if (spot.kind === 'private') return false
  return readMember(spot.chatId, asker.id).then(
    (member) => member?.anonymous === true,
    // Whom nobody can tell of is not named either.
    () => true,
  )
}

/** The private chat is opened, or a link to it is shown that names nobody. */
async function askAlone(
  asked: AskedPress,
  said: CallbackData,
  query: Query,
  means: AnswerMeans,
): Promise<void> {
  if (await openPrivately(query, asked, said, means)) return
  const t = means.catalogue.translator(await languageOf(asked, means))
  const rows = [[privateButton(asked, said, t('telegram-open-privately'), means)]]
  const target = { ...targetOf(asked, said, null), rows }
  await sendNotice({ key: 'telegram-say-alone', values: {} }, target, means)
}
