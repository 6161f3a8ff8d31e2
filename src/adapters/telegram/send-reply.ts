import type { InlineKeyboardButton } from 'grammy/types'
import type { Reply } from '../../chat/command.ts'
import { shortenReply } from '../../chat/shorten-reply.ts'
import type { Notice } from '../../chat/write-notice.ts'
import { cutPreview } from '../../delivery/cut-preview.ts'
import type { Message } from '../../delivery/message.ts'
import type { DeliveryOutcome } from '../../delivery/messenger.ts'
import type { AnswerMeans } from './answer-means.ts'
import type { Said } from './build-line.ts'
import type { ChosenPlace } from './choose-place.ts'
import { composeNotice, languageOf } from './compose-notice.ts'
import { editPart } from './edit-part.ts'
import { imprintOf } from './imprint.ts'
import { linkPrivately } from './link-privately.ts'
import { nameSpans } from './name-spans.ts'
import type { Query } from './open-query.ts'
import { plainTextOf } from './plain-text.ts'
import { planForTelegram } from './plan-parts.ts'
import type { AskedMessage, AskedPress } from './read-update.ts'
import { renderPart } from './render-part.ts'
import type { RenderSetting } from './render-setting.ts'
import { sendPart } from './send-part.ts'
import { sendSurely } from './send-surely.ts'
import type { TelegramPart } from './telegram-part.ts'

/** Where a reply goes, and what its buttons carry on. */
export interface ReplyTarget {
  readonly asked: AskedMessage | AskedPress
  /** What was said, for a link that says it again alone. */
  readonly said: Said
  /** Null: no place was found for it. */
  readonly place: ChosenPlace | null
  readonly command: string | null
  /** It takes the place of the message its button stands in. */
  readonly replaces: boolean
  /** Of a press. */
  readonly query: Query | null
  /** Rows of buttons of the adapter's own, under it. */
  readonly rows: readonly (readonly InlineKeyboardButton[])[]
}

/** Sends a reply in as many messages as it takes; what surely arrived is remembered as shown. */
export async function sendReply(
  reply: Reply,
  target: ReplyTarget,
  means: AnswerMeans,
): Promise<void> {
  const { conversation, questions } = means
  const { spot } = target.asked
  const { command } = reply
  if (command !== undefined && isTooPersonal(command, target, means)) {
    // Meant by words that only the conversation understood.
    await conversation.dropped(reply)
    return sendYoursAlone(command, target, means)
  }
  questions.remember(`${spot.chatId}`, reply.message)
  if (await tellAlone(reply, target)) return conversation.sent(reply)
  const [arrived, outcome] = await sendParts(reply, target, means)
  if (arrived.length === 0) {
    if (outcome?.kind === 'refused' && outcome.scope !== 'chat') await apologise(target, means)
    return conversation.dropped(reply)
  }
  const shows = arrived.flatMap((part) => part.shows)
  await conversation.sent({ ...reply, message: { ...reply.message, shows } })
}

/** Sends one sentence of ours. */
export async function sendNotice(
  notice: Notice,
  target: ReplyTarget,
  means: AnswerMeans,
): Promise<void> {
  const message = await composeNotice(target.asked, notice, means)
  await sendReply({ message, memoryId: null, problem: true }, target, means)
}

/** Its answers tell what is the asker's own, and others read here. */
export function isTooPersonal(
  command: string,
  { asked }: ReplyTarget,
  { personal }: Pick<AnswerMeans, 'personal'>,
): boolean {
  return asked.spot.kind !== 'private' && personal.has(command)
}

/** A press opens the private chat at once; words are answered by a link to it. */
export async function sendYoursAlone(
  command: string,
  target: ReplyTarget,
  means: AnswerMeans,
): Promise<void> {
  const { asked, said, query } = target
  const url =
    linkPrivately(asked, said, means) ??
    linkPrivately(asked, { line: `/${command}`, about: said.about }, means)
  if (url !== null && query !== null && (await query.open(url))) return
  const t = means.catalogue.translator(await languageOf(asked, means))
  const rows = url === null ? [] : [[{ text: t('telegram-open-privately'), url }]]
  await sendNotice({ key: 'telegram-yours-alone', values: {} }, { ...target, rows }, means)
}

/** What many see is not changed by a press that brings a sentence: only the presser is told. */
async function tellAlone(reply: Reply, { asked, query, replaces }: ReplyTarget): Promise<boolean> {
  if (query === null || asked.spot.kind === 'private') return false
  if (replaces && reply.problem !== true) return false
  const text = plainTextOf(reply.message)
  return text !== null && query.tell(text)
}

type Sent = readonly [readonly Message[], DeliveryOutcome | null]

