import type { ChatMemberUpdated } from 'grammy/types'
import type { composeWelcome } from '../../chat/compose-welcome.ts'
import { languageTold } from '../../chat/language-told.ts'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import { instruct } from '../../chat/reply.ts'
import type { Message } from '../../delivery/message.ts'
import type { Phrasing } from '../../delivery/phrase-source.ts'
import type { PlaceStore } from '../../delivery/place-store.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import { communityIdOf, personIdOf, writeChatId } from './address.ts'
import { failureFields } from './failure-fields.ts'
import { shortenAddress } from './short-address.ts'

/** What a welcome needs. */
export interface WelcomeMeans {
  readonly notes: PlatformNotes
  readonly places: Pick<PlaceStore, 'getPlaces'>
  readonly catalogue: Catalogue
  readonly welcome: typeof composeWelcome
  /** Writes there now; false: we are not let. */
  readonly reach: (chatId: string, message: Message) => Promise<boolean>
  /** They chose the chat by a key of ours, and are answered for that. */
  readonly isChoosing?: (personId: number) => boolean
  readonly clock: Clock
  readonly log: Log
}

const noteName = 'welcomed'

/**
 * The set-up card for whoever brought the bot to a chat, once a chat, in their private chat. Where they cannot be reached
 * a group gets one short line; nothing is ever posted in a channel. Never rejects.
 */
export async function welcomeAdder(change: ChatMemberUpdated, means: WelcomeMeans): Promise<void> {
  const { notes, clock, log } = means
  const { chat, from } = change
  // Ends with what is kept of the chat, so that a later return is a new start.
  const communityId = communityIdOf(chat.id)
  try {
    if ((await notes.readNote('telegram', noteName, communityId)) !== null) return
    await notes.writeNote('telegram', noteName, `${clock.now()}`, communityId)
    if (means.isChoosing?.(from.id) === true) return
    // An administrator who is not shown acts as a bot of Telegram's.
    const reached = !from.is_bot && (await reachAdder(change, means))
    log.info('telegram-welcomed', {
      chatId: writeChatId({ chatId: chat.id, threadId: null }),
      reached,
    })
    if (!reached && chat.type !== 'channel') await greetGroup(change, means)
  } catch (error) {
    log.warn('telegram-welcome-failed', failureFields(error))
  }
}

async function reachAdder(change: ChatMemberUpdated, means: WelcomeMeans): Promise<boolean> {
  const { chat, from } = change
  const name = chat.title ?? ''
  const place = { id: shortenAddress({ chatId: chat.id, threadId: null }), name }
  const kind = chat.type === 'channel' ? 'channel' : 'group'
  const message = means.welcome({ name, kind, places: [place] }, await phrasingOf(change, means))
  return means.reach(personIdOf(from.id), message)
}

/** Its button leads to the private chat, so that the group is not bothered with more. */
async function greetGroup(change: ChatMemberUpdated, means: WelcomeMeans): Promise<void> {
  const phrasing = await phrasingOf(change, means)
  const { t, language, timeZone, now } = phrasing
  const blocks: Message['blocks'] = [
    instruct(t('welcome-group')),
    { kind: 'actions', buttons: [{ label: t('welcome-group-button'), command: '/setup' }] },
  ]
  const message = { blocks, language, timeZone, at: now, private: false, shows: [] }
  await means.reach(writeChatId({ chatId: change.chat.id, threadId: null }), message)
}

/** As they have it set, else as their app is. */
async function phrasingOf({ from }: ChatMemberUpdated, means: WelcomeMeans): Promise<Phrasing> {
  const { places, catalogue, clock } = means
  const id = personIdOf(from.id)
  const settings = (await places.getPlaces([id])).get(id)?.settings
  const told = languageTold({ language: from.language_code ?? null }, catalogue.languages)
  const language = settings?.language ?? told ?? 'en'
  const timeZone = settings?.timeZone ?? 'UTC'
  return { t: catalogue.translator(language), language, timeZone, now: clock.now() }
}
