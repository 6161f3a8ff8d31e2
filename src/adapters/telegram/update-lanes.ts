import type { Message, Update } from 'grammy/types'
import { createRoom, type Room } from '../../chat/create-room.ts'

/** So much is worked on at once: answers wait for Telegram most of the time. */
const atOnce = 100
/** So much of one chat: however many ask there, there is room for others. */
const atOnceInChat = 10
/** So many lines of one person wait in a chat, as many as Telegram gives at once: what more they say there meanwhile is dropped. */
const mostInLane = 100
/** So many lines of all people wait in a chat, as many as a group is answered in a quarter of an hour: what more is said there meanwhile is dropped. */
const mostInChat = 300

/** In which order one update is worked on among others. */
export interface Lane {
  readonly chat: string
  readonly name: string
  /** Names of the lanes whose earlier work is to be over before. */
  readonly after: readonly string[]
  /** It waits for no room either. */
  readonly first: boolean
}

/** Runs work of one lane in order, and of several lanes side by side. */
export class UpdateLanes {
  readonly #lanes = new Map<string, { length: number; end: Promise<void> }>()
  readonly #chats = new Map<string, { length: number; readonly room: Room }>()
  readonly #room = createRoom(atOnce)

  /** So much waits there that more would hold up others. */
  isFull({ name, chat }: Lane): boolean {
    const inLane = this.#lanes.get(name)?.length ?? 0
    const inChat = this.#chats.get(chat)?.length ?? 0
    return inLane >= mostInLane || inChat >= mostInChat
  }

  /** Resolves when the work is over; it must not reject. */
  async run({ chat: id, name, after, first }: Lane, work: () => Promise<void>): Promise<void> {
    const before = Promise.all(after.flatMap((each) => this.#lanes.get(each)?.end ?? []))
    const lane = this.#lanes.get(name) ?? { length: 0, end: Promise.resolve() }
    const chat = this.#chats.get(id) ?? { length: 0, room: createRoom(atOnceInChat) }
    this.#lanes.set(name, lane)
    this.#chats.set(id, chat)
    lane.length++
    chat.length++
    const inRoom = () => chat.room(() => this.#room(work))
    const end = before.then(first ? work : inRoom)
    lane.end = end
    await end
    if (--lane.length === 0) this.#lanes.delete(name)
    if (--chat.length === 0) this.#chats.delete(id)
  }
}

/**
 * What one person says in a chat comes in order, and after what the chat tells of itself; nobody there waits for another's
 * answers, nor what `goesFirst` for the same person's others. A group that moves is told of in both chats: the new one
 * hears of it first.
 */
export function laneOf(update: Update, goesFirst: (text: string) => boolean = () => false): Lane {
  const { message, channel_post, callback_query, my_chat_member, inline_query } = update
  const movedTo = message?.migrate_to_chat_id
  if (movedTo !== undefined) return wholeChat(`${movedTo}`)
  const chat =
    message?.chat ?? channel_post?.chat ?? my_chat_member?.chat ?? callback_query?.message?.chat
  const says = callback_query ?? (message !== undefined && isSaid(message) ? message : undefined)
  const personId = says?.from?.id
  if (chat !== undefined && chat.type !== 'private' && personId !== undefined)
    return laneOfPerson(`${chat.id}`, personId, goesFirst(message?.text ?? ''))
  if (chat !== undefined) return wholeChat(`${chat.id}`)
  if (inline_query !== undefined) return wholeChat(`inline ${inline_query.from.id}`)
  return wholeChat(callback_query === undefined ? 'rest' : `${callback_query.from.id}`)
}

function wholeChat(name: string): Lane {
  return { chat: name, name, after: [name], first: false }
}

function laneOfPerson(chat: string, personId: number, first: boolean): Lane {
  const name = `${chat} ${personId}`
  const ahead = `${name} first`
  return first
    ? { chat, name: ahead, after: [chat, ahead], first }
    : { chat, name, after: [chat, ahead, name], first }
}

/** Not what a chat tells of itself. */
function isSaid({ text, caption, document }: Message): boolean {
  return text !== undefined || caption !== undefined || document !== undefined
}

/** Whether all goes on without it: what a chat tells of itself is told once. */
export function isDispensable({ message, my_chat_member }: Update): boolean {
  const { migrate_to_chat_id: to, migrate_from_chat_id: from } = message ?? {}
  return my_chat_member === undefined && to === undefined && from === undefined
}

/** What came, for a log: never its words. */
export function kindOf(update: Update): string {
  return Object.keys(update).find((key) => key !== 'update_id') ?? 'none'
}
