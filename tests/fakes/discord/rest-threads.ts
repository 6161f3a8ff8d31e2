import { PermissionFlagsBits as P } from 'discord.js'
import { z } from 'zod'
import { ApiError, invalidForm, missingPermissions, parseBody } from './api-error.ts'
import { describeChannel, describeMessage } from './describe-entities.ts'
import { blank, newThread } from './make-guild.ts'
import { allows, channelPermissions, reachChannel } from './permissions.ts'
import { activeThreads } from './rest-channels.ts'
import { readMessage, visibleMessage } from './rest-messages.ts'
import type { ApiCall, Router } from './router.ts'
import type { DiscordState, FakeChannel } from './state.ts'
import { postMessage } from './store-message.ts'

const head = {
  name: z.string().min(1).max(100),
  auto_archive_duration: z
    .union([z.literal(60), z.literal(1440), z.literal(4320), z.literal(10080)])
    .optional(),
  rate_limit_per_user: z.int().min(0).max(21600).nullish(),
}
const threadBody = z.strictObject({
  ...head,
  type: z.int().optional(),
  invitable: z.boolean().optional(),
})
const postBody = z.strictObject({
  ...head,
  applied_tags: z.array(z.string()).max(5).nullish(),
  message: z.unknown(),
})

const requireTag = 1 << 4

/** Threads under messages, threads alone, and posts of forums (no nonce anywhere here). */
export function addThreadRoutes(router: Router, state: DiscordState): void {
  router.add('POST', '/channels/:channel/messages/:message/threads', (call) => {
    const message = visibleMessage(state, call)
    const channel = reachChannel(state, message.channelId, P.CreatePublicThreads)
    if (channel.type !== 0 && channel.type !== 5)
      throw new ApiError(400, 50024, 'Cannot execute action on this channel type')
    const body = parseBody(threadBody, call.body)
    if (state.channels.has(message.id))
      throw new ApiError(400, 160004, 'A thread has already been created for this message')
    const type = channel.type === 5 ? 10 : 11
    const thread = openThread(state, channel, { ...body, id: message.id, type, tags: [] })
    return { status: 201, body: describeChannel(state, thread) }
  })

  router.add('POST', '/channels/:channel/threads', (call) => {
    const channel = reachChannel(state, call.params['channel'] ?? '')
    return channel.type === 15 || channel.type === 16
      ? openPost(state, channel, call)
      : openAlone(state, channel, call)
  })
}

function openAlone(state: DiscordState, channel: FakeChannel, call: ApiCall) {
  reachChannel(state, channel.id, P.CreatePublicThreads)
  const body = parseBody(threadBody, call.body)
  const type = channel.type === 5 ? 10 : 11
  const thread = openThread(state, channel, { ...body, id: state.newId(), type, tags: [] })
  return { status: 201, body: describeChannel(state, thread) }
}

function openPost(state: DiscordState, forum: FakeChannel, call: ApiCall) {
  const bits = channelPermissions(state, forum, state.botUserId)
  const needed = P.SendMessages | (call.files.length > 0 ? P.AttachFiles : 0n)
  if (!allows(bits, needed)) throw missingPermissions()
  const body = parseBody(postBody, call.body)
  const inside = readMessage({ ...call, body: body.message }, null)
  const tags = body.applied_tags ?? []
  checkTags(forum, tags, allows(bits, P.ManageThreads))
  const thread = openThread(state, forum, { ...body, id: state.newId(), type: 11, tags })
  const { botUserId: authorId } = state
  const message = postMessage(state, thread, inside, { authorId, id: thread.id, files: call.files })
  return {
    status: 201,
    body: { ...describeChannel(state, thread), message: describeMessage(state, message) },
  }
}

function checkTags(forum: FakeChannel, tags: readonly string[], moderates: boolean): void {
  if (tags.length === 0 && (forum.flags & requireTag) !== 0)
    throw new ApiError(400, 40067, 'A tag is required to create a forum post in this channel')
  for (const [index, id] of tags.entries()) {
    const tag = forum.availableTags.find((each) => each.id === id)
    const path = ['applied_tags', index]
    if (tag === undefined)
      throw invalidForm([{ path, code: 'CHANNEL_INVALID_TAG', message: 'Unknown tag' }], false)
    if (tag.moderated && !moderates) throw missingPermissions()
  }
}

function openThread(
  state: DiscordState,
  parent: FakeChannel,
  order: {
    readonly id: string
    readonly type: number
    readonly name: string
    readonly auto_archive_duration?: number | undefined
    readonly tags: readonly string[]
  },
): FakeChannel {
  const guildId = parent.guildId ?? ''
  const most = state.guilds.get(guildId)?.maxActiveThreads ?? 0
  if (activeThreads(state, guildId).length >= most)
    throw new ApiError(400, 160006, 'Maximum number of active threads reached')
  const minutes = order.auto_archive_duration ?? 4320
  const channel: FakeChannel = {
    ...blank(order.id, order.type),
    guildId,
    name: order.name,
    parentId: parent.id,
    thread: newThread(state.botUserId, state.now(), minutes, order.tags),
  }
  state.channels.set(channel.id, channel)
  state.emit('THREAD_CREATE', { ...describeChannel(state, channel), newly_created: true }, guildId)
  return channel
}
