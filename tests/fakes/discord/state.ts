import type { CommandPermissions, RegisteredCommand } from './command-schema.ts'
import type { MessageComponent } from './component-schema.ts'

/** A person or a bot. */
export interface FakeUser {
  readonly id: string
  username: string
  globalName: string
  bot: boolean
  locale: string
  /** Takes no direct messages from bots: a send is refused with 50007. */
  dmsClosed: boolean
}

export interface FakeMember {
  readonly userId: string
  nick: string | null
  roles: string[]
  /** ISO time until which they are timed out. */
  timedOutUntil?: string
}

export interface FakeRole {
  readonly id: string
  name: string
  permissions: bigint
  position: number
  mentionable: boolean
}

/** What a channel allows or denies beyond a role's own permissions: `type` 0 for a role, 1 for a member. */
export interface FakeOverwrite {
  readonly id: string
  readonly type: 0 | 1
  allow: bigint
  deny: bigint
}

/** A tag of a forum; a moderated one only moderators may set. */
export interface FakeTag {
  readonly id: string
  name: string
  moderated: boolean
}

/** What a thread has beyond a channel. */
interface FakeThread {
  ownerId: string
  /** Set by hand or by Discord; a quiet thread also counts as archived (`isArchived`). */
  archived: boolean
  locked: boolean
  autoArchiveMinutes: number
  activeAt: number
  appliedTags: string[]
}

/** Types as Discord numbers them: 0 text, 1 DM, 4 category, 5 announcement, 10–12 threads, 15 forum, 16 media. */
export interface FakeChannel {
  readonly id: string
  readonly guildId: string | null
  type: number
  name: string
  parentId: string | null
  position: number
  topic: string | null
  nsfw: boolean
  /** 1<<4 is REQUIRE_TAG. */
  flags: number
  overwrites: FakeOverwrite[]
  availableTags: FakeTag[]
  /** Null but for threads. */
  thread: FakeThread | null
  /** The person of a direct channel. */
  recipientId: string | null
}

interface FakeAuditEntry {
  readonly id: string
  /** 28 is BOT_ADD. */
  readonly actionType: number
  readonly userId: string
  readonly targetId: string
}

export interface FakeGuild {
  readonly id: string
  name: string
  ownerId: string
  locale: string
  features: string[]
  readonly roles: Map<string, FakeRole>
  readonly members: Map<string, FakeMember>
  readonly auditLog: FakeAuditEntry[]
  /** Server Settings > Integrations: who may use which command. */
  commandPermissions: CommandPermissions[]
  /** An outage: its gateway events and requests fail, nobody was removed. */
  unavailable: boolean
  /** Discord refuses a further thread with 160006. */
  maxActiveThreads: number
}

/** Whom a message called; only the roles and people told are those whose phone rings. */
export interface Pinged {
  readonly everyone: boolean
  readonly roles: readonly string[]
  readonly users: readonly string[]
}

interface FakeFile {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly size: number
}

interface FakeEdit {
  readonly at: number
  readonly content: string
  readonly components: readonly MessageComponent[]
}

/** A message with all that happened to it; deleting keeps it here for assertions. */
export interface FakeMessage {
  readonly id: string
  readonly channelId: string
  readonly guildId: string | null
  readonly authorId: string
  /** 0 by somebody, 6 "pinned a message", 18 "started a thread", 20 a command's answer. */
  readonly type: number
  readonly createdAt: number
  content: string
  components: readonly MessageComponent[]
  embeds: readonly unknown[]
  flags: number
  readonly nonce: string | null
  files: readonly FakeFile[]
  /** What was sent; null where the request had none. */
  allowedMentions: unknown
  pinged: Pinged
  /** What it said before, oldest first. */
  readonly edits: FakeEdit[]
  editedAt: number | null
  deletedAt: number | null
  pinnedAt: number | null
  publishedAt: number | null
  readonly replyToId: string | null
  /** Shown to this person alone; null to everybody who sees the channel. */
  readonly ephemeralFor: string | null
  /** Of the interaction it answers. */
  readonly interactionId: string | null
}

type Listener = (event: string, data: unknown, guildId: string | null) => void

const discordEpoch = 1_420_070_400_000

/** All that the fake Discord knows; REST changes it and the gateway tells of it. */
export class DiscordState {
  readonly users = new Map<string, FakeUser>()
  readonly guilds = new Map<string, FakeGuild>()
  /** Also threads and direct channels, by id. */
  readonly channels = new Map<string, FakeChannel>()
  /** By channel, oldest first. */
  readonly messages = new Map<string, FakeMessage[]>()
  /** By guild; '' for global ones. */
  readonly commands = new Map<string, RegisteredCommand[]>()
  readonly botUserId: string
  readonly applicationId: string
  /** People who installed the bot for themselves: it may write to them without a common server. */
  readonly installedBy = new Set<string>()
  maxPins = 250
  readonly #clock: { now(): number }
  readonly #listeners = new Set<Listener>()
  #sequence = 0n

  constructor(clock: { now(): number }) {
    this.#clock = clock
    this.botUserId = this.newId()
    this.applicationId = this.botUserId
    this.users.set(this.botUserId, {
      id: this.botUserId,
      username: 'dateline',
      globalName: 'Dateline',
      bot: true,
      locale: 'en-US',
      dmsClosed: false,
    })
  }

  /** By the given clock, in ms. */
  readonly now = (): number => this.#clock.now()

  /** A snowflake of now: later ones are greater (https://discord.com/developers/docs/reference#snowflakes). */
  newId(): string {
    this.#sequence = (this.#sequence + 1n) % 4_194_304n
    return `${(BigInt(Math.max(Math.floor(this.now()) - discordEpoch, 1)) << 22n) | this.#sequence}`
  }

  /** Calls the listener with every event as the gateway dispatches it; returns how to stop. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tells the gateway: `data` is the event's `d`; a guild of null goes to the first shard. */
  emit(event: string, data: unknown, guildId: string | null): void {
    for (const listener of this.#listeners) listener(event, data, guildId)
  }
}

/** When a snowflake was made, in ms. */
export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> 22n) + discordEpoch
}