async function sendParts(reply: Reply, target: ReplyTarget, means: AnswerMeans): Promise<Sent> {
  const { asked, command } = target
  const setting = settingOf(reply.message, target, means)
  const message = await nameSpans(reply.message, { notes: means.notes, t: setting.t })
  const { parts, shortened } = planReply(message, target, setting)
  const arrived: Message[] = []
  const last = parts.length - 1
  for (const [index, part] of parts.entries()) {
    const rows = index === last ? target.rows : []
    const whole = shortened ? linkWhole(target, setting, means) : []
    const rendered = withRows(renderPart(part, setting), whole, rows)
    const replaces = isNextStep(reply, target) && parts.length === 1
    const outcome = await sendOne(rendered, { index, replaces }, target, means)
    if (outcome.kind !== 'sent') {
      const { kind } = outcome
      const detail = 'detail' in outcome ? outcome.detail : null
      const fields = { end: kind, detail, command, parts: parts.length, arrived: arrived.length }
      means.log.warn('telegram-answer-not-sent', { ...fields, update: asked.updateId })
      return [arrived, outcome]
    }
    arrived.push(part)
  }
  return [arrived, null]
}

/** Alone all of it, where others read the first message of it in short. */
function planReply(
  message: Message,
  { asked, replaces }: ReplyTarget,
  setting: RenderSetting,
): { readonly parts: readonly Message[]; readonly shortened: boolean } {
  // Of a card that is there already only the card changes: its preview is a button of it.
  const shown = replaces ? cutPreview(message)[0] : message
  if (asked.spot.kind === 'private')
    return { parts: planForTelegram(shown, setting), shortened: false }
  const short = shortenReply(shown, setting.t)
  const parts = planForTelegram(short.message, setting)
  return { parts: parts.slice(0, 1), shortened: short.shortened || parts.length > 1 }
}

async function sendOne(
  part: TelegramPart,
  { index, replaces }: { readonly index: number; readonly replaces: boolean },
  { asked }: ReplyTarget,
  means: AnswerMeans,
): Promise<DeliveryOutcome> {
  const { api } = means
  const { spot, messageId } = asked
  if (replaces && asked.kind === 'press') {
    if (asked.imprint === imprintOf(part.text, part.keyboard)) return done
    const edited = await sendSurely(
      spot,
      true,
      ({ chatId }) => editPart(api, { chatId, messageId, pictured: false }, part),
      means,
    )
    // Too old, or not there any more: the next step is a message of its own.
    if (edited.kind !== 'refused' || edited.scope === 'chat') return edited
  }
  const replyTo = spot.kind === 'private' || index > 0 ? null : messageId
  return sendSurely(
    spot,
    false,
    (address) => sendPart(api, address, part, { silent: false, replyTo }),
    means,
  )
}

/** It stands there already. */
const done: DeliveryOutcome = { kind: 'sent', messageId: null }

/** A problem is no next step, nor is a digest: what was there stays. */
function isNextStep({ message, problem }: Reply, { asked, replaces }: ReplyTarget): boolean {
  if (!replaces || problem === true || asked.kind !== 'press' || asked.pictured) return false
  const [card] = cutPreview(message)
  return !card.blocks.some((block) => block.kind === 'story' && block.number !== null)
}

function settingOf(
  { language }: Message,
  { asked: { spot }, place, command }: ReplyTarget,
  { catalogue, desks, me, shortNames }: AnswerMeans,
): RenderSetting {
  const { chatId, threadId } = spot
  return {
    t: catalogue.translator(language),
    desks,
    botName: me.username,
    shared: spot.kind !== 'private',
    place: { chatId, threadId },
    about: place?.about ?? null,
    command,
    callbackOf: (data) => shortNames.callbackOf(chatId, data),
  }
}

/** What was left out is told alone. */
function linkWhole(
  { asked, said }: ReplyTarget,
  { t }: RenderSetting,
  means: AnswerMeans,
): ReplyTarget['rows'] {
  const url = linkPrivately(asked, said, means)
  return url === null ? [] : [[{ text: t('telegram-open-privately'), url }]]
}

/** The adapter's own rows: the whole answer first, what else it offers last. */
function withRows(
  part: TelegramPart,
  over: ReplyTarget['rows'],
  under: ReplyTarget['rows'],
): TelegramPart {
  return { ...part, keyboard: [...over, ...part.keyboard, ...under] }
}

/** Telegram would not take the answer itself: no silence, at least. */
async function apologise(target: ReplyTarget, means: AnswerMeans): Promise<void> {
  const { asked } = target
  const message = await composeNotice(asked, { key: 'problem-unexpected', values: {} }, means)
  const part = renderPart(message, settingOf(message, target, means))
  await sendOne(part, { index: 0, replaces: false }, target, means)
}
