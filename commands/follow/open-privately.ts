import { ChatProblem, type Cure } from '../../src/chat/chat-problem.ts'
import type { Target } from '../../src/chat/choose-target.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { instruct, replyWith } from '../../src/chat/reply.ts'
import type { Message } from '../../src/delivery/message.ts'
import { confirmLine, lineFor, type Wish } from './wish.ts'

type Context = Pick<
  CommandContext,
  'chat' | 'person' | 'clock' | 'translator' | 'services' | 'reachAlone'
>

/**
 * Who follows from a shared place before saying anything alone is told alone in that place's language and time; where
 * they may not let us write there, a greeting tries it first. @throws ChatProblem when they do not; nothing is saved then
 */
export async function openPrivately(wish: Wish, target: Target, context: Context): Promise<void> {
  const { chat, clock, services, reachAlone } = context
  const { chatId, settings } = target
  const place = (await services.places.getPlaces([chatId])).get(chatId)
  const isShut = place !== undefined && place.paused !== null && place.paused.why !== 'asked'
  const isTried = reachAlone !== null && (place === undefined || isShut)
  if (isTried && !(await reachAlone(greeting(target, context)))) throw unreached(wish, context)
  const { language, readingLanguages, timeZone } = settings
  const stored = await services.chats.readSettings(chatId)
  await services.chats.saveSettings(chatId, { language, readingLanguages, timeZone, ...stored })
  // Alerts go to places that were met. One that was removed stays so until its person writes there or is reached.
  if (place === undefined)
    await services.places.meet({ id: chatId, platform: chat.platform, shared: false }, clock.now())
  if (isTried && isShut) await services.places.resume(chatId)
}

/** The first thing they read alone: why it comes, and how to end it. */
function greeting({ settings }: Target, { chat, clock, translator }: Context): Message {
  const t = translator(settings.language)
  const where = chat.name === undefined ? 'nameless' : 'named'
  const said = instruct(t('follow-hello', { where, name: chat.name ?? '' }))
  const buttons = [
    { label: t('button-follows'), command: '/follows' },
    { label: t('button-quiet'), command: '/quiet' },
  ]
  return replyWith({ chat: { ...chat, settings }, clock }, [said], buttons).message
}

function unreached(wish: Wish, { person }: Context): ChatProblem {
  const cures: readonly Cure[] = [
    { label: 'button-try-again', command: confirmLine(wish) },
    { label: 'button-catchup', command: '/catchup' },
    { label: 'button-news', command: '/news' },
  ]
  const line = lineFor({ ...wish, everyone: true })
  const everyone: Cure = { label: 'button-for-everyone', command: line }
  return new ChatProblem('problem-unreached', {}, person.admin ? [...cures, everyone] : cures)
}
