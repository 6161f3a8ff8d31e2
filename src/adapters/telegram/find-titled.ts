import type { TelegramAddress } from './address.ts'
import type { KnownChat, KnownChats } from './known-chats.ts'

/** What finding a place by what people call it takes. */
export type NamingMeans = Pick<KnownChats, 'findNamed' | 'listOf'>

/** One of a person's chats by its title, or a public one by its `@username`; null: none. Rejects when that cannot be told just now. */
export async function findCalled(
  name: string,
  personId: number,
  knownChats: NamingMeans,
): Promise<TelegramAddress | null> {
  const known = await knownChats.findNamed(personId, name)
  return known === null ? null : { chatId: known.chatId, threadId: null }
}

/** The same, or a topic of theirs as "Group · Topic". */
export async function findTitled(
  title: string,
  personId: number,
  knownChats: NamingMeans,
): Promise<TelegramAddress | null> {
  const called = await findCalled(title, personId, knownChats)
  if (called !== null) return called
  for (const chat of await knownChats.listOf(personId)) {
    const threadId = findTopic(chat, title)
    if (threadId !== null) return { chatId: chat.chatId, threadId }
  }
  return null
}

/** "Group · Topic", as places are called everywhere. */
function findTopic({ title, topics }: KnownChat, named: string): number | null {
  const wanted = named.toLowerCase()
  const found = Object.entries(topics).find(
    ([, topic]) => `${title} · ${topic}`.toLowerCase() === wanted,
  )
  return found === undefined ? null : Number(found[0])
}
