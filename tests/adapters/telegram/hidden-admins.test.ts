import { expect, test, vi } from 'vitest'
import { sayBlocks } from '../../fakes/scripted-conversation.ts'
import { allRights } from '../../fakes/telegram/make-chats.ts'
import { answerOnTelegram } from './answer-on-telegram.ts'

const ask = { title: 'Digest length', label: 'How many minutes?', example: '5', value: '' }
const script = () =>
  sayBlocks([
    { kind: 'text', spans: [{ text: 'A card.' }] },
    { kind: 'actions', buttons: [{ label: 'Other', command: '/settings minutes', ask }] },
  ])

test('an administrator who is not shown is asked alone, and named nowhere', async () => {
  const { reader, world, lines, telegram } = await answerOnTelegram({ script })
  const admins = [{ who: reader, rights: allRights, anonymous: true }]
  const group = world.makeGroup({ title: 'Harbour', admins, bot: 'member' })
  const card = await reader.asks(group, '/settings')
  await reader.presses(card, 'Other')
  await vi.waitFor(() => expect(lines.at(-1)?.text).toBe('/settings minutes'))
  expect(lines.at(-1)?.chat).toMatchObject({ id: `telegram:${group.id}`, elsewhere: true })
  expect(world.botMessagesIn(group)).toEqual([card])
  telegram.faults.plan('bad-gateway', { method: 'answerCallbackQuery' }, 20)
  void reader.presses(card, 'Other', 100).catch(() => null)
  await world.untilMessages(group, 2)
  expect(world.lastMessage(group).text).toContain('Please say it to me alone')
  expect(JSON.stringify(world.botMessagesIn(group))).not.toContain('Ada')
})

test('whom Telegram does not tell of is not named either', async () => {
  const { reader, world, telegram } = await answerOnTelegram({ script })
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  telegram.faults.plan('bad-gateway', { method: 'getChatMember' }, 40)
  const card = await reader.asks(group, '/settings')
  await reader.presses(card, 'Other')
  expect(JSON.stringify(world.botMessagesIn(group))).not.toContain('Ada')
})

test('who may not set it is told so before being asked, and the group sees nothing', async () => {
  const { reader, world, lines } = await answerOnTelegram({ script })
  const other = world.makeUser({ firstName: 'Other' })
  const group = world.makeGroup({
    title: 'Harbour',
    owner: reader,
    members: [other],
    bot: 'member',
  })
  const card = await reader.asks(group, '/settings')
  const { answer } = await other.presses(card, 'Other')
  expect(answer?.text).toBe("Only this chat's admins may do that.")
  expect(world.botMessagesIn(group)).toEqual([card])
  expect(lines).toHaveLength(1)
  await reader.presses(card, 'Other')
  await world.untilMessages(group, 2)
  expect(world.lastMessage(group).text).toContain('Ada')
})

test('a name calls its person and nobody else, whatever stands in it', async () => {
  const { world } = await answerOnTelegram({ script })
  const firstName = '@boss \u202eAda\ud83d velm.example'
  const owner = world.makeUser({ firstName })
  const group = world.makeGroup({ title: 'Harbour', owner, bot: 'member' })
  const card = await owner.asks(group, '/settings')
  await owner.presses(card, 'Other')
  await world.untilMessages(group, 2)
  const { text, entities } = world.lastMessage(group)
  expect(text.split('\n')[0]?.replaceAll('\u2060', '')).toBe('@boss Ada velm.example')
  expect(entities.map(({ type }) => type)).toEqual(['text_mention', 'text_link'])
})
