import type { Conversation } from '../../chat/conversation.ts'
import type { TakeTurn } from '../../chat/take-turns.ts'
import type { Clock } from '../../feed/clock.ts'
import { buildLine, type LineMeans } from './build-line.ts'
import { composeNotice, type NoticeMeans } from './compose-notice.ts'
import { failureFields } from './failure-fields.ts'
import { interfaceLanguage } from './interface-language.ts'
import { offerChoices } from './offer-choices.ts'
import { type Answer, openAnswer } from './open-answer.ts'
import { openForm } from './open-form.ts'
import { type Asked, isPress } from './read-interaction.ts'
import { commandOf, type Pressed, readPress } from './read-press.ts'
import { type ReplyMeans, type ReplyTarget, sendNotice, sendReply } from './send-reply.ts'
import { findLacking, withHints } from './tell-lacking.ts'

/** What answering needs. */
export interface AnswerMeans extends Omit<LineMeans, 'log'>, ReplyMeans, NoticeMeans {
  readonly conversation: Conversation
  readonly rest: Parameters<typeof openAnswer>[0]
  readonly clock: Clock
  readonly timing: AnswerTiming
  /** Lines wait for each other; choices, which nobody waits long for, do not. */
  readonly takeTurn: TakeTurn
}

/** Milliseconds. Discord gives up after 3,000 without a first word. */
export interface AnswerTiming {
  /** An answer that takes longer is promised first. */
  readonly promiseAfter: number
  /** Since it was asked: by then it is promised at the latest; what comes to us later is dropped. */
  readonly latest: number
}

/** As the program answers; tests take their own time. */
export const standardAnswerTiming: AnswerTiming = { promiseAfter: 1200, latest: 2500 }

/** Answers one interaction, whatever happens. Never rejects. */
export async function answerInteraction(asked: Asked, means: AnswerMeans): Promise<void> {
  const { log, rest } = means
  const answer = openAnswer(rest, asked, !asked.direct)
  try {
    if (asked.kind === 'autocomplete') return await offerChoices(asked, answer, means)
    const pressed = isPress(asked) ? readPress(asked) : null
    if (pressed?.asks === true && asked.kind === 'press')
      return await answer.openForm(formOf(asked, pressed, means))
    await answerLine(asked, answer, means)
  } catch (error) {
    log.warn('discord-interaction-failed', { kind: asked.kind, ...failureFields(error) })
  }
}

async function answerLine(asked: Asked, answer: Answer, means: AnswerMeans): Promise<void> {
  const pressed = isPress(asked) ? readPress(asked) : null
  const replaces = pressed?.replaces === true && isPress(asked) && (asked.ephemeral || asked.direct)
  const done = new AbortController()
  const promised = promiseInTime(asked, answer, { replaces, signal: done.signal }, means)
  try {
    await answerNow(asked, { answer, replaces, pressed }, means, () => done.abort())
  } finally {
    done.abort()
    await promised
  }
}

/** An answer that is not there in time is promised, so that Discord goes on waiting for it. */
async function promiseInTime(
  { at }: Asked,
  answer: Answer,
  { replaces, signal }: { readonly replaces: boolean; readonly signal: AbortSignal },
  { clock, timing, log }: AnswerMeans,
): Promise<void> {
  const left = at + timing.latest - clock.now()
  await clock.sleep(Math.max(0, Math.min(timing.promiseAfter, left)), signal)
  if (signal.aborted) return
  await answer
    .defer(replaces)
    .catch((error: unknown) => log.warn('discord-promise-refused', failureFields(error)))
}

async function answerNow(
  asked: Asked,
  { answer, replaces, pressed }: { answer: Answer; replaces: boolean; pressed: Pressed | null },
  means: AnswerMeans,
  /** What is sent from here on needs no promise. */
  ready: () => void,
): Promise<void> {
  const { conversation, takeTurn } = means
  const read = await buildLine(asked, means)
  const target = { answer, asked, replaces, shared: asked.guildId !== null, command: null }
  if ('key' in read) {
    const message = await composeNotice(asked, null, read, means)
    ready()
    return sendNotice(message, { ...target, replaces: false, aboutChannelId: null }, means)
  }
  const { line, command, aboutChannelId } = read
  const carried: ReplyTarget = {
    ...target,
    shared: line.chat.shared,
    aboutChannelId,
    command: command ?? (pressed === null ? null : commandOf(pressed.line)),
  }
  const lacking = findLacking(read)
  if (lacking !== null) {
    const message = await composeNotice(asked, line.chat.id, lacking, means)
    ready()
    return sendNotice(message, { ...carried, replaces: false }, means)
  }
  const reply = await takeTurn(() => conversation.answer(line))
  ready()
  if (reply === null) return answer.dismiss()
  await sendReply(withHints(reply, read, means.catalogue), carried, means)
}

/** The question the button was made with; after a restart, its own words. */
function formOf(
  asked: Asked & { kind: 'press' | 'form' },
  { line, customId }: Pressed,
  { questions, catalogue }: AnswerMeans,
) {
  const remembered = questions.find(asked.userId, line)
  if (remembered !== null) return openForm(customId, remembered)
  const t = catalogue.translator(interfaceLanguage(asked.personLocale, catalogue) ?? 'en')
  const label = t('discord-form-label')
  return openForm(customId, { title: asked.label ?? label, label, example: '', value: '' })
}
