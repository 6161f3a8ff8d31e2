import { PermissionFlagsBits as P } from 'discord.js'
import { ApiError, invalidForm, missingPermissions, unknownMessage } from './api-error.ts'
import { describeMessage } from './describe-entities.ts'
import { type MessageBody, parseMessage } from './message-schema.ts'
import { allows, channelPermissions, isArchived, reachChannel } from './permissions.ts'
import type { ApiCall, Router } from './router.ts'
import type { DiscordState, FakeChannel, FakeMessage } from './state.ts'
import { editMessage, findMessage, postMessage, removeMessage } from './store-message.ts'

/** POST, PATCH, DELETE and GET of a channel's messages. */
export function addMessageRoutes(router: Router, state: DiscordState, nonceWindowMs: number): void {
  const nonces = new Map<string, FakeMessage>()
  const sends = { limit: 5, windowMs: 5_000 }

  router.add(
    'POST',
    '/channels/:channel/messages',
    (call) => {
      const body = readMessage(call, null)
      const channel = reachSendable(state, call.params['channel'] ?? '', body, call.files)
      const nonce = `${body.nonce ?? ''}`
      const earlier = body.enforce_nonce === true && nonce !== '' ? nonces.get(nonce) : undefined
      if (earlier !== undefined && state.now() - earlier.createdAt <= nonceWindowMs)
        return { status: 200, body: withNonce(state, repeat(earlier)) }
      checkReply(state, channel, body)
      const message = postMessage(state, channel, body, {
        authorId: state.botUserId,
        files: call.files,
      })
      if (nonce !== '') nonces.set(nonce, message)
      return { status: 200, body: withNonce(state, message) }
    },
    sends,
  )

  router.add(
    'PATCH',
    '/channels/:channel/messages/:message',
    (call) => {
      const message = ownMessage(state, call)
      const files = [...message.files, ...call.files]
      const body = readMessage({ ...call, files }, message.flags)
      const channel = reachChannel(state, message.channelId)
      if (isArchived(channel, state.now())) throw new ApiError(400, 50083, 'Thread is archived')
      editMessage(state, message, body, call.files)
      return { status: 200, body: describeMessage(state, message) }
    },
    sends,
  )

  router.add(
    'DELETE',
    '/channels/:channel/messages/:message',
    (call) => {
      const message = visibleMessage(state, call)
      const others = message.authorId === state.botUserId ? 0n : P.ManageMessages
      reachChannel(state, message.channelId, others)
      removeMessage(state, message)
      return { status: 204 }
    },
    sends,
  )

  router.add('GET', '/channels/:channel/messages', (call) => ({
    status: 200,
    body: listMessages(state, call).map((message) => describeMessage(state, message)),
  }))

  router.add('GET', '/channels/:channel/messages/:message', (call) => {
    reachChannel(state, call.params['channel'] ?? '', P.ReadMessageHistory)
    return { status: 200, body: describeMessage(state, visibleMessage(state, call)) }
  })
}

/**
 * The body of a message, our own promise checked: every message says whom it may call, because Discord's default is
 * everybody written of.
 * @throws ApiError 50035
 */
export function readMessage(
  call: Pick<ApiCall, 'body' | 'files' | 'problem'>,
  flagsBefore: number | null,
): MessageBody {
  const body = parseMessage(call.body, { files: call.files, flagsBefore })
  if (body.allowed_mentions === undefined || body.allowed_mentions === null)
    call.problem('allowed_mentions is missing: everybody written of would be called')
  return body
}

/**
 * A message the bot sees in a channel it sees.
 * @throws ApiError 10003, 50001 or 10008
 */
export function visibleMessage(state: DiscordState, { params }: ApiCall): FakeMessage {
  const channel = reachChannel(state, params['channel'] ?? '')
  const message = findMessage(state, channel.id, params['message'] ?? '')
  if (message === null || message.ephemeralFor !== null) throw unknownMessage()
  return message
}

function ownMessage(state: DiscordState, call: ApiCall): FakeMessage {
  const message = visibleMessage(state, call)
  if (message.authorId === state.botUserId) return message
  throw new ApiError(403, 50005, 'Cannot edit a message authored by another user')
}

