import type { IncomingMessage, Server } from 'node:http'
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { describeUserOf } from './describe-entities.ts'
import { describeJoined } from './describe-joined.ts'
import { botGuilds } from './gateway-guilds.ts'
import { type GatewayOptions, usualGateway } from './gateway-options.ts'
import { identifySchema, readMessage, resumeSchema } from './gateway-payloads.ts'
import { GatewaySession } from './gateway-session.ts'
import {
  describeSyntheticGuild,
  type SyntheticGuild,
  type SyntheticSize,
  syntheticGuilds,
} from './gateway-synthetic.ts'
import type { DiscordState } from './state.ts'

export type { GatewayOptions } from './gateway-options.ts'

type Connection = {
  readonly socket: WebSocket
  session: GatewaySession | null
  sent: number[]
}

const allIntents = Object.values(GatewayIntentBits).reduce<number>(
  (bits, bit) => (typeof bit === 'number' ? bits | bit : bits),
  0,
)

/**
 * Discord's gateway over a real WebSocket: JSON, no transport compression (discord.js asks for it only with
 * zlib-sync). https://discord.com/developers/docs/events/gateway
 */
export class Gateway {
  /** Guilds whose GUILD_CREATE comes late: milliseconds, or null for never. */
  readonly guildDelays = new Map<string, number | null>()
  /** True makes every connection a zombie: heartbeats get no answer. */
  acksWithheld = false
  /** How often the bot has started a session, and taken one up again. */
  identified = 0
  resumed = 0
  readonly #state: DiscordState
  readonly #token: string
  readonly #stopListening: () => void
  readonly #options: Required<GatewayOptions>
  readonly #server = new WebSocketServer({ noServer: true })
  readonly #synthetic = new Map<string, SyntheticGuild>()
  readonly #connections = new Set<Connection>()
  readonly #sessions = new Map<string, GatewaySession>()
  readonly #identifiedAt = new Map<number, number>()
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #http: Server

