import { expect, test } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { sayText } from '../../fakes/scripted-conversation.ts'
import { answerOnTelegram } from './answer-on-telegram.ts'

const personal = commands.filter((command) => command.personal === true)

/** All that a person may say for these commands, in every language, with a slash and without. */
const phrases = [
  ...new Set(
    personal.flatMap(({ name, aliases }) => [
      ...[name, ...aliases].flatMap((word) => [`/${word}`, word]),
      ...catalogue.languages.flatMap((language) =>
        catalogue
          .translator(language)(`command-${name}.words`)
          .split(',')
          .map((word) => word.trim()),
      ),
    ]),
  ),
]

test('what is the asker’s own is answered in no group, however it is said there', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  const post = await reader.asks(group, '/news')
  lines.length = 0
  expect(phrases).toEqual(expect.arrayContaining(['my follows', '/dnd', 'שקט', 'המעקבים שלי']))
  for (const words of phrases) {
    const told = await reader.asks(group, words, { replyTo: post })
    expect([words, told.text]).toEqual([words, expect.stringContaining('yours alone')])
    expect(world.labelsOf(told)).toEqual([['Read it privately']])
  }
  expect(lines).toEqual([])
})

test('a mention is led away as well, and what was said is answered alone', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: {} })
  const told = await reader.asks(group, '@dateline_bot show me my follows')
  expect(told.text).toContain('yours alone')
  expect(lines).toEqual([])
  await reader.presses(told, 'Read it privately')
  expect(lines.map(({ text }) => text)).toEqual(['show me my follows'])
  expect(world.botMessagesIn(reader.chat)).toHaveLength(1)
})

test('an admin who is not shown is told so too', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  const group = world.makeGroup({ title: 'Harbour', owner: reader, bot: 'member' })
  const told = await reader.asks(group, '/follows', { anonymously: true })
  expect(told.text).toContain('yours alone')
  expect(lines).toEqual([])
})

test('what only the conversation took for something personal is not posted either', async () => {
  const { reader, world, dropped } = await answerOnTelegram({
    script: () => ({ ...sayText('You follow Palmyra.'), command: 'follows' }),
  })
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  const told = await reader.asks(group, '/news')
  expect(told.text).toContain('yours alone')
  expect(dropped).toMatchObject([{ command: 'follows' }])
  expect((await reader.asks(reader.chat, '/news')).text).toBe('You follow Palmyra.')
})
