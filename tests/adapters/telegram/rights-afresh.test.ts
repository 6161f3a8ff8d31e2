import { expect, onTestFinished, test } from 'vitest'
import { openChat } from '../../fakes/open-chat.ts'
import { answerOnTelegram } from './answer-on-telegram.ts'

const refused = "Only this chat's admins may do that."

test('who administers a group is asked of Telegram at that moment', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  const boss = world.makeUser({ firstName: 'Boss' })
  const rights = { can_change_info: true }
  const group = world.makeGroup({
    title: 'Harbour',
    owner: boss,
    admins: [{ who: reader, rights }],
    bot: 'member',
  })
  await reader.asks(group, '/setup')
  await boss.asks(group, '/setup')
  expect(lines.map(({ person }) => [person.admin, person.manager])).toEqual([
    [true, false],
    [true, true],
  ])
  expect(await lines[0]?.mayConfigure?.('setup')).toBe(true)
  boss.promotes(group, reader, null)
  await reader.asks(group, '/setup')
  expect(lines[2]?.person).toMatchObject({ admin: false, manager: false })
  expect(await lines[2]?.mayConfigure?.('setup')).toBe(false)
  boss.promotes(group, reader, rights)
  await reader.asks(group, '/settings minutes:9')
  expect(lines[3]?.person).toMatchObject({ admin: true, manager: false })
})

/** Telegram with the commands themselves, and a group with an owner and one admin. */
async function openGroup() {
  const chat = await openChat({ linesPerMinute: 600 })
  onTestFinished(() => chat.close())
  const opened = await answerOnTelegram({ conversation: chat.conversation })
  const { reader, world } = opened
  const boss = world.makeUser({ firstName: 'Boss' })
  const admins = [{ who: reader, rights: { can_promote_members: true } }]
  const group = world.makeGroup({ title: 'Harbour', owner: boss, admins, bot: 'member' })
  return { ...opened, services: chat.services, boss, group }
}

test('an admin who was one a moment ago sets nothing, by a line or by a press', async () => {
  const { reader, boss, group, services, world } = await openGroup()
  const card = await reader.asks(group, '/settings')
  expect((await reader.asks(group, '/settings minutes:7')).text).toContain('Saved')
  const [label = ''] = world.labelsOf(card).flat()
  boss.promotes(group, reader, null)
  for (const line of ['/settings minutes:9', '/schedule 07:30', '/follow Velm for:chat'])
    expect([line, (await reader.asks(group, line)).text]).toEqual([line, refused])
  expect(await reader.pressesForAnswer(card, label)).toMatchObject({ text: refused })
  const set = await services.chats.readSettings(`telegram:${group.id}`)
  expect(set).toMatchObject({ minutes: 7 })
})

test('Telegram is asked once for a line that may configure, and once a minute for what anybody asks', async () => {
  const { reader, telegram, group } = await openGroup()
  const calls = () =>
    telegram.callsOf('getChatMember').filter(({ params }) => params['user_id'] === reader.id)
  const asksFor = async (line: string) => {
    const before = calls().length
    await reader.asks(group, line)
    return calls().length - before
  }
  expect(await asksFor('/settings minutes:5')).toBe(1)
  expect(await asksFor('/schedule 07:30')).toBe(1)
  for (const line of ['/topics', '/help', '/news']) expect(await asksFor(line)).toBe(0)
  expect(await asksFor('/status')).toBe(1)
})
