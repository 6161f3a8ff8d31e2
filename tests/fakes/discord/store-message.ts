import { PermissionFlagsBits as P } from 'discord.js'
import { flattenComponents, type MessageComponent, numberComponents } from './component-schema.ts'
import { describeMessage } from './describe-entities.ts'
import type { MessageBody } from './message-schema.ts'
import { allows, channelPermissions } from './permissions.ts'
import type { DiscordState, FakeChannel, FakeMessage, Pinged } from './state.ts'

/** What a message is besides its body. */
export interface MessageOrigin {
  readonly authorId: string
  readonly files?: readonly {
    readonly name: string
    readonly text: string
    readonly size: number
  }[]
  readonly type?: number
  /** A thread's first message has the thread's own id. */
  readonly id?: string
  readonly ephemeralFor?: string | null
  readonly interactionId?: string | null
}

/** Puts a message into a channel, rings whom it calls, and tells the gateway (not of what one person alone sees). */
export function postMessage(
  state: DiscordState,
  channel: FakeChannel,
  body: MessageBody,
  origin: MessageOrigin,
): FakeMessage {
  const components = numberComponents(body.components ?? [])
  const now = state.now()
  const content = body.content ?? ''
  const { authorId } = origin
  const message: FakeMessage = {
    id: origin.id ?? state.newId(),
    channelId: channel.id,
    guildId: channel.guildId,
    authorId,
    type: origin.type ?? 0,
    createdAt: now,
    content,
    components,
    embeds: body.embeds ?? [],
    flags: body.flags ?? 0,
    nonce: body.nonce === undefined || body.nonce === null ? null : `${body.nonce}`,
    files: (origin.files ?? []).map((file) => ({ id: state.newId(), ...file })),
    allowedMentions: body.allowed_mentions ?? null,
    pinged: findPinged(state, channel, authorId, { ...body, content, components }),
    edits: [],
    editedAt: null,
    deletedAt: null,
    pinnedAt: null,
    publishedAt: null,
    replyToId: body.message_reference?.message_id ?? null,
    ephemeralFor: origin.ephemeralFor ?? null,
    interactionId: origin.interactionId ?? null,
  }
  const messages = state.messages.get(channel.id) ?? []
  messages.push(message)
  state.messages.set(channel.id, messages)
  if (channel.thread !== null) {
    channel.thread.activeAt = now
    channel.thread.archived = false
  }
  tell(state, 'MESSAGE_CREATE', message)
  return message
}

/** Changes what the body says and leaves the rest; what it said before is kept. An edit rings nobody again. */
export function editMessage(
  state: DiscordState,
  message: FakeMessage,
  body: MessageBody,
  files: readonly { readonly name: string; readonly text: string; readonly size: number }[] = [],
): void {
  const at = state.now()
  message.edits.push({ at, content: message.content, components: message.components })
  message.editedAt = at
  if (body.content !== undefined) message.content = body.content ?? ''
  if (body.components !== undefined) message.components = numberComponents(body.components ?? [])
  if (body.embeds !== undefined) message.embeds = body.embeds ?? []
  if (typeof body.flags === 'number') message.flags |= body.flags
  if (body.allowed_mentions !== undefined) message.allowedMentions = body.allowed_mentions
  const added = files.map((file) => ({ id: state.newId(), ...file }))
  const kept = body.attachments?.map(({ id }) => `${id}`)
  const before = message.files.filter(({ id }) => kept === undefined || kept.includes(id))
  message.files = [...before, ...added]
  tell(state, 'MESSAGE_UPDATE', message)
}

/** Gone for everybody; the record stays for assertions. */
export function removeMessage(state: DiscordState, message: FakeMessage): void {
  message.deletedAt = state.now()
  message.pinnedAt = null
  if (message.ephemeralFor !== null) return
  const { id, channelId, guildId } = message
  const where = guildId === null ? {} : { guild_id: guildId }
  state.emit('MESSAGE_DELETE', { id, channel_id: channelId, ...where }, guildId)
}

/** Null for one that was deleted, or never was. */
export function findMessage(
  state: DiscordState,
  channelId: string,
  id: string,
): FakeMessage | null {
  const found = state.messages.get(channelId)?.find((message) => message.id === id)
  return found === undefined || found.deletedAt !== null ? null : found
}

/** The words people read, component by component. */
export function wordsOf(content: string, components: readonly MessageComponent[]): string[] {
  const shown = flattenComponents(components).flatMap((it) => (it.type === 10 ? [it.content] : []))
  return content === '' ? shown : [content, ...shown]
}

function tell(state: DiscordState, event: string, message: FakeMessage): void {
  if (message.ephemeralFor !== null) return
  const where = message.guildId === null ? {} : { guild_id: message.guildId }
  state.emit(event, { ...describeMessage(state, message), ...where }, message.guildId)
}

/**
 * Whom it calls: without allowed_mentions everything written does
 * (https://discord.com/developers/docs/resources/message#allowed-mentions-object).
 */
function findPinged(
  state: DiscordState,
  channel: FakeChannel,
  authorId: string,
  body: MessageBody & { readonly content: string; readonly components: MessageComponent[] },
): Pinged {
  const text = wordsOf(body.content, body.components).join('\n')
  const allowed = body.allowed_mentions ?? { parse: ['everyone', 'roles', 'users'] }
  const parse: readonly string[] = allowed.parse ?? []
  const mayCallAll = allows(channelPermissions(state, channel, authorId), P.MentionEveryone)
  const guild = state.guilds.get(channel.guildId ?? '')
  const roles = idsIn(text, /<@&(\d{17,20})>/gu).filter((id) => {
    const role = guild?.roles.get(id)
    if (role === undefined || !(role.mentionable || mayCallAll)) return false
    return parse.includes('roles') || (allowed.roles ?? []).includes(id)
  })
  const users = idsIn(text, /<@!?(\d{17,20})>/gu).filter(
    (id) => parse.includes('users') || (allowed.users ?? []).includes(id),
  )
  return {
    everyone: parse.includes('everyone') && mayCallAll && /@(everyone|here)\b/u.test(text),
    roles,
    users,
  }
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [
    ...new Set([...text.matchAll(pattern)].flatMap(([, id]) => (id === undefined ? [] : [id]))),
  ]
}
