import type { Api } from 'grammy'
import { z } from 'zod'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import { BoundedMap } from '../../feed/bounded-map.ts'
import type { Log } from '../../log.ts'
import { personIdOf, writeChatId } from './address.ts'
import { asKnown, type ChatRecord, learn, readRecord } from './chat-record.ts'
import { rightsOf } from './chat-rights.ts'
import { failureFields } from './failure-fields.ts'
import type { KnownChat, KnownChats, LearntOfChat, ToldChat } from './known-chats.ts'
import { createNameLookUp } from './look-up-names.ts'
import { isUnknown, type ReadMember } from './read-member.ts'

/** What knowing chats needs. */
interface ChatMeans {
  readonly api: Pick<Api, 'getChat' | 'getChatMember'>
  readonly notes: PlatformNotes
  /** The bot's own. */
  readonly botId: number
  readonly readMember: ReadMember
  readonly now: () => number
  readonly log: Log
}

const platform = 'telegram'
/** Of the chat itself, so that it goes with the chat's data and moves with it. */
const chatNote = 'chat'
/** Of a person: native ids of chats, the newest first. */
const placesNote = 'places'
const mostPlaces = 50
const keptChats = 5000

interface Theirs {
  readonly chats: readonly KnownChat[]
  readonly failures: readonly PromiseRejectedResult[]
}

const idsSchema = z.array(z.number())

/** Knows chats by notes of them, kept in memory too, and by asking Telegram where there are none. */
export function createKnownChats(means: ChatMeans): KnownChats {
  const { api, notes, botId, readMember, now, log } = means
  const kept = new BoundedMap<number, ChatRecord>(keptChats)
  const moved = new BoundedMap<number, number>(keptChats)
  const names = createNameLookUp({
    ask: async (name) => (await askFor(name))?.chatId ?? null,
    now,
  })
  let lastChange: Promise<unknown> = Promise.resolve()

  /** A record is read, changed and written as one. */
  function inTurn<T>(change: () => Promise<T>): Promise<T> {
    const turn = lastChange.then(change)
    lastChange = turn.catch(() => undefined)
    return turn
  }

  /** Where a chat is now. */
  async function follow(chatId: number): Promise<number> {
    const known = moved.get(chatId)
    if (known !== undefined) return known
    const note =
      kept.get(chatId) === undefined ? await notes.readNote(platform, movedNote(chatId)) : null
    const to = note === null ? chatId : Number(note)
    moved.set(chatId, to)
    return to
  }

  async function recall(chatId: number): Promise<ChatRecord | null> {
    const before = kept.get(chatId)
    if (before !== undefined) return before
    const note = await notes.readNote(platform, chatNote, chatOf(chatId))
    const record = note === null ? null : readRecord(note)
    if (record === null) return null
    // It may have been noted before the chat moved.
    const current = { ...record, chatId }
    kept.set(chatId, current)
    return current
  }

  async function keep(told: ToldChat, learnt: LearntOfChat): Promise<ChatRecord | null> {
    const before = await recall(told.id)
    const after = learn(before, told, learnt)
    if (after === null || JSON.stringify(after) === JSON.stringify(before)) return after
    await notes.writeNote(platform, chatNote, JSON.stringify(after), chatOf(told.id))
    kept.set(told.id, after)
    if (after.username !== null) names.forget(fold(`@${after.username}`))
    return after
  }

  /** Null: there is none, or none the bot may look into. */
  async function askFor(chatId: number | string): Promise<KnownChat | null> {
    try {
      const chat = await api.getChat(chatId)
      if (chat.type === 'private') return null
      const rights = rightsOf(await api.getChatMember(chat.id, botId), chat.type)
      const record = await inTurn(() => keep(chat, { rights }))
      return record === null ? null : asKnown(record)
    } catch (error) {
      if (isUnknown(error)) return null
      throw error
    }
  }

  async function read(asked: number): Promise<KnownChat | null> {
    if (asked > 0) return null
    const chatId = await follow(asked)
    const record = await recall(chatId)
    const known = record === null ? null : asKnown(record)
    return known ?? (await askFor(chatId))
  }

  /** As they are now: some may have moved since they were noted. */
  async function placesOf(userId: number): Promise<readonly number[]> {
    const note = await notes.readNote(platform, placesNote, personIdOf(userId))
    const { data } = idsSchema.safeParse(note === null ? [] : JSON.parse(note))
    return [...new Set(await Promise.all((data ?? []).map(follow)))]
  }

  /** A person may have left since: the name of a closed chat is for those who are there. */
  async function mayKnow({ chatId, username }: KnownChat, userId: number): Promise<boolean> {
    return username !== null || (await readMember(chatId, userId)) !== null
  }

  /** Null: it is not there for them any more. */
  async function readFor(userId: number, chatId: number): Promise<KnownChat | null> {
    const chat = await read(chatId)
    if (chat === null || chat.rights === null) return null
    return (await mayKnow(chat, userId)) ? chat : null
  }

  /** Theirs, as far as they can be read just now. */
  async function theirsOf(userId: number): Promise<Theirs> {
    const ids = await placesOf(userId)
    const ends = await Promise.allSettled(ids.map((chatId) => readFor(userId, chatId)))
    const chats = ends.flatMap((end) =>
      end.status === 'fulfilled' && end.value !== null ? [end.value] : [],
    )
    const failures = ends.filter((end) => end.status === 'rejected')
    return { chats, failures }
  }

  return {
    read,
    listOf: async (userId) => (await theirsOf(userId)).chats,
    async note(told, learnt = {}) {
      if (told.type === 'private') return
      try {
        // What is still said under a chat's old id is no news of it.
        if ((await follow(told.id)) === told.id) await inTurn(() => keep(told, learnt))
      } catch (error) {
        log.warn('telegram-chat-unnoted', failureFields(error))
      }
    },
    link: (userId, chatId) =>
      inTurn(async () => {
        const before = await placesOf(userId)
        if (before[0] === chatId) return
        const after = [chatId, ...before.filter((id) => id !== chatId)].slice(0, mostPlaces)
        await notes.writeNote(platform, placesNote, JSON.stringify(after), personIdOf(userId))
      }),
    async move(from, to) {
      await notes.writeNote(platform, movedNote(from), `${to}`)
      moved.set(from, to)
      kept.delete(from)
      kept.delete(to)
    },
    async findNamed(userId, name) {
      const wanted = fold(name)
      const isNamed = ({ username, title }: KnownChat) =>
        fold(title) === wanted || (username !== null && fold(`@${username}`) === wanted)
      const { chats, failures } = await theirsOf(userId)
      const theirs = chats.find(isNamed)
      if (theirs !== undefined) return theirs
      if (publicName.test(name)) {
        const chatId = await names.find(userId, wanted)
        return chatId === null ? null : read(chatId)
      }
      // It may be the one that could not be read.
      const [failure] = failures
      if (failure !== undefined) throw failure.reason
      return null
    },
  }
}

/** https://core.telegram.org/bots/api#getchat takes the names of public chats. */
const publicName = /^@[a-z]\w{3,31}$/iu

function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

function chatOf(chatId: number): string {
  return writeChatId({ chatId, threadId: null })
}

function movedNote(from: number): string {
  return `moved ${from}`
}
