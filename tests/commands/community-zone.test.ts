import { afterEach, expect, test } from 'vitest'
import { inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

const question = 'Is it'

function inServer(place: string, communityId = 'group:server') {
  const asker = inGroup('ada', { admin: true })
  return { ...asker, chat: { ...asker.chat, id: `group:${place}`, communityId } }
}

const zoneOf = async (place: string) => {
  const { timeZone, zoneConfirmed } = await chat.services.chats.readSettings(`group:${place}`)
  return { timeZone, zoneConfirmed }
}

test('a zone confirmed in one place is not asked for in its server’s others, and is then their own', async () => {
  chat = await openChat({ settings: { zoneConfirmed: false } })
  expect(await chat.read('/schedule add 7:30', inServer('news'))).toContain(question)
  await chat.say('/schedule add confirm 7:30 zone:Asia/Tokyo', inServer('news'))
  const other = await chat.read('/schedule add 7:30', inServer('sport'))
  expect(other).toContain('Asia/Tokyo')
  expect(other).not.toContain(question)
  await chat.say('/schedule add confirm 7:30', inServer('sport'))
  // What is sent there reads the place's settings alone.
  expect(await zoneOf('sport')).toEqual({ timeZone: 'Asia/Tokyo', zoneConfirmed: true })
  expect(await chat.services.briefings.listBriefings('group:sport')).toMatchObject([
    { timeZone: 'Asia/Tokyo' },
  ])
})

test('it is asked for in another server', async () => {
  chat = await openChat({ settings: { zoneConfirmed: false } })
  await chat.say('/settings zone Asia/Tokyo', inServer('news'))
  expect(await chat.read('/schedule add 7:30', inServer('quay', 'group:other'))).toContain(question)
  expect(await chat.read('/schedule add 7:30', inServer('sport'))).not.toContain(question)
})

test('places of a server may differ: what one has of its own stays', async () => {
  chat = await openChat({ settings: { zoneConfirmed: false } })
  await chat.say('/settings zone Asia/Tokyo', inServer('news'))
  await chat.say('/settings zone Europe/Paris', inServer('sport'))
  await chat.say('/schedule add confirm 7:30', inServer('news'))
  expect(await zoneOf('news')).toMatchObject({ timeZone: 'Asia/Tokyo' })
})
