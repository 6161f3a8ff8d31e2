import type { Reply } from '../../chat/command.ts'
import type { Notice } from '../../chat/write-notice.ts'
import { cutPreview, holdsDigest } from '../../delivery/cut-preview.ts'
import type { DeliveryOutcome } from '../../delivery/messenger.ts'
import type { AnswerMeans } from './answer-means.ts'
import { apologise } from './apologise.ts'
import type { ChosenPlace } from './choose-place.ts'
import { composeNotice, languageOf } from './compose-notice.ts'
import { editPart } from './edit-part.ts'
import { failureFields } from './failure-fields.ts'
import { imprintOf } from './imprint.ts'
import { linkPrivately, openPrivately, privateButton } from './link-privately.ts'
import { nameSpans } from './name-spans.ts'
import type { Query } from './open-query.ts'
import { type PlannedPart, planReply, type ReplyForm } from './plan-reply.ts'
import { readPlainText } from './read-plain-text.ts'
import type { AskedMessage, AskedPress } from './read-update.ts'
import { sendAnswerFiles } from './send-answer-files.ts'
import { sendMessage } from './send-message.ts'
import { sendSurely } from './send-surely.ts'
import type { TelegramPart } from './telegram-part.ts'

/** Where a reply goes, and what its buttons carry on. */
export interface ReplyTarget extends ReplyForm {
  readonly asked: AskedMessage | AskedPress
  readonly place: ChosenPlace | null
  /** Of a press. */
  readonly query: Query | null
}

/**
 * Sends a reply in as many messages as it takes; what surely arrived is remembered as shown. What cannot be written is
 * apologised for. Never rejects for a reply that arrived.
 */
export async function sendReply(
  reply: Reply,
  target: ReplyTarget,
  means: AnswerMeans,
): Promise<void> {
  const { conversation } = means
  const { command } = reply
  if (command !== undefined && isTooPersonal(command, target, means)) {
    // Meant by words that only the conversation understood.
    await settle(() => conversation.dropped(reply), means)
    return sendYoursAlone(command, target, means)
  }
  const parts = await prepare(reply, target, means)
  if (parts === 'told') return settle(() => conversation.sent(reply), means)
  if (parts === 'failed') return settle(() => conversation.dropped(reply), means)
  const [arrived, outcome] = await sendParts(parts, reply, target, means)
  if (arrived.length === 0) {
    // Telegram would not take the answer itself: no silence, at least.
    if (outcome?.kind === 'refused' && outcome.scope !== 'chat') await apologise(target, means)
    return settle(() => conversation.dropped(reply), means)
  }
  const shows = arrived.flatMap(({ message }) => message.shows)
  await settle(() => conversation.sent({ ...reply, message: { ...reply.message, shows } }), means)
  const files = arrived.flatMap(({ part }) => part.files)
  await sendAnswerFiles(files, target.asked, means)
}

/** The answer is there or is not: a store that fails now changes nothing of it. */
async function settle(end: () => Promise<void>, { log }: AnswerMeans): Promise<void> {
  try {
    await end()
  } catch (error) {
    log.warn('telegram-answer-unsettled', failureFields(error))
  }
}

/** told: one sentence was all of it, and the presser has read it. failed: a fault of ours, which was apologised for. */
async function prepare(
  reply: Reply,
  target: ReplyTarget,
  means: AnswerMeans,
): Promise<readonly PlannedPart[] | 'told' | 'failed'> {
  const { api, catalogue, notes, questions, shortNames, log } = means
  try {
    questions.remember(`${target.asked.spot.chatId}`, reply.message)
    if (await tellAlone(reply, target)) return 'told'
    const t = catalogue.translator(reply.message.language)
    const parts = planReply(await nameSpans(reply.message, { api, notes, t }), target, means)
    await shortNames.keep()
    return parts
  } catch (error) {
    log.error('telegram-render-failed', failureFields(error))
    await apologise(target, means)
    return 'failed'
  }
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
  const plain = { line: `/${command}`, about: said.about }
  const meant = linkPrivately(asked, said, means) === null ? plain : said
  if (asked.kind === 'press' && query !== null && (await openPrivately(query, asked, meant, means)))
    return
  const t = means.catalogue.translator(await languageOf(asked, means))
  const rows = [[privateButton(asked, meant, t('telegram-open-privately'), means)]]
  const isSaidAgain = linkPrivately(asked, meant, means) !== null
  const key = isSaidAgain ? 'telegram-yours-alone' : 'telegram-say-alone'
  await sendNotice({ key, values: {} }, { ...target, rows }, means)
}

/** What many see is not changed by a press that brings a sentence: only the presser is told. */
async function tellAlone(reply: Reply, { asked, query, replaces }: ReplyTarget): Promise<boolean> {
  if (query === null || asked.spot.kind === 'private') return false
  if (replaces && reply.problem !== true) return false
  const text = readPlainText(reply.message)
  return text !== null && query.tell(text)
}

type Sent = readonly [arrived: readonly PlannedPart[], end: DeliveryOutcome | null]

async function sendParts(
  parts: readonly PlannedPart[],
  reply: Reply,
  target: ReplyTarget,
  means: AnswerMeans,
): Promise<Sent> {
  const { asked, command } = target
  const arrived: PlannedPart[] = []
  const replaces = isNextStep(reply, target) && parts.length === 1
  for (const [index, planned] of parts.entries()) {
    const outcome = await sendOne(planned.part, { index, replaces }, target, means)
    if (outcome.kind !== 'sent') {
      const { kind } = outcome
      const detail = 'detail' in outcome ? outcome.detail : null
      const fields = { end: kind, detail, command, parts: parts.length, arrived: arrived.length }
      means.log.warn('telegram-answer-not-sent', { ...fields, update: asked.updateId })
      return [arrived, outcome]
    }
    arrived.push(planned)
  }
  return [arrived, null]
}

async function sendOne(
  part: TelegramPart,
  { index, replaces }: { readonly index: number; readonly replaces: boolean },
  { asked, query }: ReplyTarget,
  means: AnswerMeans,
): Promise<DeliveryOutcome> {
  const { api, catalogue } = means
  const { spot, messageId } = asked
  if (replaces && asked.kind === 'press') {
    if (asked.imprint === imprintOf(part.text, part.keyboard)) {
      const t = catalogue.translator(await languageOf(asked, means))
      await query?.tell(t('telegram-no-change'))
      return done
    }
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
    (address) => sendMessage(api, address, part, { silent: false, replyTo }),
    means,
  )
}

/** It stands there already. */
const done: DeliveryOutcome = { kind: 'sent', messageId: null }

/** A problem is no next step, nor is a digest: what was there stays. */
function isNextStep({ message, problem }: Reply, { asked, replaces }: ReplyTarget): boolean {
  if (!replaces || problem === true || asked.kind !== 'press' || asked.pictured) return false
  const [card] = cutPreview(message)
  return !holdsDigest(card)
}
