import { ChannelType, PermissionFlagsBits } from 'discord.js'
import { expect, test } from 'vitest'
import { listUnable } from '../../../src/adapters/discord/list-unable.ts'

const { PinMessages, CreatePublicThreads, Administrator } = PermissionFlagsBits
const all = PinMessages | CreatePublicThreads

test('an announcement channel with all permissions can do everything', () => {
  expect(listUnable(all, ChannelType.GuildAnnouncement)).toEqual([])
  expect(listUnable(Administrator, ChannelType.GuildAnnouncement)).toEqual([])
})

test('what is missing is told by Discord’s own name for it', () => {
  expect(listUnable(0n, ChannelType.GuildText)).toEqual([
    { way: 'pin', permission: 'Pin Messages' },
    { way: 'publish', permission: null },
    { way: 'card', permission: 'Create Public Threads' },
  ])
})

test('a thread has no threads, whoever allows them; a forum’s post is one already', () => {
  expect(listUnable(all, ChannelType.PublicThread)).toContainEqual({
    way: 'card',
    permission: null,
  })
  expect(listUnable(PinMessages, ChannelType.GuildForum).map(({ way }) => way)).toEqual(['publish'])
})
