import type { Command } from '../../chat/command.ts'
import type { Line } from '../../chat/conversation.ts'
import type { Notice } from '../../chat/write-notice.ts'
import { communityIdOf, type TelegramAddress, writeChatId } from './address.ts'
import { failureFields } from './failure-fields.ts'
import { findMember, judgeAsker, type RightsMeans } from './judge-asker.ts'
import type { KnownChat, KnownChats } from './known-chats.ts'
import type { Member } from './read-member.ts'
import type { Asker, Spot } from './read-update.ts'

/** The place a line is about. */
export interface ChosenPlace {
  readonly chat: Line['chat']
  readonly address: TelegramAddress
  /** The place, where it is another than the one it is said in. */
  readonly about: TelegramAddress | null
  /** What is known of it; null: a private chat. */
  readonly known: KnownChat | null
  /** What the asker is there. */
  readonly member: Member
}

/** What tells places. */
export interface PlaceMeans extends RightsMeans {
  readonly knownChats: Pick<KnownChats, 'read'>
  /** The commands that may be said about another place by their names, and to whom they are allowed. */
  readonly elsewhere: ReadonlyMap<string, Command['allowed']>
}

/** What is asked, as far as its place goes. */
export interface AskedPlace {
  readonly asker: Asker
  readonly spot: Spot
  readonly about: TelegramAddress | null
  /** The person typed its name: it is to be one they administer. */
  readonly named: boolean
  /** The command that would run; null: it answers what was asked before. */
  readonly command: string | null
}

/**
 * A notice instead where the other place is not there, or is not the asker's to use. What configures a place is its
 * admins'; what only shows something is for whoever is there, or may look in, and others are answered as if it had named no place.
 */
export async function choosePlace(
  asked: AskedPlace,
  means: PlaceMeans,
): Promise<ChosenPlace | Notice> {
  const { asker, spot, about } = asked
  const isHere =
    about === null || (about.chatId === spot.chatId && about.threadId === spot.threadId)
  if (isHere) return here(asked, means)
  // Of their private chat nothing is said where others read.
  if (about.chatId > 0) return { key: 'telegram-no-such-place', values: {} }
  const found = await findPlace(asker, about.chatId, means)
  if ('key' in found) return found
  const { known, member } = found
  const isOpen = member !== null || known.username !== null
  const configures = isForAdmins(asked, known, member, means)
  if (!isOpen && !configures) return here({ ...asked, about: null }, means)
  const place = isOpen ? nameOf(known, about.threadId) : ''
  if (known.rights === null && configures) return notThere(known)
  if (configures && member?.admin !== true)
    return { key: isOpen ? 'telegram-not-your-place' : 'telegram-no-such-place', values: { place } }
  const address = { chatId: known.chatId, threadId: about.threadId }
  const typedName = typedNameOf(known, address.threadId)
  const chat = { ...chatOf(known, address), typedName, elsewhere: true as const }
  return { chat, address, about: address, known, member: member ?? nobody }
}

interface FoundPlace {
  readonly known: KnownChat
  /** What the asker is there; null: neither they nor the bot are. */
  readonly member: Member | null
}

/** That Telegram cannot be asked now is no reason to say that the place, or somebody's right, is gone. */
async function findPlace(
  asker: Asker,
  chatId: number,
  means: PlaceMeans,
): Promise<FoundPlace | Notice> {
  try {
    const known = await means.knownChats.read(chatId)
    if (known === null) return { key: 'telegram-no-such-place', values: {} }
    const isThere = known.rights !== null
    return { known, member: isThere ? await findMember(asker, known.chatId, means) : null }
  } catch (error) {
    means.log.warn('telegram-place-unread', failureFields(error))
    return { key: 'telegram-place-unread', values: {} }
  }
}

/**
 * What anybody may see in a group its members may see alone, too. In a channel nobody asks anything, and what is named
 * is meant to be set up.
 */
function isForAdmins(
  { command, named }: AskedPlace,
  { kind }: KnownChat,
  member: Member | null,
  { elsewhere }: PlaceMeans,
): boolean {
  const allowed = elsewhere.get(command ?? '')
  if (allowed === undefined) return false
  return named || allowed !== 'anyone' || kind === 'channel' || member === null
}

const nobody: Member = { admin: false, manager: false }

/** It may be a closed one, whose name is not for everybody. */
function notThere({ username }: KnownChat): Notice {
  if (username === null) return { key: 'telegram-no-such-place', values: {} }
  return { key: 'telegram-not-there', values: { place: `@${username}` } }
}

async function here({ asker, spot }: AskedPlace, means: PlaceMeans): Promise<ChosenPlace> {
  const { chatId, threadId } = spot
  const address = { chatId, threadId }
  const member = (await judgeAsker(asker, chatId, means)) ?? nobody
  if (spot.kind === 'private') {
    const chat = { id: writeChatId(address), ...telegram, shared: false }
    return { chat, address, about: null, known: null, member }
  }
  const known = (await means.knownChats.read(chatId).catch(() => null)) ?? heardOf(spot, spot.kind)
  return { chat: chatOf(known, address), address, about: null, known, member }
}

/** A place as it is spoken of: "Harbour group", or with its topic "Harbour group · Science". */
export function nameOf({ title, topics }: KnownChat, threadId: number | null): string {
  const topic = threadId === null ? undefined : topics[threadId]
  return topic === undefined ? title : `${title} · ${topic}`
}

/** As it is found again behind a command. */
function typedNameOf(known: KnownChat, threadId: number | null): string {
  if (known.username !== null && threadId === null) return `@${known.username}`
  return `"${nameOf(known, threadId)}"`
}

function chatOf(known: KnownChat, address: TelegramAddress): Line['chat'] {
  const isNamedTopic = address.threadId !== null && known.topics[address.threadId] !== undefined
  return {
    id: writeChatId(address),
    ...telegram,
    shared: true,
    name: nameOf(known, address.threadId),
    ...(isNamedTopic ? { isTopic: true as const } : {}),
    ...(known.kind === 'channel'
      ? {}
      : { communityId: communityIdOf(known.chatId), hasRoles: false as const, ...topicsOf(known) }),
  }
}

/** No bot can list a forum's topics; General is the one without a number. */
function topicsOf({ chatId, topics }: KnownChat): Pick<Line['chat'], 'siblings'> {
  const told = Object.entries(topics).map(([id, name]) => ({ id: `${chatId}/${id}`, name }))
  return told.length === 0 ? {} : { siblings: [{ id: `${chatId}`, name: null }, ...told] }
}

/** What every chat of Telegram's has. */
const telegram = { platform: 'telegram', buttonsBelow: true } as const

/** All that the message itself tells of its chat. */
function heardOf(
  { chatId, title, username, threadId }: Spot,
  kind: Exclude<Spot['kind'], 'private'>,
): KnownChat {
  const isForum = threadId !== null
  const rights = { admin: false, canPost: true, canPin: false }
  return { chatId, kind, title: title ?? '', username, isForum, topics: {}, rights }
}
