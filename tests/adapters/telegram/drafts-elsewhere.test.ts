import { expect, onTestFinished, test } from 'vitest'
import { catalogue, openChat } from '../../fakes/open-chat.ts'
import type { Person } from '../../fakes/telegram/people.ts'
import { answerOnTelegram } from './answer-on-telegram.ts'

/** A group and a channel of somebody else's, which Ada reads, and a group of her own. */
async function openPlaces() {
  const chat = await openChat({ linesPerMinute: 600 })
  onTestFinished(() => chat.close())
  const { conversation, services } = chat
  const opened = await answerOnTelegram({ conversation })
  const { world } = opened
  const boss = world.makeUser({ firstName: 'Boss', languageCode: 'en' })
  const places = (ada: Person) => ({
    harbour: world.makeGroup({
      title: 'Harbour',
      username: 'harbourgroup',
      owner: boss,
      members: [ada],
      bot: 'member',
    }),
    dock: world.makeGroup({ title: 'Dock', owner: ada, bot: 'member' }),
  })
  return { ...opened, services, boss, places }
}

test.each(['en', 'he'])(
  'no plain member has drafts sent to a place, or sets it up (%s)',
  async (language) => {
    const { world, services, places } = await openPlaces()
    const ada = world.makeUser({ firstName: 'Ada', languageCode: language })
    const { harbour } = places(ada)
    const t = catalogue.translator(language)
    await ada.asks(ada.chat, '/start')
    for (const line of ['/schedule 07:30 zone:UTC', '/schedule add confirm 07:30 zone:UTC']) {
      const told = await ada.asks(ada.chat, `${line} moderators:telegram:${harbour.id}`)
      const chat = 'Harbour'
      expect(plain(told.text)).toContain(
        plain(t('problem-approval-chat', { chat, grammar: 'typed' })),
      )
      expect(world.labelsOf(told).flat()).toContain(t('button-schedules'))
    }
    for (const line of ['/settings @harbourgroup reports:chat', '/schedule @harbourgroup 07:30']) {
      const told = await ada.asks(ada.chat, line)
      const refused = t('telegram-not-your-place', { place: 'Harbour' })
      expect([line, plain(told.text)]).toEqual([line, plain(refused)])
    }
    const id = `telegram:${harbour.id}`
    expect(await services.briefings.listBriefings(`telegram:${ada.id}`)).toEqual([])
    expect(await services.audit.listEntries(id, 9)).toEqual([])
    expect((await services.places.getPlaces([id])).get(id)?.adminChatId ?? null).toBeNull()
  },
)

test('its admin does, until they are none; the log of the place tells of it', async () => {
  const { reader: ada, world, services, places, boss } = await openPlaces()
  const { harbour, dock } = places(ada)
  const line = `/schedule 07:30 zone:UTC moderators:telegram:${harbour.id}`
  boss.promotes(harbour, ada, { can_change_info: true })
  expect((await ada.asks(dock, line)).text).toContain('Harbour')
  boss.promotes(harbour, ada, null)
  expect((await ada.asks(dock, line)).text).toContain('cannot be asked to approve')
  boss.promotes(harbour, ada, { can_change_info: true })
  const asked = await ada.asks(dock, line)
  await ada.presses(asked, 'Schedule it')
  const [briefing] = await services.briefings.listBriefings(`telegram:${dock.id}`)
  expect(briefing?.approval?.chatId).toBe(`telegram:${harbour.id}`)
  const log = await boss.asks(harbour, '/status log')
  expect(log.text).toContain('chose this chat to approve the drafts of Dock')
  expect(log.text).toContain(`${ada.id}`)
  expect(world.botMessagesIn(harbour)).toEqual([log])
})

/** Without what cannot be seen. */
function plain(text: string): string {
  return text.replace(/[\u2060\u2066-\u2069\u200E\u200F]/gu, '')
}
