import type { TelegramState } from './state.ts'

/** How much a bot may send (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). */
export interface SendingLimits {
  /** Messages in any one second, over all chats. */
  readonly perSecond: number
  /** Messages at once to one person before the rhythm of one a second begins. */
  readonly burst: number
  /** Messages and edits in any one minute in a group or channel, over all its topics. */
  readonly perMinuteInGroup: number
}

export const usualLimits: SendingLimits = { perSecond: 30, burst: 5, perMinuteInGroup: 20 }

/** Counts what is sent and edited; one too many stops the whole bot for as long as it is told to wait. */
export class SendingRates {
  readonly #state: TelegramState
  readonly #limits: SendingLimits | null
  readonly #all: number[] = []
  /** Of groups and channels: when. */
  readonly #inGroups = new Map<number, number[]>()
  /** Of people: until when what they got is paid for by waiting. */
  readonly #paidUntil = new Map<number, number>()
  #quietUntil = 0

  /** `limits` null: none. */
  constructor(state: TelegramState, limits: SendingLimits | null) {
    this.#state = state
    this.#limits = limits
  }

  /** Counts a call; seconds to wait where it comes too soon, and then it counts for nothing. */
  take(method: string, chatId: unknown): number | null {
    if (this.#limits === null || method === 'getUpdates') return null
    const now = this.#state.now()
    if (now < this.#quietUntil) return Math.ceil((this.#quietUntil - now) / 1000)
    if (!/^(?:send(?!ChatAction)|edit)/u.test(method)) return null
    const wait = this.#waitFor(this.#limits, now, chatId)
    if (wait === null) return null
    const seconds = Math.max(1, Math.ceil(wait / 1000))
    this.#quietUntil = now + seconds * 1000
    return seconds
  }

  #waitFor(limits: SendingLimits, now: number, given: unknown): number | null {
    const second = forget(this.#all, now - 1000)
    if (second.length >= limits.perSecond) return freeAt(second, limits.perSecond, 1000) - now
    const chatId = idOf(this.#state, given)
    if (chatId !== null) {
      const due = chatId > 0 ? this.#dueToPerson(limits, chatId) : this.#dueInGroup(limits, chatId)
      if (due > now) return due - now
    }
    this.#all.push(now)
    if (chatId !== null && chatId > 0)
      this.#paidUntil.set(chatId, Math.max(this.#paidUntil.get(chatId) ?? 0, now) + 1000)
    else if (chatId !== null) this.#timesIn(chatId).push(now)
    return null
  }

  /** Each message takes a second, and `burst` of them may be taken in advance. */
  #dueToPerson({ burst }: SendingLimits, chatId: number): number {
    return (this.#paidUntil.get(chatId) ?? 0) - (burst - 1) * 1000
  }

  #dueInGroup({ perMinuteInGroup }: SendingLimits, chatId: number): number {
    const minute = forget(this.#timesIn(chatId), this.#state.now() - 60_000)
    return minute.length < perMinuteInGroup ? 0 : freeAt(minute, perMinuteInGroup, 60_000)
  }

  #timesIn(chatId: number): number[] {
    const times = this.#inGroups.get(chatId) ?? []
    this.#inGroups.set(chatId, times)
    return times
  }
}

/** Takes off what is too long ago. */
function forget(times: number[], since: number): number[] {
  while ((times[0] ?? Number.POSITIVE_INFINITY) <= since) times.shift()
  return times
}

function freeAt(times: readonly number[], limit: number, windowMs: number): number {
  return (times.at(-limit) ?? 0) + windowMs
}

function idOf(state: TelegramState, given: unknown): number | null {
  if (typeof given === 'number') return given
  if (typeof given !== 'string') return null
  if (!given.startsWith('@')) return Number(given)
  const name = given.slice(1).toLowerCase()
  const chat = [...state.chats.values()].find(({ username }) => username?.toLowerCase() === name)
  return chat?.id ?? null
}
