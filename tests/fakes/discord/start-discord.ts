import { Attachments, type FileOrder } from './attachments.ts'
import { describeJoined } from './describe-joined.ts'
import type { ChooseFault } from './faults.ts'
import { Gateway, type GatewayOptions } from './gateway.ts'
import { GuildEvents } from './gateway-guilds.ts'
import { Interactions } from './interactions.ts'
import { addGuild, addMember, addUser, type GuildOrder, type UserOrder } from './make-guild.ts'
import { Member, type MemberOptions } from './members.ts'
import { addChannelRoutes } from './rest-channels.ts'
import { addCommandRoutes } from './rest-commands.ts'
import { addMessageRoutes } from './rest-messages.ts'
import { addPublishingRoutes } from './rest-publishing.ts'
import { addThreadRoutes } from './rest-threads.ts'
import { Router } from './router.ts'
import { type BodyProblem, type RecordedRequest, serveRest } from './serve-rest.ts'
import { DiscordState, type FakeGuild, type FakeMessage, type FakeUser } from './state.ts'
import { postMessage } from './store-message.ts'
import { writeLog } from './write-log.ts'

export interface DiscordOptions extends GatewayOptions {
  /** Times, rate limits and snowflakes go by it; the real one unless told. */
  readonly clock?: { now(): number }
  /** Real milliseconds each answer takes; none unless told. */
  readonly latencyMs?: () => number
  readonly fault?: ChooseFault
  /** False leaves out Discord's OpenAPI description (its checks take time); our own rules always hold. */
  readonly validate?: boolean
  /** How long the bot has for its first answer, by the clock; Discord's own 3 seconds unless told. */
  readonly answerWithinMs?: number
  /** How long a nonce is remembered, by the clock; 5 minutes unless told. */
  readonly nonceWindowMs?: number
}

/** A Discord on loopback that the real discord.js talks to. */
export interface FakeDiscord {
  /** For DISCORD_API_URL. */
  readonly apiUrl: string
  readonly token: string
  readonly applicationId: string
  readonly botUserId: string
  readonly state: DiscordState
  readonly gateway: Gateway
  readonly interactions: Interactions
  /** What people and Discord do to servers while the bot runs. */
  readonly events: GuildEvents
  readonly router: Router
  readonly requests: readonly RecordedRequest[]
  /** Requests Discord would call a mistake, or that break a promise of ours: none, in a good run. */
  readonly problems: readonly BodyProblem[]
  /** How many requests were answered with 429. */
  readonly tooMany: number
  /** 401, 403 and 429: 10,000 in ten minutes would ban the address. */
  readonly invalidRequests: number
  /** A server with the bot in it; a connected bot is told. */
  addGuild(order?: GuildOrder): FakeGuild
  /** Somebody new, as a member where a server is given. */
  addPerson(guild: FakeGuild | null, order?: UserOrder, roles?: readonly string[]): FakeUser
  /** Somebody has a file at hand; the id is what an option of a command takes. */
  upload(file: FileOrder): string
  /** The address of a file leads nowhere from now on. */
  expire(fileId: string): void
  /** A person writes into a channel. */
  say(channelId: string, userId: string, content: string): FakeMessage
  /** Every message a channel ever had, also deleted ones and answers for one person alone. */
  messagesIn(channelId: string): readonly FakeMessage[]
  /** Somebody with a Discord client, in a channel. */
  as(user: FakeUser | string, options: MemberOptions): Member
  /** Milliseconds by the clock from each interaction's dispatch to the bot's first answer. */
  readonly latencies: readonly number[]
  /** What people see, as text; of one channel where told. */
  log(channelId?: string): string
  /** What faults happen from now on; null for none. */
  setFault(fault: ChooseFault | null): void
  close(): Promise<void>
}

/** Serves it on a free port of 127.0.0.1. */
export async function startDiscord(options: DiscordOptions = {}): Promise<FakeDiscord> {
  const state = new DiscordState(options.clock ?? { now: Date.now })
  const { applicationId, botUserId } = state
  const token = `${Buffer.from(applicationId).toString('base64url')}.GfAk3x.${'fictional'.repeat(4)}`
  const router = new Router()
  const attachments = new Attachments(state)
  const requests: RecordedRequest[] = []
  const problems: BodyProblem[] = []
  let fault = options.fault ?? null
  const server = serveRest({
    token,
    router,
    now: state.now,
    latencyMs: options.latencyMs ?? (() => 0),
    fault: (request) => fault?.(request) ?? null,
    validate: options.validate ?? true,
    requests,
    problems,
    attachments,
  })
  const gateway = new Gateway(server, { state, token }, options)
  const interactions = new Interactions(state, options.answerWithinMs ?? 3_000)
  addCommandRoutes(router, state)
  addMessageRoutes(router, state, options.nonceWindowMs ?? 300_000)
  addPublishingRoutes(router, state)
  addThreadRoutes(router, state)
  addChannelRoutes(router, state)
  interactions.serve(router)
  router.add('GET', '/gateway/bot', () => ({ status: 200, body: gateway.describe() }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const count = (...statuses: number[]) =>
    requests.filter(({ status }) => statuses.includes(status)).length
  attachments.origin = `http://127.0.0.1:${address.port}`
  return {
    apiUrl: `http://127.0.0.1:${address.port}/api`,
    token,
    applicationId,
    botUserId,
    state,
    gateway,
    interactions,
    events: new GuildEvents(state),
    router,
    requests,
    problems,
    get tooMany() {
      return count(429)
    },
    get invalidRequests() {
      return count(401, 403, 429)
    },
    addGuild: (order) => {
      const guild = addGuild(state, order)
      const told = describeJoined(state, guild.id)
      if (told !== null) state.emit('GUILD_CREATE', told, guild.id)
      return guild
    },
    addPerson: (guild, order, roles) => {
      const user = addUser(state, order)
      if (guild !== null) addMember(guild, user.id, roles)
      return user
    },
    upload: (file) => attachments.add(file),
    expire: (fileId) => attachments.expire(fileId),
    say: (channelId, authorId, content) => {
      const channel = state.channels.get(channelId)
      if (channel === undefined) throw new Error(`there is no channel ${channelId}`)
      return postMessage(state, channel, { content }, { authorId })
    },
    messagesIn: (channelId) => state.messages.get(channelId) ?? [],
    as: (user, order) =>
      new Member(
        { state, interactions, attachments },
        typeof user === 'string' ? user : user.id,
        order,
      ),
    latencies: interactions.latencies,
    log: (channelId) => writeLog(state, channelId),
    setFault: (next) => {
      fault = next
    },
    close: () =>
      new Promise((resolve) => {
        gateway.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
