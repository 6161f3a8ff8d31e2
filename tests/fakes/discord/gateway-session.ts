import { deflateSync } from 'node:zlib'
import type { WebSocket } from 'ws'
import { intentsOf } from './gateway-intents.ts'

interface Kept {
  readonly seq: number
  readonly text: string
}

/** What IDENTIFY said. */
interface SessionFacts {
  readonly shard: readonly [id: number, count: number]
  readonly intents: number
  readonly socket: WebSocket
  readonly compressed: boolean
}

/**
 * What one shard of the bot is told, across connections: every dispatch has its number, and what the bot has
 * not confirmed by a heartbeat is kept to be told again.
 */
export class GatewaySession {
  readonly id: string
  readonly shard: readonly [id: number, count: number]
  readonly #intents: number
  readonly #compressed: boolean
  #socket: WebSocket | null
  #seq = 0
  #kept: Kept[] = []

  constructor(id: string, { shard, intents, socket, compressed }: SessionFacts) {
    this.id = id
    this.shard = shard
    this.#intents = intents
    this.#socket = socket
    this.#compressed = compressed
  }

  get socket(): WebSocket | null {
    return this.#socket
  }

  get seq(): number {
    return this.#seq
  }

  /** Sends it, or keeps it for when the bot is back; what the bot has asked no intent for is not told. */
  dispatch(t: string, d: unknown, isDirect = false): void {
    const needed = intentsOf(t, isDirect)
    if (needed !== 0 && (this.#intents & needed) === 0) return
    const text = JSON.stringify({ op: 0, t, s: ++this.#seq, d })
    this.#kept.push({ seq: this.#seq, text })
    this.#send(text)
  }

  /** What the bot says it has got is not kept any longer. */
  confirm(seq: number): void {
    this.#kept = this.#kept.filter((dispatch) => dispatch.seq > seq)
  }

  /** The bot is back on another connection: it gets what it has missed, then RESUMED. False for a number never given. */
  resume(socket: WebSocket, seq: number): boolean {
    if (seq > this.#seq) return false
    this.#socket?.terminate()
    this.#socket = socket
    this.confirm(seq)
    for (const { text } of this.#kept) this.#send(text)
    this.dispatch('RESUMED', {})
    return true
  }

  /** The connection is gone; the session stays. Of another connection than the present one nothing is to be told. */
  detach(socket: WebSocket): void {
    if (this.#socket === socket) this.#socket = null
  }

  owns(guildId: string): boolean {
    const [id, count] = this.shard
    return Number((BigInt(guildId) >> 22n) % BigInt(count)) === id
  }

  #send(text: string): void {
    this.#socket?.send(this.#compressed ? deflateSync(text) : text)
  }
}
