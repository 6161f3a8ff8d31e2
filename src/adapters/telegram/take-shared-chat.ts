import { answerLine } from './answer-line.ts'
import type { AnswerMeans } from './answer-means.ts'
import { choosePlace } from './choose-place.ts'
import { languageOf } from './compose-notice.ts'
import type { AskedMessage, SharedChat } from './read-update.ts'
import { sendSurely } from './send-surely.ts'
import { writePlainPart } from './write-plain-part.ts'

/** Whether the person wants none of the chats they could choose from. */
export function isChoosingNothing(
  { spot, text }: AskedMessage,
  { catalogue }: Pick<AnswerMeans, 'catalogue'>,
): boolean {
  if (spot.kind !== 'private') return false
  return catalogue.languages.some(
    (language) => catalogue.translator(language)('telegram-choose-nothing') === text,
  )
}

/** The bot is added by the choice itself, and told of it at about the same time. */
const settlingMs = 1000

/** A chat that somebody chose is theirs to set up, where they are its admin; the keyboard to choose by goes. */
export async function takeSharedChat(asked: AskedMessage, means: AnswerMeans): Promise<void> {
  const { asker, spot, sharedChat } = asked
  if (spot.kind !== 'private') return
  means.choosing.end(asker.id)
  const language = await languageOf(asked, means)
  const t = means.catalogue.translator(language)
  if (sharedChat === null)
    return takeKeyboardAway(asked, { text: t('telegram-chose-nothing'), language }, means)
  const chosenText = t('telegram-chosen', { place: nameOf(sharedChat) })
  await takeKeyboardAway(asked, { text: chosenText, language }, means)
  const about = { chatId: sharedChat.chatId, threadId: null }
  const said = { line: '/setup', about }
  const chosen = await choosePlace({ asker, spot, about, named: true, command: 'setup' }, means)
  if ('key' in chosen) await means.clock.sleep(settlingMs)
  else await means.knownChats.link(asker.id, chosen.address.chatId)
  await answerLine(asked, said, {}, means)
}

function nameOf({ title, username }: SharedChat): string {
  return title ?? (username === null ? '…' : `@${username}`)
}

async function takeKeyboardAway(
  { spot }: AskedMessage,
  said: { readonly text: string; readonly language: string },
  { api, ...means }: AnswerMeans,
): Promise<void> {
  const { text, entities } = writePlainPart(said.text, said.language)
  await sendSurely(
    spot,
    false,
    ({ chatId }) =>
      api.sendMessage(chatId, text, {
        entities: [...entities],
        reply_markup: { remove_keyboard: true },
      }),
    means,
  )
}
