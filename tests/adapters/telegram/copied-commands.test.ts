import { expect, test, vi } from 'vitest'
import { renderPart } from '../../../src/adapters/telegram/render-part.ts'
import { nameCommandsThere } from '../../../src/delivery/name-commands.ts'
import { openChat } from '../../fakes/open-chat.ts'
import { answerOnTelegram } from './answer-on-telegram.ts'
import { messageOf, renderingIn } from './rendering.ts'

test.each(['en', 'he'])(
  'a command that names another place in a hint is there to be copied: pressed it would be about this one (%s)',
  async (language) => {
    const chat = await openChat({ settings: { language } })
    const { reader, world } = await answerOnTelegram({ conversation: chat.conversation })
    await reader.asks(reader.chat, '/start')
    const group = world.makeGroup({ title: 'Harbour group', owner: reader })
    const channel = world.makeChannel({ title: 'Velm News', username: 'velmnews', owner: reader })
    reader.addsBot(channel, { can_post_messages: true, can_edit_messages: true })
    reader.addsBot(group)
    await vi.waitFor(() => expect(world.botMessagesIn(reader.chat).length).toBeGreaterThan(2))
    for (const [name, command] of [
      ['@velmnews', '/settings @velmnews'],
      ['"Harbour group"', '/settings "Harbour group"'],
    ] as const) {
      const card = await reader.asks(reader.chat, `/settings ${name}`)
      const cut = (type: string) =>
        card.entities
          .filter((each) => each.type === type)
          .map(({ offset, length }) => card.text.slice(offset, offset + length))
      expect(cut('code')).toEqual([command])
      expect(cut('bot_command')).toEqual([])
      const [copied = ''] = cut('code')
      const place = name === '@velmnews' ? channel : group
      await reader.asks(reader.chat, `${copied} minutes 5`)
      expect(await chat.services.chats.readSettings(`telegram:${place.id}`)).toMatchObject({
        minutes: 5,
      })
    }
    const here = await reader.asks(reader.chat, '/topics')
    expect(here.entities.filter(({ type }) => type === 'code')).toEqual([])
    await chat.close()
  },
)

test('a notice of another place names the command to be said there, and not to be pressed here', () => {
  const said = 'Give me back what is missing, then say /resume there.'
  const spans = nameCommandsThere(said, 'quiet')
  const { text, entities } = renderPart(messageOf([{ kind: 'text', spans }]), renderingIn('en'))
  const cut = ({ offset, length }: { offset: number; length: number }) =>
    text.slice(offset, offset + length)
  // No style lies over what is copied.
  expect(entities.map((each) => [each.type, cut(each)])).toEqual([
    ['italic', 'Give me back what is missing, then say'],
    ['code', '/resume'],
    ['italic', 'there.'],
  ])
})
