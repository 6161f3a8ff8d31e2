import { PermissionFlagsBits } from 'discord.js'
import type { FakeDiscord } from '../../fakes/discord/start-discord.ts'
import type { FakeChannel, FakeGuild, FakeUser } from '../../fakes/discord/state.ts'

/** As the invite link asks, and what its page says may be given besides. */
export const invited =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.ViewAuditLog

/** Desks of config/topics.yaml, as a forum's tags are called. */
const tags = [
  'World',
  'Politics',
  'Business',
  'Technology',
  'Science',
  'Health',
  'Climate',
  'Sport',
  'Culture',
]

/** A server with its people, before anybody has added the bot. */
export interface Town {
  readonly harbour: FakeGuild
  readonly newsRoom: FakeChannel
  readonly lounge: FakeChannel
  /** An announcement channel where the bot may not write at first. */
  readonly morning: FakeChannel
  /** A forum whose posts need a tag. */
  readonly stories: FakeChannel
  /** Called by alerts; anybody may mention it. */
  readonly watchRole: string
  readonly editorsRole: string
  /** The owner. */
  readonly ines: FakeUser
  /** An editor. */
  readonly milo: FakeUser
  /** Takes no direct messages at first. */
  readonly anna: FakeUser
  readonly bruno: FakeUser
  readonly cleo: FakeUser
  readonly dov: FakeUser
  /** Another server, with an owner and one channel. */
  readonly club: FakeGuild
  readonly edda: FakeUser
  readonly clubNews: FakeChannel
}

/** Builds two servers and those who live there. */
export function openTown(discord: FakeDiscord): Town {
  const ines = discord.addPerson(null, { username: 'Ines' })
  const harbour = discord.addGuild({
    name: 'Harbour Town',
    ownerId: ines.id,
    withBot: false,
    channels: [
      { name: 'news-room' },
      { name: 'lounge' },
      { name: 'morning', type: 5 },
      { name: 'stories', type: 15, requireTag: true, tags: tags.map((name) => ({ name })) },
    ],
    roles: [{ name: 'News watch', mentionable: true }, { name: 'Editors' }],
  })
  const edda = discord.addPerson(null, { username: 'Edda' })
  const club = discord.addGuild({
    name: 'Lighthouse Club',
    ownerId: edda.id,
    withBot: false,
    channels: [{ name: 'club-news' }],
  })
  const roleNamed = (name: string): string => {
    const found = [...harbour.roles.values()].find((role) => role.name === name)
    if (found === undefined) throw new Error(`no role ${name}`)
    return found.id
  }
  const channelNamed = (name: string): FakeChannel => {
    const found = [...discord.state.channels.values()].find((channel) => channel.name === name)
    if (found === undefined) throw new Error(`no channel ${name}`)
    return found
  }
  const member = (username: string, roles: readonly string[] = []): FakeUser =>
    discord.addPerson(harbour, { username, dmsClosed: username === 'Anna' }, roles)
  const watchRole = roleNamed('News watch')
  const editorsRole = roleNamed('Editors')
  return {
    harbour,
    newsRoom: channelNamed('news-room'),
    lounge: channelNamed('lounge'),
    morning: channelNamed('morning'),
    stories: channelNamed('stories'),
    watchRole,
    editorsRole,
    ines,
    milo: member('Milo', [editorsRole]),
    anna: member('Anna'),
    bruno: member('Bruno'),
    cleo: member('Cleo', [watchRole]),
    dov: member('Dov'),
    club,
    edda,
    clubNews: channelNamed('club-news'),
  }
}
