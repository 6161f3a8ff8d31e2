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
  readonly #byChat = new Map<number, number[]>()
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
    const second = recent(this.#all, now - 1000)
    if (second.length >= limits.perSecond) return freeAt(second, limits.perSecond, 1000) - now
    const chatId = idOf(this.#state, given)
    const times = chatId === null ? [] : (this.#byChat.get(chatId) ?? [])
    const isPrivate = chatId !== null && chatId > 0
    if (isPrivate) {
      const due = dueOfRhythm(times, limits.burst)
      if (due > now) return due - now
    } else if (chatId !== null) {
      const minute = recent(times, now - 60_000)
      if (minute.length >= limits.perMinuteInGroup)
        return freeAt(minute, limits.perMinuteInGroup, 60_000) - now
    }
    this.#all.push(now)
    if (chatId !== null) {
      times.push(now)
      this.#byChat.set(chatId, times)
    }
    return null
  }
}

/** When the next may come: each takes a second, and `burst` of them may be taken in advance. */
function dueOfRhythm(times: readonly number[], burst: number): number {
  let paidUntil = 0
  for (const time of times) paidUntil = Math.max(paidUntil, time) + 1000
  return paidUntil - (burst - 1) * 1000
}

function recent(times: number[], since: number): number[] {
  return times.filter((time) => time > since)
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