/** @throws ApiError where the bot may not send this there */
function reachSendable(
  state: DiscordState,
  channelId: string,
  { embeds }: MessageBody,
  files: ApiCall['files'],
): FakeChannel {
  const channel = reachChannel(state, channelId)
  if ([4, 14, 15, 16].includes(channel.type))
    throw new ApiError(400, 50008, 'Cannot send messages in a non-text channel')
  const bits = channelPermissions(state, channel, state.botUserId)
  let needed = channel.thread === null ? P.SendMessages : P.SendMessagesInThreads
  if ((embeds ?? []).length > 0) needed |= P.EmbedLinks
  if (files.length > 0) needed |= P.AttachFiles
  if (!allows(bits, needed)) throw missingPermissions()
  if (channel.thread?.locked === true && !allows(bits, P.ManageThreads))
    throw isArchived(channel, state.now())
      ? new ApiError(400, 50083, 'Thread is archived')
      : new ApiError(403, 160005, 'Thread is locked')
  if (channel.recipientId !== null) checkDirect(state, channel.recipientId)
  return channel
}

function checkDirect(state: DiscordState, userId: string): void {
  if (state.users.get(userId)?.dmsClosed !== false)
    throw new ApiError(403, 50007, 'Cannot send messages to this user')
  const guilds = [...state.guilds.values()]
  const mutual = guilds.some(({ members }) => members.has(userId) && members.has(state.botUserId))
  if (!mutual && !state.installedBy.has(userId))
    throw new ApiError(
      403,
      50278,
      'Cannot send messages to this user due to having no mutual guilds',
    )
}

/** @throws ApiError 10008 where the earlier message was deleted meanwhile, as Discord means it */
function repeat(earlier: FakeMessage): FakeMessage {
  if (earlier.deletedAt !== null) throw unknownMessage()
  return earlier
}

/** Only the answer to the send tells the nonce; reading the channel does not. */
function withNonce(state: DiscordState, message: FakeMessage): object {
  return {
    ...describeMessage(state, message),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
  }
}

function checkReply(state: DiscordState, channel: FakeChannel, body: MessageBody): void {
  const reference = body.message_reference
  if (reference === undefined || reference === null) return
  const bits = channelPermissions(state, channel, state.botUserId)
  if (!allows(bits, P.ReadMessageHistory))
    throw new ApiError(403, 160002, 'Cannot reply without permission to read message history')
  if (reference.fail_if_not_exists === false) return
  if (findMessage(state, channel.id, reference.message_id) !== null) return
  const problem = { code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' }
  throw invalidForm([{ path: ['message_reference'], ...problem }], false)
}

function listMessages(state: DiscordState, { params, query }: ApiCall): FakeMessage[] {
  const channel = reachChannel(state, params['channel'] ?? '')
  const limit = Number(query.get('limit') ?? 50)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw invalidForm([
      { path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'int value should be 1 to 100.' },
    ])
  const bits = channelPermissions(state, channel, state.botUserId)
  if (!allows(bits, P.ReadMessageHistory)) return []
  const after = query.get('after')
  const before = query.get('before')
  const all = [...starterOf(state, channel), ...(state.messages.get(channel.id) ?? [])]
  const shown = all.filter(
    ({ id, deletedAt, ephemeralFor }) =>
      deletedAt === null &&
      ephemeralFor === null &&
      (after === null || BigInt(id) > BigInt(after)) &&
      (before === null || BigInt(id) < BigInt(before)),
  )
  return (after === null ? shown.slice(-limit) : shown.slice(0, limit)).reverse()
}

/**
 * A thread under a message begins with a message that points to it, so that it is never empty
 * (https://discord.com/developers/docs/resources/message#message-reference-types).
 */
function starterOf(state: DiscordState, { id, thread, parentId }: FakeChannel): FakeMessage[] {
  const above = thread === null ? null : findMessage(state, parentId ?? '', id)
  if (above === null) return []
  const starter = { ...above, id: `${BigInt(id) + 1n}`, channelId: id, type: 21, pinnedAt: null }
  return [{ ...starter, content: '', components: [], embeds: [], files: [], flags: 0 }]
}
