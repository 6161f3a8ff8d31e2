import { expect, onTestFinished, test } from 'vitest'
import { catalogue, openChat } from '../../fakes/open-chat.ts'
import { answerOnTelegram } from './answer-on-telegram.ts'

/** Olga's group, another's, and her channel, for which she names who approves. */
async function openPlaces(language = 'en') {
  const chat = await openChat({ linesPerMinute: 600 })
  onTestFinished(() => chat.close())
  const { conversation, services } = chat
  const opened = await answerOnTelegram({ conversation })
  const { world } = opened
  const olga = world.makeUser({ firstName: 'Olga', languageCode: language })
  const boss = world.makeUser({ firstName: 'Boss', languageCode: language })
  const harbour = world.makeGroup({ title: 'Harbour', username: 'harbourgroup', owner: olga })
  const dock = world.makeGroup({ title: 'Dock', owner: boss, members: [olga], bot: 'member' })
  const channel = world.makeChannel({ title: 'Velm News', username: 'velmnews', owner: olga })
  await olga.asks(olga.chat, '/start')
  olga.addsBot(channel, { can_post_messages: true })
  olga.addsBot(harbour)
  await world.untilMessages(olga.chat, 3)
  const approverIn = async (chatId: number) => {
    const [briefing] = await services.briefings.listBriefings(`telegram:${chatId}`)
    return briefing?.approval?.chatId
  }
  return { ...opened, olga, harbour, dock, channel, approverIn, t: catalogue.translator(language) }
}

test('a group of one’s own is named by its title, its @name or its number', async () => {
  const { olga, harbour, channel, approverIn } = await openPlaces()
  const order = '/schedule @velmnews add confirm 10:00 zone:UTC'
  for (const name of ['harbour', '"Harbour"', '@harbourgroup', `${harbour.id}`]) {
    const told = await olga.asks(olga.chat, `${order} moderators:${name}`)
    expect([name, told.text]).toEqual([name, expect.stringContaining('Harbour')])
    expect(await approverIn(channel.id)).toBe(`telegram:${harbour.id}`)
    await olga.asks(olga.chat, '/schedule @velmnews remove 1')
  }
})

test.each([
  ['en', 'here'],
  ['en', '"this group"'],
  ['he', 'כאן'],
  ['he', '"הקבוצה הזאת"'],
])('said in a group, its own moderators are meant (%s, %s)', async (language, here) => {
  const { olga, harbour, approverIn } = await openPlaces(language)
  await olga.asks(harbour, `/schedule add confirm 10:00 zone:UTC moderators:${here}`)
  expect(await approverIn(harbour.id)).toBe(`telegram:${harbour.id}`)
})

test.each(['en', 'he'])(
  'what is no group of theirs is chosen by a button (%s)',
  async (language) => {
    const { olga, harbour, channel, approverIn, world, t } = await openPlaces(language)
    const order = '/schedule @velmnews add confirm 10:00 pin:off zone:UTC timeout:20'
    for (const name of ['Lighthouse', 'Dock']) {
      const told = await olga.asks(olga.chat, `${order} moderators:${name}`)
      const labels = world
        .labelsOf(told)
        .flat()
        .map((label) => label.replace(/[\u2066-\u2069]/gu, ''))
      expect(labels).toEqual(['Harbour', t('button-approve-alone'), t('button-schedules')])
    }
    const card = world.lastMessage(olga.chat)
    const [label = ''] = world.labelsOf(card).flat()
    const { shown } = await olga.presses(card, label)
    const [proposal] = shown
    if (proposal === undefined) throw new Error('nothing is proposed')
    await olga.presses(proposal, t('button-schedule'))
    await expect.poll(() => approverIn(channel.id)).toBe(`telegram:${harbour.id}`)
  },
)

test('in a group nobody is shown which other places its admin has', async () => {
  const { olga, world } = await openPlaces()
  const other = world.makeGroup({ title: 'Quay', owner: olga, bot: 'member' })
  const told = await olga.asks(other, '/schedule 10:00 zone:UTC moderators:Lighthouse')
  expect(told.text).toContain('I know no group of yours called')
  expect(world.labelsOf(told).flat()).toEqual(['I approve alone', 'Schedules'])
})
