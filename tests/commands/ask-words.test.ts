import { afterEach, expect, test } from 'vitest'
import type { Reply } from '../../src/chat/command.ts'
import type { Button } from '../../src/delivery/message.ts'
import { inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

const admin = inGroup('ada', { admin: true })

function askOf({ message }: Reply): Button | undefined {
  return message.blocks
    .flatMap((block) => (block.kind === 'actions' ? block.buttons : []))
    .find(({ ask }) => ask !== undefined)
}

test('other quiet hours are typed into a form that shows what is set', async () => {
  chat = await openChat()
  await chat.say('/quiet 22:00-07:00 for:chat', admin)
  const asked = askOf(await chat.say('/quiet for:chat', admin))
  expect(asked).toMatchObject({ command: '/quiet for:chat', ask: { value: '22:00-07:00' } })
  await chat.say(`${asked?.command} 23 to 6`, admin)
  expect(await chat.services.chats.readSettings('group:1')).toMatchObject({
    quietHours: { from: '23:00', to: '06:00' },
  })
})

test('a word to hide is typed into a form, whether or not any is hidden', async () => {
  chat = await openChat()
  for (const word of ['football', 'chess']) {
    const asked = askOf(await chat.say('/hide'))
    await chat.say(`${asked?.command} ${word}`)
  }
  expect(await chat.services.chats.readSettings('terminal:local')).toEqual({
    hiddenWords: ['football', 'chess'],
  })
})

test('where there are no forms such a button is not shown', async () => {
  chat = await openChat()
  expect(await chat.read('/hide')).not.toContain('Hide a word')
})

test('an admin of a server is told what is stored for all of it, and exports it with a place', async () => {
  chat = await openChat()
  const inServer = { ...admin, chat: { ...admin.chat, communityId: 'group:31' } }
  await chat.say('/settings editors 77', inServer)
  expect(await chat.read('/privacy', inServer)).toContain('set for the whole server')
  expect(await chat.read('/privacy', admin)).not.toContain('whole server')
  const { message } = await chat.say('/privacy export for:chat', inServer)
  const file = message.blocks.find((block) => block.kind === 'file')
  expect(JSON.parse(file?.text ?? '{}')).toMatchObject({ 'group:31': { editors: ['77'] } })
  // One place's deletion takes nothing from the server's others.
  await chat.say('/privacy delete confirm for:chat', inServer)
  expect(await chat.services.communities.readCommunity('group:31')).toMatchObject({
    editors: ['77'],
  })
})
