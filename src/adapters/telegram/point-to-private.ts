import type { AnswerMeans } from './answer-means.ts'
import { writeCallback } from './callback-data.ts'
import { composeNotice } from './compose-notice.ts'
import { findSaid } from './find-said.ts'
import type { ChannelPost } from './read-update.ts'
import { renderPart } from './render-part.ts'
import { sendMessage } from './send-message.ts'
import { sendSurely } from './send-surely.ts'
import { isSafeToLink, writeStart } from './start-payload.ts'

/** Nobody is told who posted a command in a channel: a short line leads to where it can be said. */
export async function pointToPrivate(post: ChannelPost, means: AnswerMeans): Promise<void> {
  const { spot, text, messageId } = post
  const said = text.startsWith('/') ? findSaid({ ...post, marks: [], answers: null }, means) : null
  if (said === null) return
  const { api, catalogue, desks, me } = means
  const notice = { key: 'telegram-in-channel', values: {} }
  const message = await composeNotice({ asker: null, spot }, notice, means)
  const t = catalogue.translator(message.language)
  const place = { chatId: spot.chatId, threadId: null }
  const part = renderPart(message, {
    t,
    desks,
    botName: me.username,
    shared: true,
    place,
    about: null,
    command: null,
    callbackOf: writeCallback,
  })
  const line = isSafeToLink(said) ? said : '/setup'
  const payload = writeStart({ line, about: place }) ?? 'start'
  const url = `https://t.me/${me.username}?start=${payload}`
  const keyboard = [[{ text: t('telegram-open-privately'), url }]]
  await sendSurely(
    place,
    false,
    (address) =>
      sendMessage(api, address, { ...part, keyboard }, { silent: true, replyTo: messageId }),
    means,
  )
}
