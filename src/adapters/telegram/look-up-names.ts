import { BoundedMap } from '../../feed/bounded-map.ts'

/** Finds public chats by their `@name`, as Telegram tells. */
export interface NameLookUp {
  /** The chat's id; null: none is called so. Rejects when it cannot be asked, or this person asked for too many. */
  find(userId: number, name: string): Promise<number | null>
  /** What was found of that name counts no more. */
  forget(name: string): void
}

interface LookUpMeans {
  /** Null: there is none the bot may look into. */
  readonly ask: (name: string) => Promise<number | null>
  readonly now: () => number
}

const rememberedNames = 1000
const rememberedPeople = 10_000
/** How long what was found holds, and in what time one person may ask for how many names. */
const windowMs = 10 * 60_000
const mostNames = 10

/** Asks for each name once in a while and for so many a person: guessing names is not what the bot's requests are for. */
export function createNameLookUp({ ask, now }: LookUpMeans): NameLookUp {
  const found = new BoundedMap<string, { readonly at: number; readonly chatId: number | null }>(
    rememberedNames,
  )
  const askedAt = new BoundedMap<number, readonly number[]>(rememberedPeople)
  // A clock set back makes nobody wait longer.
  const isRecent = (at: number): boolean => Math.abs(now() - at) < windowMs

  return {
    async find(userId, name) {
      const before = found.get(name)
      if (before !== undefined && isRecent(before.at)) return before.chatId
      const lately = (askedAt.get(userId) ?? []).filter(isRecent)
      if (lately.length >= mostNames) throw new Error('too many names were asked for')
      askedAt.set(userId, [...lately, now()])
      const chatId = await ask(name)
      found.set(name, { at: now(), chatId })
      return chatId
    },
    forget: (name) => found.delete(name),
  }
}
