import { ChannelType, PermissionFlagsBits } from 'discord.js'
import { type BotPermission, botPermissions } from './bot-permissions.ts'

/** What the bot lacks in a channel. */
export interface PlaceCheck {
  /** Without these nothing can be posted there. */
  readonly missing: readonly BotPermission[]
  /** Without these it works less well. */
  readonly wanted: readonly BotPermission[]
}

const threads: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]

/** Whether a channel's type is one of the threads'. */
export function isThread(type: number): boolean {
  return threads.includes(type)
}

/**
 * Compares what the bot may do in a channel with what posting there takes: in a thread "Send Messages" counts for
 * nothing, "Send Messages in Threads" for everything (https://discord.com/developers/docs/topics/threads#permissions).
 */
export function checkPlace(permissions: bigint, channelType: number): PlaceCheck {
  if (has(permissions, PermissionFlagsBits.Administrator)) return { missing: [], wanted: [] }
  const needed = [
    PermissionFlagsBits.ViewChannel,
    sendIn(channelType),
    PermissionFlagsBits.EmbedLinks,
  ]
  const useful = [PermissionFlagsBits.ReadMessageHistory]
  return { missing: lacking(permissions, needed), wanted: lacking(permissions, useful) }
}

/** Whether a person may have something posted there: what they cannot do themselves the bot does not do for them. */
export function mayPost(permissions: bigint, channelType: number): boolean {
  if (has(permissions, PermissionFlagsBits.Administrator)) return true
  return has(permissions, PermissionFlagsBits.ViewChannel | sendIn(channelType))
}

/** What writing there takes. */
function sendIn(channelType: number): bigint {
  return isThread(channelType)
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages
}

function lacking(permissions: bigint, flags: readonly bigint[]): readonly BotPermission[] {
  return botPermissions.filter(({ flag }) => flags.includes(flag) && !has(permissions, flag))
}

function has(permissions: bigint, flag: bigint): boolean {
  return (permissions & flag) === flag
}
