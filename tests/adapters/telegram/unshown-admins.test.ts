import { expect, onTestFinished, test } from 'vitest'
import { catalogue, openChat } from '../../fakes/open-chat.ts'
import type { FakeMessage } from '../../fakes/telegram/state.ts'
import { answerOnTelegram } from './answer-on-telegram.ts'

async function openGroup(language: string) {
  const chat = await openChat({ settings: { language }, linesPerMinute: 600 })
  onTestFinished(() => chat.close())
  const opened = await answerOnTelegram({ conversation: chat.conversation })
  const { world } = opened
  const boss = world.makeUser({ firstName: 'Boss', languageCode: language })
  const group = world.makeGroup({ title: 'Harbour', owner: boss, bot: 'member' })
  const t = catalogue.translator(language)
  const id = `telegram:${group.id}`
  await opened.stores.places.meet({ id, platform: 'telegram', shared: true }, 1)
  await opened.stores.chats.saveSettings(id, { language })
  /** Where the button leads that every such answer has. */
  const leadsTo = async (told: FakeMessage) => {
    await boss.presses(told, t('telegram-open-privately'))
    return world.lastMessage(boss.chat)
  }
  return { ...opened, boss, group, t, leadsTo }
}

test.each(['en', 'he'])(
  'an admin who is not shown is led to the private chat for what is theirs alone (%s)',
  async (language) => {
    const { boss, group, t, leadsTo } = await openGroup(language)
    for (const [line, key] of [
      ['/privacy delete', 'telegram-say-alone'],
      ['/hide bridge', 'telegram-say-alone'],
      ['/quiet 22-7', 'telegram-yours-alone'],
    ] as const) {
      const told = await boss.asks(group, line, { anonymously: true })
      expect([line, told.text]).toEqual([line, t(key)])
      expect((await leadsTo(told)).text).not.toBe('')
    }
  },
)

test.each(['en', 'he'])('what they would follow is asked there (%s)', async (language) => {
  const { boss, group, t, leadsTo } = await openGroup(language)
  const told = await boss.asks(group, '/follow Palmyra', { anonymously: true })
  expect(told.text).toBe(t('problem-no-private-chat', { grammar: 'typed' }))
  expect((await leadsTo(told)).text).toContain('Palmyra')
})
