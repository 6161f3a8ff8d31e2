import { ChannelFlags, ChannelType, Routes } from 'discord.js'
import { z } from 'zod'
import { BoundedMap } from '../../feed/bounded-map.ts'
import type { Clock } from '../../feed/clock.ts'
import type { ChatNotes } from './chat-notes.ts'
import type { DiscordRest } from './create-rest.ts'

/** A forum or media channel as far as posting needs it. */
export interface Forum {
  readonly id: string
  readonly guildId: string
  readonly tags: readonly ForumTag[]
  readonly isTagRequired: boolean
  /** Minutes after which a quiet post leaves the list of active ones. */
  readonly archiveMinutes: number
}

interface ForumTag {
  readonly id: string
  readonly name: string
  /** Only members who may manage threads set it. */
  readonly moderated: boolean
}

const forumTypes: readonly number[] = [ChannelType.GuildForum, ChannelType.GuildMedia]
const standardArchiveMinutes = 1440
/** Admins change tags; a change is noticed after so long, or when a post is refused for it. */
const freshMs = 10 * 60_000

/** https://discord.com/developers/docs/resources/channel#channel-object */
const described = z.object({
  id: z.string(),
  type: z.number(),
  guild_id: z.string().optional(),
  flags: z.number().optional(),
  default_auto_archive_duration: z.number().nullish(),
  available_tags: z
    .array(z.object({ id: z.string(), name: z.string(), moderated: z.boolean() }))
    .optional(),
})

/** Which channels are forums: found out by the first message they refuse, and remembered. */
export class Forums {
  readonly #rest: DiscordRest
  readonly #notes: ChatNotes
  readonly #clock: Clock
  readonly #known = new BoundedMap<string, { readonly forum: Forum; readonly readAt: number }>(1000)

  constructor(rest: DiscordRest, notes: ChatNotes, clock: Clock) {
    this.#rest = rest
    this.#notes = notes
    this.#clock = clock
  }

  async isForum(chatId: string): Promise<boolean> {
    return (await this.#notes.read('channel-kind', chatId)) === 'forum'
  }

  /** Null: it is none. */
  async describe(chatId: string, channelId: string, signal?: AbortSignal): Promise<Forum | null> {
    const known = this.#known.get(channelId)
    if (known !== undefined && this.#clock.now() - known.readAt < freshMs) return known.forum
    const channel = described.parse(
      await this.#rest.request({
        method: 'get',
        route: Routes.channel(channelId),
        prepares: true,
        signal,
      }),
    )
    const isForum = forumTypes.includes(channel.type)
    if (!isForum || channel.guild_id === undefined) return null
    const forum: Forum = {
      id: channel.id,
      guildId: channel.guild_id,
      tags: channel.available_tags ?? [],
      isTagRequired: ((channel.flags ?? 0) & ChannelFlags.RequireTag) !== 0,
      archiveMinutes: channel.default_auto_archive_duration ?? standardArchiveMinutes,
    }
    this.#known.set(channelId, { forum, readAt: this.#clock.now() })
    if (!(await this.isForum(chatId))) await this.#notes.write('channel-kind', chatId, 'forum')
    return forum
  }

  /** Its tags have changed. */
  forget(channelId: string): void {
    this.#known.delete(channelId)
  }
}
