import { memoryIdOf } from '../digest/memory-store.ts'
import type { Chat, ChatSettings } from './chat.ts'
import type { ChatStore } from './chat-store.ts'
import type { CommunityStore } from './community-store.ts'
import type { Line } from './conversation.ts'
import { isReadAlone } from './is-read-alone.ts'

/** A private chat's memory and its person's are one; in a shared place each asker has their own. */
export function memoryOf({ chat, person }: Pick<Line, 'chat' | 'person'>): string {
  return chat.shared ? memoryIdOf(chat.id, person.id) : chat.id
}

/** Where settings are read. */
export interface ReadSettings {
  readonly chats: Pick<ChatStore, 'readSettings'>
  readonly communities: Pick<CommunityStore, 'readCommunity'>
}

/** A shared place's settings are the place's; words are hidden for the person who hid them, where nobody else reads the answer. */
export async function readChat(
  line: Pick<Line, 'chat' | 'person' | 'personLanguage'>,
  { chats, communities }: ReadSettings,
  defaults: ChatSettings,
): Promise<Chat> {
  const own = await chats.readSettings(line.chat.id)
  const isOwn = line.chat.shared && isReadAlone(line)
  const mine = isOwn ? await chats.readSettings(memoryOf(line)) : {}
  const hiddenWords = [...(own.hiddenWords ?? defaults.hiddenWords), ...(mine.hiddenWords ?? [])]
  const zone = own.zoneConfirmed === true ? {} : await zoneOf(line.chat, communities)
  return { ...line.chat, settings: { ...defaults, ...own, ...zone, hiddenWords } }
}

/** What was confirmed in one place of a server need not be in its others. */
async function zoneOf(
  { communityId }: Line['chat'],
  communities: ReadSettings['communities'],
): Promise<Partial<Pick<ChatSettings, 'timeZone' | 'zoneConfirmed'>>> {
  if (communityId === undefined) return {}
  const { timeZone } = await communities.readCommunity(communityId)
  return timeZone === undefined ? {} : { timeZone, zoneConfirmed: true }
}
