import { expect, test, vi } from 'vitest'
import { meetOnTelegram } from './meeting.ts'

test('what somebody is follows from their status and rights', async () => {
  const { world, readMember } = await meetOnTelegram()
  const [owner, chief, editor, member, stranger] = [1, 2, 3, 4, 5].map(() => world.makeUser())
  if (!owner || !chief || !editor || !member || !stranger) throw new Error('no people')
  const channel = world.makeChannel({
    title: 'Velm news',
    owner,
    admins: [
      { who: chief, rights: { can_promote_members: true, can_post_messages: true } },
      { who: editor, rights: { can_edit_messages: true, can_post_messages: false } },
    ],
    bot: { can_post_messages: true },
  })
  const group = world.makeGroup({ title: 'Harbour', owner, members: [member], bot: 'member' })
  const none = { admin: false, manager: false }
  expect(await readMember(channel.id, owner.id)).toEqual({
    admin: true,
    manager: true,
  })
  expect(await readMember(channel.id, chief.id)).toEqual({
    admin: true,
    manager: true,
  })
  expect(await readMember(channel.id, editor.id)).toEqual({
    admin: true,
    manager: false,
  })
  expect(await readMember(group.id, member.id)).toEqual(none)
  expect(await readMember(group.id, stranger.id)).toBeNull()
  expect(await readMember(-1_001_999_999_999, owner.id)).toBeNull()
})

test('members are asked for once a minute', async () => {
  const { world, readMember, telegram, clock } = await meetOnTelegram()
  const owner = world.makeUser()
  const group = world.makeGroup({ title: 'Harbour', owner, bot: 'member' })
  await Promise.all([readMember(group.id, owner.id), readMember(group.id, owner.id)])
  await readMember(group.id, owner.id)
  expect(telegram.callsOf('getChatMember')).toHaveLength(1)
  clock.advance(60_000)
  await readMember(group.id, owner.id)
  expect(telegram.callsOf('getChatMember')).toHaveLength(2)
})

test('who came or went is asked for anew', async () => {
  const { world, readMember } = await meetOnTelegram()
  const ada = world.makeUser()
  const group = world.makeGroup({ title: 'Harbour', bot: 'member' })
  expect(await readMember(group.id, ada.id)).toBeNull()
  ada.joins(group)
  await vi.waitFor(async () => expect(await readMember(group.id, ada.id)).not.toBeNull())
})

test('when Telegram cannot be asked nobody is told to be no member, and the next asks again', async () => {
  const { world, readMember, telegram } = await meetOnTelegram()
  const owner = world.makeUser()
  const group = world.makeGroup({ title: 'Harbour', owner, bot: 'member' })
  telegram.faults.plan('server-error', { method: 'getChatMember' })
  await expect(readMember(group.id, owner.id)).rejects.toThrow('500')
  expect(await readMember(group.id, owner.id)).toMatchObject({ admin: true })
})
