import { expect, onTestFinished, test } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { memoryIdOf } from '../../../src/digest/memory-store.ts'
import { sampleFollow } from '../../contracts/delivery-samples.ts'
import { sampleStory } from '../../contracts/storage-samples.ts'
import { openChat } from '../../fakes/open-chat.ts'
import type { Person } from '../../fakes/telegram/people.ts'
import { answerOnTelegram } from './answer-on-telegram.ts'

const bridge = 11

/** A group of two, the first of whom follows and hides things alone. */
async function openGroup() {
  const chat = await openChat({ linesPerMinute: 600 })
  onTestFinished(() => chat.close())
  const opened = await answerOnTelegram({ conversation: chat.conversation })
  const { reader: ada, world } = opened
  const ben = world.makeUser({ firstName: 'Ben', languageCode: 'en' })
  const group = world.makeGroup({ title: 'Harbour', members: [ada, ben], bot: 'member' })
  const { stories, follows, chats } = chat.services
  const grouped = [sampleStory(bridge, { desks: ['world'] })]
  await stories.saveGrouping({ stories: grouped, placed: [], merges: [] })
  const chatId = `telegram:${ada.id}`
  const follow = sampleFollow({ chatId, addedBy: chatId, since: 0, digests: false })
  await follows.addFollow({ ...follow, topic: { kind: 'desk', desk: 'world' }, key: 'desk:world' })
  await follows.addFollow(follow)
  const own = { hiddenWords: ['bridge'], quietHours: { from: '22:00', to: '07:00' } }
  await chats.saveSettings(chatId, own)
  await chats.saveSettings(memoryIdOf(`telegram:${group.id}`, chatId), own)
  return { ...opened, ada, ben, group }
}

/** Among others the bot hears commands. */
const lines = [
  ...commands.flatMap(({ name, examples }) => [
    `/${name}`,
    ...examples.filter((example) => example.startsWith('/')),
  ]),
  '/why #11',
  '/follow Velm',
  '/follow #11',
]

test('in a group nobody’s answer tells what they follow or hide alone', async () => {
  const { ada, ben, group, world } = await openGroup()
  const ask = async (who: Person, line: string) => {
    const answer = await who.asks(group, line)
    const { text, entities } = answer
    return { line, text, marks: entities.map(({ type }) => type), labels: world.labelsOf(answer) }
  }
  for (const line of lines) expect(await ask(ada, line)).toEqual(await ask(ben, line))
})

test('alone one is told what one follows and hides', async () => {
  const { ada } = await openGroup()
  const why = await ada.asks(ada.chat, '/why #11')
  expect(why.text).toContain('You follow World')
  expect(why.text).toContain('“bridge” is hidden')
  const follow = await ada.asks(ada.chat, '/follow Velm')
  expect(follow.text).toContain('You follow this already: alerts')
})
