import type { Line } from '../../chat/conversation.ts'
import type { Notice } from '../../chat/write-notice.ts'
import type { PlaceStore } from '../../delivery/place-store.ts'
import { channelChatId, communityIdOf, personChatId } from './address.ts'
import { checkPlace, isThread, mayPost, type PlaceCheck } from './check-place.ts'
import { isManager } from './judge-rights.ts'
import type { ReadChannel } from './read-channel.ts'
import { type Asked, isPress } from './read-interaction.ts'

/** The place a line is about. */
export interface ChosenPlace {
  readonly chat: Line['chat']
  /** Id of the channel, where it is another than the one it is said in. */
  readonly aboutChannelId: string | null
  readonly check: PlaceCheck
}

/** What tells places. */
export interface PlaceMeans {
  readonly readChannel: ReadChannel
  readonly places: Pick<PlaceStore, 'getPlaces'>
}

/** A notice instead where the other channel is not there, or is not the asker's to use. */
export async function choosePlace(
  asked: Asked,
  aboutChannelId: string | null,
  means: PlaceMeans,
): Promise<ChosenPlace | Notice> {
  const { guildId, channel } = asked
  if (aboutChannelId !== null && aboutChannelId !== channel?.id)
    return elsewhere(asked, aboutChannelId, means)
  if (guildId === null || channel === null) return alone(asked)
  const posted = isPress(asked) && !asked.ephemeral
  const id = posted
    ? await placeOfPost(channel.id, channel.type, channel.parent_id, means)
    : channel.id
  const name = means.readChannel(id)?.name ?? channel.name ?? id
  return {
    chat: chatOf(id, name, guildId),
    aboutChannelId: null,
    check: checkPlace(asked.appPermissions, channel.type),
  }
}

function alone({ userId }: Asked): ChosenPlace {
  const chat = { id: personChatId(userId), platform: 'discord', shared: false }
  return { chat, aboutChannelId: null, check: { missing: [], wanted: [] } }
}

function elsewhere(
  asked: Asked,
  channelId: string,
  { readChannel }: PlaceMeans,
): ChosenPlace | Notice {
  const known = readChannel(channelId)
  // The command names it with what may be done there; a later press has only its id.
  const named = isPress(asked) ? undefined : asked.channels[channelId]
  const guildId = asked.guildId ?? known?.guildId
  const type = named?.type ?? known?.type
  if (type === undefined || guildId === undefined || (known !== null && known.guildId !== guildId))
    return { key: 'discord-no-such-channel', values: {} }
  const name = named?.name ?? known?.name ?? channelId
  const own = named?.permissions ?? known?.permissionsOf(asked) ?? 0n
  if (!isManager(asked.permissions) && !mayPost(own, type))
    return { key: 'discord-not-your-channel', values: { channel: `#${name}` } }
  return {
    chat: { ...chatOf(channelId, name, guildId), elsewhere: true },
    aboutChannelId: channelId,
    check: checkPlace(named?.app_permissions ?? known?.botPermissions ?? 0n, type),
  }
}

/** A digest's thread is read in the name of the channel it was posted for; a thread of its own is a place of its own. */
async function placeOfPost(
  channelId: string,
  channelType: number,
  parentId: string | null | undefined,
  { places }: PlaceMeans,
): Promise<string> {
  if (!isThread(channelType) || parentId === null || parentId === undefined) return channelId
  const met = await places.getPlaces([channelChatId(channelId), channelChatId(parentId)])
  const isOwn = met.has(channelChatId(channelId)) || !met.has(channelChatId(parentId))
  return isOwn ? channelId : parentId
}

function chatOf(channelId: string, name: string, guildId: string): Line['chat'] {
  return {
    id: channelChatId(channelId),
    platform: 'discord',
    shared: true,
    name: `#${name}`,
    communityId: communityIdOf(guildId),
  }
}
