import { ChannelType, ComponentType, MessageFlags, PermissionFlagsBits } from 'discord.js'
import { channelChatId, personChatId } from '../../../src/adapters/discord/address.ts'
import { markerOf, nonceOf } from '../../../src/adapters/discord/delivery-nonce.ts'
import { openDirectChannel } from '../../fakes/discord/make-guild.ts'
import { usualPermissions } from '../../fakes/discord/permissions.ts'
import type { FakeDiscord } from '../../fakes/discord/start-discord.ts'
import { postMessage } from '../../fakes/discord/store-message.ts'
import type { EarlierPost } from './kill-story.ts'

/** Chat ids of a server's channels and of people. */
export interface DiscordTown {
  readonly chats: Readonly<Record<ChatName, string>>
  /** It shows the story that is corrected. */
  readonly earlier: EarlierPost
}

const channels = [
  // The latest digest is pinned.
  { name: 'pinned', type: ChannelType.GuildText },
  // Each message is published.
  { name: 'announced', type: ChannelType.GuildAnnouncement },
  // A post a story.
  { name: 'stories', type: ChannelType.GuildForum, requireTag: true, tags: [{ name: 'World' }] },
  // A post a digest; its parts go on in it.
  { name: 'posts', type: ChannelType.GuildForum },
  // A card with the digest in its thread.
  { name: 'card', type: ChannelType.GuildText },
  // One message through the day.
  { name: 'living', type: ChannelType.GuildText },
  // Moderators see its digests first.
  { name: 'approved', type: ChannelType.GuildText },
  { name: 'moderators', type: ChannelType.GuildText },
  { name: 'earlier', type: ChannelType.GuildText },
] as const
const people = ['alert', 'quiet', 'creator'] as const

type ChannelName = (typeof channels)[number]['name']
type PersonName = (typeof people)[number]
type ChatName = ChannelName | PersonName

/** Builds it: at the same time always with the same ids, so that one prepared file fits every town. */
export function openDiscordTown(discord: FakeDiscord): DiscordTown {
  const { state } = discord
  const botPermissions = usualPermissions | PermissionFlagsBits.PinMessages
  const guild = discord.addGuild({ name: 'Harbour Town', channels, botPermissions })
  const channelNamed = (name: ChannelName) => {
    const found = [...state.channels.values()].find((each) => each.name === name)
    if (found === undefined) throw new Error(`no channel ${name}`)
    return found
  }
  const chatOf = (name: ChannelName) => channelChatId(channelNamed(name).id)
  const meet = (name: PersonName) => {
    const { id } = discord.addPerson(guild, { username: name })
    openDirectChannel(state, id)
    return personChatId(id)
  }
  const key = 'earlier:discord'
  const post = postMessage(
    state,
    channelNamed('earlier'),
    {
      components: [
        { type: ComponentType.TextDisplay, id: markerOf(key), content: 'Velm bridge reopens' },
      ],
      flags: MessageFlags.IsComponentsV2,
      nonce: nonceOf(key),
    },
    { authorId: state.botUserId },
  )
  const chats = {
    pinned: chatOf('pinned'),
    announced: chatOf('announced'),
    stories: chatOf('stories'),
    posts: chatOf('posts'),
    card: chatOf('card'),
    living: chatOf('living'),
    approved: chatOf('approved'),
    moderators: chatOf('moderators'),
    earlier: chatOf('earlier'),
    alert: meet('alert'),
    quiet: meet('quiet'),
    creator: meet('creator'),
  }
  const earlier = { key, platform: 'discord', chatId: chats.earlier, messageId: post.id }
  return { chats, earlier }
}
