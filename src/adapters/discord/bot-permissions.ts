import { PermissionFlagsBits } from 'discord.js'

/** A permission the bot asks for, in Discord's own words, and what it needs it for. */
export interface BotPermission {
  readonly flag: bigint
  readonly name: string
  readonly why: string
}

/** All that the invite link asks for. */
export const botPermissions: readonly BotPermission[] = [
  {
    flag: PermissionFlagsBits.ViewChannel,
    name: 'View Channels',
    why: 'to reach the channels that get briefings',
  },
  {
    flag: PermissionFlagsBits.SendMessages,
    name: 'Send Messages',
    why: 'to post digests and alerts, and to open posts in forums',
  },
  {
    flag: PermissionFlagsBits.EmbedLinks,
    name: 'Embed Links',
    why: 'to show cards with links and images',
  },
  {
    flag: PermissionFlagsBits.SendMessagesInThreads,
    name: 'Send Messages in Threads',
    why: 'to post in threads and to go on within a forum post',
  },
  {
    flag: PermissionFlagsBits.CreatePublicThreads,
    name: 'Create Public Threads',
    why: 'for the layout that puts the digest into a thread under a short card',
  },
  {
    flag: PermissionFlagsBits.ReadMessageHistory,
    name: 'Read Message History',
    why: 'to look whether its own message arrived before it sends it again, and to answer its own posts with corrections',
  },
  {
    flag: PermissionFlagsBits.AttachFiles,
    name: 'Attach Files',
    why: 'to hand over exports (/sources export, /privacy export)',
  },
  {
    flag: PermissionFlagsBits.PinMessages,
    name: 'Pin Messages',
    why: 'to keep the newest digest pinned, where a schedule says so',
  },
]

/** Not in the link: give them yourself where you want what they bring. */
export const extraPermissions: readonly BotPermission[] = [
  {
    flag: PermissionFlagsBits.ViewAuditLog,
    name: 'View Audit Log',
    why: 'to send the set-up card to whoever added the bot',
  },
  {
    flag: PermissionFlagsBits.MentionEveryone,
    name: 'Mention @everyone, @here and All Roles',
    why: 'to call a role with an alert that not everybody may mention; it never calls everyone',
  },
]