  constructor(
    http: Server,
    { state, token }: { readonly state: DiscordState; readonly token: string },
    options: GatewayOptions = {},
  ) {
    this.#http = http
    this.#state = state
    this.#token = token
    this.#options = { ...usualGateway, ...options }
    this.#stopListening = state.listen((event, data, guildId) =>
      this.dispatch(event, data, guildId),
    )
    http.on('upgrade', (request, socket, head) => {
      if (!request.url?.startsWith('/gateway')) {
        socket.destroy()
        return
      }
      this.#server.handleUpgrade(request, socket, head, (webSocket) => {
        this.#open(webSocket, request)
      })
    })
  }

  /** `ws://` address of this gateway. */
  get url(): string {
    const address = this.#http.address()
    if (address === null || typeof address === 'string')
      throw new Error('the server does not listen')
    return `ws://127.0.0.1:${address.port}/gateway`
  }

  /** The answer to `GET /gateway/bot`. */
  describe(): object {
    const { recommendedShards, sessionsLeft, maxConcurrency } = this.#options
    return {
      url: this.url,
      shards: recommendedShards,
      session_start_limit: {
        total: 1_000,
        remaining: Math.max(0, sessionsLeft - this.identified),
        reset_after: 86_400_000,
        max_concurrency: maxConcurrency,
      },
    }
  }

  get sessions(): readonly GatewaySession[] {
    return [...this.#sessions.values()]
  }

  /** Connections that are open now. */
  get connected(): number {
    return this.#connections.size
  }

  /** Servers of nothing but channels, for measuring: the state does not know them. Their ids. */
  addSyntheticGuilds(count: number, size: SyntheticSize): string[] {
    const added = syntheticGuilds(this.#synthetic.size, count, size)
    for (const guild of added) {
      this.#synthetic.set(guild.id, guild)
      this.dispatch('GUILD_CREATE', describeSyntheticGuild(guild, this.#bot()), guild.id)
    }
    return added.map(({ id }) => id)
  }

  /** Tells the shard of the guild; without a guild, shard 0. Whoever is away is told when they resume. */
  dispatch(t: string, d: unknown, guildId: string | null): void {
    for (const session of this.#sessions.values())
      if (guildId === null ? session.shard[0] === 0 : session.owns(guildId))
        session.dispatch(t, d, guildId === null)
  }

  /** The network fails: no close frame. */
  drop(): void {
    for (const { socket } of this.#connections) socket.terminate()
  }

  /** Opcode 7: Discord wants the bot to connect again and resume. */
  askToReconnect(): void {
    this.#sayToAll({ op: GatewayOpcodes.Reconnect, d: null })
  }

  /** Opcode 9. What may not be resumed is forgotten. */
  invalidateSessions(resumable: boolean): void {
    if (!resumable) this.#sessions.clear()
    for (const connection of this.#connections) {
      if (!resumable) connection.session = null
      say(connection.socket, { op: GatewayOpcodes.InvalidSession, d: resumable })
    }
  }

  /** Ends every connection with this close code. */
  closeConnections(code: number): void {
    for (const { socket } of this.#connections) socket.close(code)
  }

  /** Forgets the sessions without saying so: the next RESUME is answered with INVALID_SESSION. */
  forgetSessions(): void {
    this.#sessions.clear()
  }

  close(): void {
    this.#stopListening()
    for (const timer of this.#timers) clearTimeout(timer)
    this.drop()
    this.#server.close()
  }

  #sayToAll(message: object): void {
    for (const { socket } of this.#connections) say(socket, message)
  }

  #open(socket: WebSocket, request: IncomingMessage): void {
    const asked = new URL(request.url ?? '', 'ws://127.0.0.1').searchParams
    if (asked.get('v') !== '10') {
      socket.close(GatewayCloseCodes.InvalidAPIVersion)
      return
    }
    if (asked.get('encoding') !== 'json' || asked.has('compress')) {
      socket.close(GatewayCloseCodes.DecodeError, 'JSON without transport compression only')
      return
    }
    const connection: Connection = { socket, session: null, sent: [] }
    this.#connections.add(connection)
    socket.on('message', (data) => this.#hear(connection, data))
    socket.on('error', () => socket.terminate())
    socket.on('close', (code) => {
      this.#connections.delete(connection)
      connection.session?.detach(socket)
      // The bot has said good-bye: there is nothing to come back to.
      if (connection.session && (code === 1000 || code === 1001))
        this.#sessions.delete(connection.session.id)
    })
    say(socket, {
      op: GatewayOpcodes.Hello,
      d: { heartbeat_interval: this.#options.heartbeatMs, _trace: [] },
    })
  }

  #hear(connection: Connection, data: RawData): void {
    const { socket } = connection
    if (isTooMuch(connection)) {
      socket.close(GatewayCloseCodes.RateLimited)
      return
    }
    const message = readMessage(data)
    if (message === null) {
      socket.close(GatewayCloseCodes.DecodeError)
      return
    }
    const handlers: Partial<Record<number, (connection: Connection, d: unknown) => void>> = {
      [GatewayOpcodes.Heartbeat]: (from, d) => this.#beat(from, d),
      [GatewayOpcodes.Identify]: (from, d) => this.#identify(from, d),
      [GatewayOpcodes.Resume]: (from, d) => this.#resume(from, d),
    }
    const handle = handlers[message.op]
    if (handle !== undefined) handle(connection, message.d)
    else if (!(message.op in GatewayOpcodes)) socket.close(GatewayCloseCodes.UnknownOpcode)
    else if (!connection.session) socket.close(GatewayCloseCodes.NotAuthenticated)
  }

  #beat({ socket, session }: Connection, seq: unknown): void {
    if (this.acksWithheld) return
    if (typeof seq === 'number') session?.confirm(seq)
    say(socket, { op: GatewayOpcodes.HeartbeatAck })
  }

  #identify(connection: Connection, d: unknown): void {
    const { socket } = connection
    const identify = identifySchema.safeParse(d)
    if (!identify.success) {
      socket.close(GatewayCloseCodes.DecodeError)
      return
    }
    const { token, intents, shard, compress } = identify.data
    const refused = connection.session
      ? GatewayCloseCodes.AlreadyAuthenticated
      : this.#judge(token, intents, shard)
    if (refused !== null) {
      socket.close(refused)
      return
    }
    if (this.#isTooSoon(shard[0])) {
      say(socket, { op: GatewayOpcodes.InvalidSession, d: false })
      return
    }
    this.identified++
    const id = `session${this.identified}`
    const session = new GatewaySession(id, { shard, intents, socket, compressed: compress })
    connection.session = session
    this.#sessions.set(id, session)
    this.#greet(session)
  }

  #judge(token: string, intents: number, [id, count]: [number, number]): GatewayCloseCodes | null {
    const { disallowIntents, guildsPerShard, sessionsLeft } = this.#options
    // Discord takes the token away from a bot that starts too many sessions.
    if (token !== this.#token || this.identified >= sessionsLeft)
      return GatewayCloseCodes.AuthenticationFailed
    if ((intents & ~allIntents) !== 0) return GatewayCloseCodes.InvalidIntents
    if ((intents & disallowIntents) !== 0) return GatewayCloseCodes.DisallowedIntents
    if (id >= count) return GatewayCloseCodes.InvalidShard
    if (this.#guildIds().length > guildsPerShard * count) return GatewayCloseCodes.ShardingRequired
    return null
  }

  #isTooSoon(shardId: number): boolean {
    const bucket = shardId % this.#options.maxConcurrency
    const now = performance.now()
    const last = this.#identifiedAt.get(bucket) ?? Number.NEGATIVE_INFINITY
    if (now - last < this.#options.identifyEveryMs) return true
    this.#identifiedAt.set(bucket, now)
    return false
  }

  #guildIds(): string[] {
    return [...botGuilds(this.#state).map(({ id }) => id), ...this.#synthetic.keys()]
  }

  #describeGuild(id: string): object | null {
    const synthetic = this.#synthetic.get(id)
    if (synthetic !== undefined) return describeSyntheticGuild(synthetic, this.#bot())
    return describeJoined(this.#state, id)
  }

  #bot(): object {
    return describeUserOf(this.#state, this.#state.botUserId)
  }

  #greet(session: GatewaySession): void {
    const guilds = this.#guildIds().filter((id) => session.owns(id))
    session.dispatch('READY', {
      v: 10,
      user: this.#bot(),
      guilds: guilds.map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard: session.shard,
      application: { id: this.#state.applicationId, flags: 0 },
    })
    for (const id of guilds) this.#introduce(session, id)
  }

  #introduce(session: GatewaySession, guildId: string): void {
    const delay = this.guildDelays.get(guildId)
    if (delay === null) return
    const tell = () => {
      const guild = this.#describeGuild(guildId)
      if (guild !== null) session.dispatch('GUILD_CREATE', guild)
    }
    if (delay === undefined) {
      tell()
      return
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      tell()
    }, delay)
    this.#timers.add(timer)
  }

  #resume(connection: Connection, d: unknown): void {
    const { socket } = connection
    const resume = resumeSchema.safeParse(d)
    if (!resume.success) {
      socket.close(GatewayCloseCodes.DecodeError)
      return
    }
    const { token, session_id: id, seq } = resume.data
    if (token !== this.#token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed)
      return
    }
    const session = this.#sessions.get(id)
    if (session === undefined) {
      say(socket, { op: GatewayOpcodes.InvalidSession, d: false })
      return
    }
    connection.session = session
    if (session.resume(socket, seq)) this.resumed++
    else socket.close(GatewayCloseCodes.InvalidSeq)
  }
}

function say(socket: WebSocket, message: object): void {
  socket.send(JSON.stringify(message))
}

/** 120 messages in a minute are allowed. */
function isTooMuch(connection: Connection): boolean {
  const now = performance.now()
  connection.sent = connection.sent.filter((at) => now - at < 60_000)
  connection.sent.push(now)
  return connection.sent.length > 120
}
