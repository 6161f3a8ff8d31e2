import { ChannelType, PermissionFlagsBits } from 'discord.js'
import type { Unable } from '../../chat/other-place.ts'
import { botPermissions, extraPermissions } from './bot-permissions.ts'
import { isThread } from './check-place.ts'

const announcement: number = ChannelType.GuildAnnouncement
const forum: number = ChannelType.GuildForum

/** Public threads are the only ones the bot opens. */
const needed = {
  pin: PermissionFlagsBits.PinMessages,
  card: PermissionFlagsBits.CreatePublicThreads,
} as const

/**
 * What digests cannot do in a channel: published are the posts of announcement channels alone, and a thread has no
 * threads (https://docs.discord.com/developers/resources/message#crosspost-message, topics/threads).
 */
export function listUnable(permissions: bigint, channelType: number): readonly Unable[] {
  const isAllowed = (flag: bigint): boolean =>
    (permissions & (flag | PermissionFlagsBits.Administrator)) !== 0n
  const lacking = (way: keyof typeof needed): readonly Unable[] =>
    isAllowed(needed[way]) ? [] : [{ way, permission: nameOf(needed[way]) }]
  // In a forum the post itself is the thread.
  const cards = channelType === forum ? [] : lacking('card')
  return [
    ...lacking('pin'),
    ...(channelType === announcement ? [] : [{ way: 'publish', permission: null } as const]),
    ...(isThread(channelType) ? [{ way: 'card', permission: null } as const] : cards),
  ]
}

/** Discord's own name of a permission. */
export function nameOf(flag: bigint): string {
  return (
    [...botPermissions, ...extraPermissions].find((permission) => permission.flag === flag)?.name ??
    ''
  )
}
