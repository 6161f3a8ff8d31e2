import {
  AuditLogEvent,
  ChannelType,
  type Guild,
  PermissionFlagsBits,
  Routes,
  SnowflakeUtil,
} from 'discord.js'
import { z } from 'zod'
import type { Welcomed } from '../../chat/compose-welcome.ts'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { Message } from '../../delivery/message.ts'
import type { Phrasing } from '../../delivery/phrase-source.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import { communityIdOf, personChatId } from './address.ts'
import { checkPlace } from './check-place.ts'
import { failureFields } from './failure-fields.ts'
import { interfaceLanguage } from './interface-language.ts'

/** What a welcome needs. */
export interface WelcomeMeans {
  readonly notes: PlatformNotes
  readonly catalogue: Catalogue
  readonly welcome: (welcomed: Welcomed, phrasing: Phrasing) => Message
  /** Waits for a turn among all requests. */
  readonly inTurn: (guildId: string) => Promise<void>
  readonly reachAlone: (chatId: string, message: Message) => Promise<boolean>
  readonly clock: Clock
  readonly log: Log
}

const auditSchema = z.object({
  audit_log_entries: z.array(
    z.object({ id: z.string(), user_id: z.string().nullable(), target_id: z.string().nullable() }),
  ),
})

/** Who added the bot is told by an entry of the last minutes; an older one is of another time it was added. */
const freshMs = 10 * 60_000
const entriesRead = 5
const noteName = 'welcomed'
const postable: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
]

/**
 * The set-up card for whoever added the bot, once a server, where its audit log may be read; nothing is posted in the
 * server itself. Never rejects.
 */
export async function welcomeAdder(guild: Guild, means: WelcomeMeans): Promise<void> {
  const { notes, log, reachAlone } = means
  // Ends with what is kept of the server, so that a later return is a new start.
  const communityId = communityIdOf(guild.id)
  try {
    if (!guild.members.me?.permissions.has(PermissionFlagsBits.ViewAuditLog)) return
    if ((await notes.readNote('discord', noteName, communityId)) !== null) return
    const adder = await findAdder(guild, means)
    if (adder === null) return
    await notes.writeNote('discord', noteName, `${means.clock.now()}`, communityId)
    const reached = await reachAlone(personChatId(adder), compose(guild, means))
    log.info('discord-welcomed', { guildId: guild.id, reached })
  } catch (error) {
    log.warn('discord-welcome-failed', { guildId: guild.id, ...failureFields(error) })
  }
}

async function findAdder(guild: Guild, { clock, inTurn }: WelcomeMeans): Promise<string | null> {
  const query = new URLSearchParams({
    action_type: `${AuditLogEvent.BotAdd}`,
    limit: `${entriesRead}`,
  })
  await inTurn(guild.id)
  const answer = await guild.client.rest.get(Routes.guildAuditLog(guild.id), { query })
  const entry = auditSchema.parse(answer).audit_log_entries.find(({ id, target_id }) => {
    const age = clock.now() - SnowflakeUtil.timestampFrom(id)
    return target_id === guild.client.user.id && age < freshMs
  })
  return entry?.user_id ?? null
}

function compose(guild: Guild, { catalogue, clock, welcome }: WelcomeMeans): Message {
  const language = interfaceLanguage(guild.preferredLocale, catalogue) ?? 'en'
  const t = catalogue.translator(language)
  const welcomed = { name: guild.name, places: postablePlaces(guild) }
  return welcome(welcomed, { t, language, timeZone: 'UTC', now: clock.now() })
}

/** Channels the bot may post in, as the server shows them. */
function postablePlaces(guild: Guild): Welcomed['places'] {
  const me = guild.members.me
  return guild.channels.cache
    .filter((channel) => postable.includes(channel.type))
    .filter((channel) => {
      const bits = me === null ? 0n : (channel.permissionsFor(me)?.bitfield ?? 0n)
      return checkPlace(bits, channel.type).missing.length === 0
    })
    .sort((one, other) =>
      'position' in one && 'position' in other ? one.position - other.position : 0,
    )
    .map(({ id, name }) => ({ id, name: `#${name}` }))
}
