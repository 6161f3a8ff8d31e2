import { PermissionFlagsBits as P } from 'discord.js'
import { ApiError } from './api-error.ts'
import { describeMessage } from './describe-entities.ts'
import { reachChannel } from './permissions.ts'
import { visibleMessage } from './rest-messages.ts'
import type { ApiAnswer, ApiCall, Router } from './router.ts'
import type { DiscordState } from './state.ts'

const hour = 3_600_000
const hourly = 10
/** CROSSPOSTED */
const crossposted = 1 << 0

/** Publishing of announcements, and pins. */
export function addPublishingRoutes(router: Router, state: DiscordState): void {
  const published = new Map<string, number[]>()
  router.add('POST', '/channels/:channel/messages/:message/crosspost', (call) => {
    const message = visibleMessage(state, call)
    const own = message.authorId === state.botUserId
    const channel = reachChannel(
      state,
      message.channelId,
      P.SendMessages | (own ? 0n : P.ManageMessages),
    )
    if (channel.type !== 5)
      throw new ApiError(400, 50024, 'Cannot execute action on this channel type')
    if (message.publishedAt !== null)
      throw new ApiError(400, 40033, 'This message has already been crossposted.')
    const now = state.now()
    const recent = (published.get(channel.id) ?? []).filter((at) => at > now - hour)
    if (recent.length >= hourly) return publishedTooMany((recent[0] ?? now) + hour - now)
    published.set(channel.id, [...recent, now])
    message.publishedAt = now
    message.flags |= crossposted
    return { status: 200, body: describeMessage(state, message) }
  })

  for (const path of ['/channels/:channel/messages/pins', '/channels/:channel/pins']) {
    router.add('PUT', `${path}/:message`, (call) => pin(state, call, true))
    router.add('DELETE', `${path}/:message`, (call) => pin(state, call, false))
  }
  router.add('GET', '/channels/:channel/pins', (call) => ({
    status: 200,
    body: pinsOf(state, call).map((message) => describeMessage(state, message)),
  }))
  router.add('GET', '/channels/:channel/messages/pins', (call) => ({
    status: 200,
    body: {
      items: pinsOf(state, call).map((message) => ({
        pinned_at: new Date(message.pinnedAt ?? 0).toISOString(),
        message: describeMessage(state, message),
      })),
      has_more: false,
    },
  }))
}

/**
 * The headers say one second, only the body tells how long it really is
 * (https://github.com/discord/discord-api-docs/issues/6109).
 */
function publishedTooMany(waitMs: number): ApiAnswer {
  return {
    status: 429,
    body: {
      message: 'The write action you are performing on the channel has hit the write rate limit.',
      code: 20028,
      retry_after: waitMs / 1000,
      global: false,
    },
    headers: {
      'retry-after': '1',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': '1',
      'x-ratelimit-scope': 'user',
    },
  }
}

function pin(state: DiscordState, call: ApiCall, wanted: boolean): ApiAnswer {
  const message = visibleMessage(state, call)
  const channel = reachChannel(state, message.channelId, P.PinMessages)
  if (wanted === (message.pinnedAt !== null)) return { status: 204 }
  if (wanted && pinned(state, channel.id).length >= state.maxPins)
    throw new ApiError(400, 30003, `Maximum number of pins reached (${state.maxPins})`)
  message.pinnedAt = wanted ? state.now() : null
  const { guildId } = channel
  state.emit(
    'CHANNEL_PINS_UPDATE',
    {
      channel_id: channel.id,
      last_pin_timestamp: wanted ? new Date(state.now()).toISOString() : null,
      ...(guildId === null ? {} : { guild_id: guildId }),
    },
    guildId,
  )
  return { status: 204 }
}

function pinsOf(state: DiscordState, { params }: ApiCall) {
  const channel = reachChannel(state, params['channel'] ?? '', P.ReadMessageHistory)
  return pinned(state, channel.id)
}

function pinned(state: DiscordState, channelId: string) {
  return (state.messages.get(channelId) ?? [])
    .filter(({ pinnedAt, deletedAt }) => pinnedAt !== null && deletedAt === null)
    .sort((a, b) => (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0))
}
