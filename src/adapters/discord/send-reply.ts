import { DiscordAPIError } from 'discord.js'
import type { Reply } from '../../chat/command.ts'
import type { Conversation } from '../../chat/conversation.ts'
import type { Questions } from '../../chat/remember-questions.ts'
import { writeNotice } from '../../chat/write-notice.ts'
import { cutPreview, holdsDigest } from '../../delivery/cut-preview.ts'
import type { Message } from '../../delivery/message.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import type { Log } from '../../log.ts'
import type { Desk } from '../../topic/topic.ts'
import { failureFields } from './failure-fields.ts'
import type { CommandIds } from './format-spans.ts'
import type { Answer } from './open-answer.ts'
import { planForDiscord } from './plan-parts.ts'
import type { Asker } from './read-interaction.ts'
import { renderPart } from './render-part.ts'
import type { RenderSetting } from './render-setting.ts'

/** What answers are written with. */
export interface ReplyMeans {
  readonly conversation: Pick<Conversation, 'sent' | 'dropped'>
  readonly catalogue: Catalogue
  readonly desks: readonly Desk[]
  readonly questions: Questions
  readonly log: Log
  readonly commandIds?: CommandIds | undefined
}

/** Where a reply goes, and what its buttons carry on. */
export interface ReplyTarget {
  readonly answer: Answer
  readonly asked: Asker
  readonly shared: boolean
  readonly replaces: boolean
  readonly aboutChannelId: string | null
  readonly command: string | null
}

/** A bot that was not added to a server may follow its answer up so often there, and not more. */
const mostParts = 6
/** The token is used up, or nobody waits for the answer any more. */
const overCodes: readonly (string | number)[] = [10_062, 10_015, 10_008, 50_027]

/** Sends a reply in as many messages as it takes; what surely arrived is remembered as shown. */
export async function sendReply(
  reply: Reply,
  target: ReplyTarget,
  means: ReplyMeans,
): Promise<void> {
  const { answer, asked, shared } = target
  const { log, questions, conversation } = means
  const setting = settingOf(reply.message, target, means)
  const [card] = cutPreview(reply.message)
  // Of a card that is there already only the card changes: its preview is a button of it.
  const shown = target.replaces ? card : reply.message
  const parts = limitParts(planForDiscord(shown, setting), asked, means)
  // A digest is no next step of a card: what was there stays.
  const replaces = target.replaces && reply.problem !== true && !holdsDigest(card)
  const ephemeral = !asked.direct && (reply.message.private || !shared)
  questions.remember(asked.userId, reply.message)
  const arrived: Message[] = []
  try {
    const rendered = parts.map((part) => renderPart(part, setting))
    await answer.send(rendered, { ephemeral, replaces }, (index) => {
      arrived.push(...parts.slice(index, index + 1))
    })
  } catch (error) {
    log.warn('discord-answer-not-sent', {
      ...failureFields(error),
      command: target.command,
      parts: parts.length,
      arrived: arrived.length,
    })
    if (arrived.length === 0 && !isOver(error)) await apologise(target, reply.message, means)
  }
  if (arrived.length === 0) return conversation.dropped(reply)
  const shows = arrived.flatMap((part) => part.shows)
  await conversation.sent({ ...reply, message: { ...reply.message, shows } })
}

/** Sends one sentence of ours. */
export async function sendNotice(
  message: Message,
  target: ReplyTarget,
  means: ReplyMeans,
): Promise<void> {
  await sendReply({ message, memoryId: null }, target, means)
}

function settingOf(
  { language }: Message,
  { aboutChannelId, command }: ReplyTarget,
  { catalogue, desks, commandIds }: ReplyMeans,
): RenderSetting {
  return {
    t: catalogue.translator(language),
    desks,
    marker: null,
    aboutChannelId,
    command,
    commandIds,
  }
}

function limitParts(
  parts: readonly Message[],
  { guildId, direct }: Asker,
  { catalogue }: ReplyMeans,
): readonly Message[] {
  const [first] = parts
  if (guildId !== null || direct || first === undefined || parts.length <= mostParts) return parts
  const more = writeNotice(
    { key: 'discord-more-parts', values: {} },
    { catalogue, language: first.language, at: first.at },
  )
  return [...parts.slice(0, mostParts - 1), more]
}

/** Discord would not take the answer itself: no silence, at least. */
async function apologise(
  target: ReplyTarget,
  { language, at }: Message,
  means: ReplyMeans,
): Promise<void> {
  const notice = { key: 'problem-unexpected', values: {} }
  const message = writeNotice(notice, { catalogue: means.catalogue, language, at })
  const part = renderPart(message, settingOf(message, target, means))
  const how = { ephemeral: !target.asked.direct, replaces: false }
  await target.answer.send([part], how, () => undefined).catch(() => undefined)
}

function isOver(error: unknown): boolean {
  return !(error instanceof DiscordAPIError) || overCodes.includes(error.code)
}
