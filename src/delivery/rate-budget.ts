import type { PlatformRates } from './messenger.ts'
import { RateLog } from './rate-log.ts'

/** Whose limits a request counts against. */
export interface BudgetRequest {
  /** Null: only the platform's own limit. */
  readonly chatId: string | null
  readonly shared: boolean
}

/** How unevenly requests arrive is learned from so many of the latest answers. */
const answersKept = 128
const relearnEvery = 32
/** This share of them tells it: the slowest are stragglers. */
const mostUsual = 0.9
const leastSpareMs = 10
const mostSpareMs = 250
/** Of a window, for stragglers; more of them would leave too little for the others. */
const mostStragglers = 0.25
/** A straggler that is this late was lost. */
const lostAfterMs = 2500

/** A request on its way, to be given back with its answer. */
export interface Ticket extends BudgetRequest {
  readonly at: number
}

/**
 * The requests a platform allows, as sliding windows. Two requests may arrive closer together than they
 * went: every window is longer by how much the round-trip times differ, so that none is overrun there. A
 * straggler may arrive at any time until its answer: it keeps a place until then.
 */
export class RateBudget {
  readonly #rates: PlatformRates
  readonly #all: RateLog
  /** Chats written to lately, by whose limits hold for them, least lately first. */
  readonly #chats = new Map<string, RateLog>()
  readonly #holds = new Map<string, number>()
  readonly #longestMs: number
  /** Without an answer yet, oldest first. */
  readonly #onTheirWay = new Set<Ticket>()
  #roundTrips: number[] = []
  /** Who takes longer is a straggler. Careful, as the spare time is, until it is learned. */
  #usualMs = 150
  #answers = 0
  #spareMs = 50
  #heldUntil = Number.NEGATIVE_INFINITY
  /** Even spacing: when the next request would go. */
  #nextAt = Number.NEGATIVE_INFINITY
  #latest = Number.NEGATIVE_INFINITY

  constructor(rates: PlatformRates) {
    this.#rates = rates
    this.#all = new RateLog([rates.all])
    const windows = [...rates.privateChat, ...rates.sharedChat].map(({ windowMs }) => windowMs)
    this.#longestMs = Math.max(0, ...windows)
  }

  /** When a request to this chat may go, as far as the chat is concerned. */
  chatFreeAt({ chatId }: BudgetRequest): number {
    return this.#logOf(chatId)?.freeAt(this.#spareMs) ?? Number.NEGATIVE_INFINITY
  }

  /** When the platform takes a request at all. `evenly`: spaced out, so that others find room in between. */
  allFreeAt(evenly: boolean, now: number): number {
    const stragglers = this.#countStragglers(now)
    const free = Math.max(this.#all.freeAt(this.#spareMs, stragglers), this.#heldUntil)
    return evenly ? Math.max(free, this.#nextAt - this.#burst * this.#interval) : free
  }

  /** A request goes now; whoever waits for its end gives the ticket back. */
  take({ chatId, shared }: BudgetRequest, now: number): Ticket {
    if (now < this.#latest) this.#setBack(now)
    this.#latest = now
    this.#all.add(now)
    this.#nextAt = Math.max(this.#nextAt, now) + this.#interval
    if (chatId !== null) this.#takeChat(chatId, shared, now)
    return { chatId, shared, at: now }
  }

  /** Its end will be told: `answered`, `lost` or `forget`. */
  watch(ticket: Ticket): void {
    this.#onTheirWay.add(ticket)
  }

  /** The platform answered. */
  answered(ticket: Ticket, now: number): void {
    if (!this.#onTheirWay.delete(ticket)) return
    const roundTripMs = now - ticket.at
    if (roundTripMs > this.#usualMs && roundTripMs >= 0) this.#arrivedLate(ticket, now)
    this.#learn(roundTripMs)
  }

  /** It ended without an answer. */
  lost(ticket: Ticket, now: number): void {
    if (this.#onTheirWay.delete(ticket)) this.#arrivedLate(ticket, now)
  }

  /** The platform says not before `until`. */
  hold(chatId: string | null, until: number): void {
    if (chatId === null) this.#heldUntil = Math.max(this.#heldUntil, until)
    else this.#holds.set(this.#limitedAs(chatId), Math.max(this.heldUntil(chatId), until))
  }

  /** Until when the platform (null) or a chat takes nothing. */
  heldUntil(chatId: string | null): number {
    if (chatId === null) return this.#heldUntil
    return this.#holds.get(this.#limitedAs(chatId)) ?? Number.NEGATIVE_INFINITY
  }

  /** It never went; its place stays taken. */
  forget(ticket: Ticket): void {
    this.#onTheirWay.delete(ticket)
  }

  #limitedAs(chatId: string): string {
    return this.#rates.limitedAs?.(chatId) ?? chatId
  }

  #logOf(chatId: string | null): RateLog | undefined {
    return chatId === null ? undefined : this.#chats.get(this.#limitedAs(chatId))
  }

  /** Nobody knows when it arrived: at the latest now. */
  #arrivedLate({ chatId }: Ticket, now: number): void {
    this.#all.add(now)
    this.#logOf(chatId)?.correct(now)
  }

  #countStragglers(now: number): number {
    let count = 0
    for (const ticket of this.#onTheirWay) {
      const age = now - ticket.at
      if (age <= this.#usualMs) break
      if (age < lostAfterMs) count++
    }
    return Math.min(count, Math.floor(this.#rates.all.count * mostStragglers))
  }

  #learn(roundTripMs: number): void {
    this.#roundTrips.push(roundTripMs)
    if (this.#roundTrips.length > answersKept) this.#roundTrips.shift()
    if (++this.#answers % relearnEvery !== 0) return
    const sorted = this.#roundTrips.toSorted((a, b) => a - b)
    const slow = sorted[Math.floor(sorted.length * mostUsual)] ?? 0
    const spread = (slow - (sorted[0] ?? 0)) / mostUsual
    this.#spareMs = Math.min(mostSpareMs, Math.max(leastSpareMs, spread))
    // Arrivals differ by less than round trips do: a little beyond is none yet.
    this.#usualMs = slow + this.#spareMs / 2
  }

  get #interval(): number {
    return (this.#rates.all.windowMs + this.#spareMs) / this.#rates.all.count
  }

  /** So many requests may follow each other at once after the machine was late. */
  get #burst(): number {
    return Math.ceil(this.#rates.all.count / 10)
  }

  #takeChat(chatId: string, shared: boolean, now: number): void {
    const limits = shared ? this.#rates.sharedChat : this.#rates.privateChat
    const log = this.#logOf(chatId) ?? new RateLog(limits)
    log.add(now)
    const limited = this.#limitedAs(chatId)
    this.#chats.delete(limited)
    this.#chats.set(limited, log)
    this.#forget(now)
  }

  /** Ten thousand chats in the morning are not kept all day. */
  #forget(now: number): void {
    const before = now - this.#longestMs - mostSpareMs
    for (const [chatId, log] of this.#chats) {
      if (log.latest >= before) break
      this.#chats.delete(chatId)
    }
    for (const [chatId, until] of this.#holds) if (until <= now) this.#holds.delete(chatId)
  }

  #setBack(now: number): void {
    const back = this.#latest - now
    this.#all.setBack(now)
    for (const log of this.#chats.values()) log.setBack(now)
    for (const [chatId, until] of this.#holds) this.#holds.set(chatId, until - back)
    this.#heldUntil -= back
    this.#nextAt = now
  }
}
