import type { DiscordState, FakeMessage } from './state.ts'
import { wordsOf } from './store-message.ts'

/** What happened where people see it, as text: time (UTC), channel, author, and the words of each message. */
export function writeLog(state: DiscordState, channelId?: string): string {
  const messages = [...state.messages]
    .filter(([id]) => channelId === undefined || id === channelId)
    .flatMap(([, all]) => all)
    .sort((a, b) => a.createdAt - b.createdAt || Number(BigInt(a.id) - BigInt(b.id)))
  return messages.map((message) => writeMessage(state, message)).join('\n')
}

function writeMessage(state: DiscordState, message: FakeMessage): string {
  const channel = state.channels.get(message.channelId)
  const direct = channel?.recipientId ?? null
  const place = direct === null ? `#${channel?.name ?? '?'}` : `@${nameOf(state, direct)}`
  const { ephemeralFor } = message
  const states = [
    ephemeralFor === null ? '' : `only for ${nameOf(state, ephemeralFor)}`,
    message.deletedAt === null ? '' : 'deleted',
    message.pinnedAt === null ? '' : 'pinned',
    message.publishedAt === null ? '' : 'published',
    message.editedAt === null ? '' : `edited ${message.edits.length}×`,
    message.pinged.everyone ? 'calls everyone' : '',
    ...message.pinged.roles.map((id) => `calls ${roleName(state, message, id)}`),
  ].filter((text) => text !== '')
  const time = new Date(message.createdAt).toISOString().slice(0, 19).replace('T', ' ')
  const note = states.length === 0 ? '' : ` (${states.join(', ')})`
  const files = message.files.map(({ name, size }) => `[file ${name}, ${size} bytes]`)
  const words = [...wordsOf(message.content, message.components), ...files].join('\n')
  return `${time} ${place} ${nameOf(state, message.authorId)}${note}\n${words.replace(/^/gmu, '  ')}`
}

function nameOf(state: DiscordState, userId: string): string {
  return state.users.get(userId)?.globalName ?? userId
}

function roleName(state: DiscordState, { guildId }: FakeMessage, roleId: string): string {
  return state.guilds.get(guildId ?? '')?.roles.get(roleId)?.name ?? roleId
}
