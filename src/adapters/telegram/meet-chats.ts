import type { ChatMemberUpdated, Update } from 'grammy/types'
import type { Pause } from '../../delivery/place.ts'
import type { PlaceStore } from '../../delivery/place-store.ts'
import { communityIdOf, writeChatId } from './address.ts'
import { rightsOf } from './chat-rights.ts'
import { heedServiceMessage } from './heed-service-message.ts'
import type { ChatRights } from './known-chats.ts'
import type { MeetMeans } from './meet-means.ts'
import { welcomeAdder } from './welcome-adder.ts'

/**
 * Works on an update that tells of a chat itself: the bot was added, blocked, promoted or removed, a group moved, a topic
 * was made. False: it is somebody's message or press.
 */
export async function meetChats(update: Update, means: MeetMeans): Promise<boolean> {
  const { my_chat_member: membership, message, channel_post: post } = update
  if (membership !== undefined) {
    await heedMembership(membership, means)
    return true
  }
  const told = message ?? post
  return told !== undefined && heedServiceMessage(told, means)
}

/** The one truth of where the bot is and what it may do (https://core.telegram.org/bots/api#chatmemberupdated). */
async function heedMembership(change: ChatMemberUpdated, means: MeetMeans): Promise<void> {
  const { knownChats, members, log } = means
  const { chat, old_chat_member: before, new_chat_member: after } = change
  if (chat.type === 'private') {
    if (after.status === 'kicked') await pausePlaces(chat.id, blocked, means)
    else await meetPlaces(chat.id, means)
    return
  }
  const rights = rightsOf(after, chat.type)
  const had = rightsOf(before, chat.type)
  members.forget(chat.id)
  await knownChats.note(chat, { rights })
  log.info('telegram-membership', { chatId: writeChatId(placeOf(chat.id)), status: after.status })
  if (rights?.canPost !== true) {
    await pausePlaces(chat.id, rights === null ? removed : refused, means)
    if (rights === null) await means.communities.setLeft(communityIdOf(chat.id), means.clock.now())
    return
  }
  await means.communities.setLeft(communityIdOf(chat.id), null)
  await meetPlaces(chat.id, means)
  if (!isMore(rights, had)) return
  if (!change.from.is_bot) await knownChats.link(change.from.id, chat.id)
  await welcomeAdder(change, means)
}

const blocked = { why: 'removed', detail: 'blocked by the person' } as const
const removed = { why: 'removed', detail: 'removed from the chat' } as const
const refused = { why: 'refused', detail: 'no right to post' } as const

/** It can post there since now, or is made an administrator: whoever did that brought it, and is told how to go on. */
function isMore(rights: ChatRights, had: ChatRights | null): boolean {
  return had?.canPost !== true || (rights.admin && !had.admin)
}

/** Only what is known here: nothing is kept of places nobody used. */
async function pausePlaces(
  chatId: number,
  { why, detail }: Pick<Pause, 'why' | 'detail'>,
  { places, clock, log }: MeetMeans,
): Promise<void> {
  for (const id of (await placesWithin(chatId, places)).keys()) {
    const isNews = await places.pause(id, { at: clock.now(), why, detail })
    if (isNews) log.info('telegram-place-paused', { chatId: id, detail })
  }
}

/** The bot may write there: what stood still because it could not goes on, with all topics. */
async function meetPlaces(chatId: number, { places, clock }: MeetMeans): Promise<void> {
  const shared = chatId < 0
  const known = await placesWithin(chatId, places)
  await places.meet({ id: writeChatId(placeOf(chatId)), platform: 'telegram', shared }, clock.now())
  for (const { id, paused } of known.values()) {
    if (paused?.why === 'removed')
      await places.meet({ id, platform: 'telegram', shared }, clock.now())
    if (paused?.why === 'refused') await places.resume(id)
  }
}

async function placesWithin(chatId: number, places: PlaceStore) {
  const id = writeChatId(placeOf(chatId))
  return places.getPlaces([id, ...(await places.listWithin(id))])
}

function placeOf(chatId: number) {
  return { chatId, threadId: null }
}
