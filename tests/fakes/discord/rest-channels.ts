import { PermissionFlagsBits as P } from 'discord.js'
import { z } from 'zod'
import {
  ApiError,
  invalidForm,
  missingAccess,
  missingPermissions,
  parseBody,
  unavailable,
  unknownGuild,
  unknownMember,
} from './api-error.ts'
import {
  describeChannel,
  describeGuild,
  describeMember,
  describeUserOf,
} from './describe-entities.ts'
import { openDirectChannel } from './make-guild.ts'
import { allows, guildPermissions, isArchived, reachChannel } from './permissions.ts'
import type { ApiCall, Router } from './router.ts'
import type { DiscordState, FakeGuild } from './state.ts'

const recipient = z.strictObject({ recipient_id: z.string().regex(/^\d{17,20}$/u) })

/** Channels, servers, members, audit log and direct channels. */
export function addChannelRoutes(router: Router, state: DiscordState): void {
  router.add('GET', '/channels/:channel', ({ params }) => ({
    status: 200,
    body: describeChannel(state, reachChannel(state, params['channel'] ?? '')),
  }))

  router.add('GET', '/guilds/:guild', (call) => ({
    status: 200,
    body: describeGuild(reachGuild(state, call)),
  }))

  router.add('GET', '/guilds/:guild/channels', (call) => {
    const guild = reachGuild(state, call)
    const channels = [...state.channels.values()].filter(
      ({ guildId, thread }) => guildId === guild.id && thread === null,
    )
    return { status: 200, body: channels.map((channel) => describeChannel(state, channel)) }
  })

  router.add('GET', '/guilds/:guild/threads/active', (call) => {
    const guild = reachGuild(state, call)
    const threads = activeThreads(state, guild.id).filter((thread) => isVisible(state, thread.id))
    return {
      status: 200,
      body: { threads: threads.map((each) => describeChannel(state, each)), members: [] },
    }
  })

  router.add('GET', '/guilds/:guild/members/:user', (call) => {
    const member = reachGuild(state, call).members.get(call.params['user'] ?? '')
    if (member === undefined) throw unknownMember()
    return { status: 200, body: describeMember(state, member) }
  })

  router.add('GET', '/guilds/:guild/audit-logs', (call) => {
    const guild = reachGuild(state, call)
    if (!allows(guildPermissions(guild, state.botUserId), P.ViewAuditLog))
      throw missingPermissions()
    return { status: 200, body: describeAuditLog(state, guild, call.query) }
  })

  router.add('POST', '/users/@me/channels', ({ body }) => {
    const { recipient_id: userId } = parseBody(recipient, body)
    if (!state.users.has(userId)) throw new ApiError(400, 50033, 'Invalid Recipient(s)')
    if (userId === state.botUserId)
      throw new ApiError(400, 50007, 'Cannot send messages to this user')
    return { status: 200, body: describeChannel(state, openDirectChannel(state, userId)) }
  })
}

/** @throws ApiError 10004 where the bot is not, 50001 for an id of no server, 503 in an outage */
function reachGuild(state: DiscordState, { params }: ApiCall): FakeGuild {
  const id = params['guild'] ?? ''
  if (!/^\d{17,20}$/u.test(id))
    throw invalidForm([{ path: ['guild_id'], code: 'NUMBER_TYPE_COERCE', message: 'no snowflake' }])
  const guild = state.guilds.get(id)
  if (guild === undefined) throw unknownGuild()
  if (guild.unavailable) throw unavailable()
  if (!guild.members.has(state.botUserId)) throw missingAccess()
  return guild
}

/** The threads that are not archived, newest first. */
export function activeThreads(state: DiscordState, guildId: string) {
  return [...state.channels.values()]
    .filter((each) => each.guildId === guildId && each.thread !== null)
    .filter((each) => !isArchived(each, state.now()))
    .sort((a, b) => Number(BigInt(b.id) - BigInt(a.id)))
}

function isVisible(state: DiscordState, channelId: string): boolean {
  try {
    reachChannel(state, channelId)
    return true
  } catch {
    return false
  }
}

function describeAuditLog(state: DiscordState, guild: FakeGuild, query: URLSearchParams): object {
  const type = query.get('action_type')
  const entries = guild.auditLog
    .filter(({ actionType }) => type === null || actionType === Number(type))
    .toReversed()
    .slice(0, Number(query.get('limit') ?? 50))
  return {
    audit_log_entries: entries.map(({ id, actionType, userId, targetId }) => ({
      id,
      action_type: actionType,
      user_id: userId,
      target_id: targetId,
    })),
    users: [...new Set(entries.map(({ userId }) => userId))].map((id) => describeUserOf(state, id)),
    application_commands: [],
    auto_moderation_rules: [],
    guild_scheduled_events: [],
    integrations: [],
    threads: [],
    webhooks: [],
  }
}
