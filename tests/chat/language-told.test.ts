import { afterEach, describe, expect, test } from 'vitest'
import { inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

const storedIn = (chatId: string) => chat.services.chats.readSettings(chatId)

describe('the language that a platform tells', () => {
  test('is read in as well, before the operator’s, where one is alone and has sources in it', async () => {
    chat = await openChat()
    const { feeds } = chat.services
    const publisher = { id: 'gull.example', name: 'Gull' }
    const url = 'https://gull.example/feed'
    const hebrew = { url, title: 'Gull', publisher, desks: [], language: 'he-IL', addedBy: null }
    await feeds.addFeeds([hebrew])
    await chat.say('/hide', { language: 'he' })
    expect(await storedIn('terminal:local')).toEqual({
      language: 'he',
      readingLanguages: ['he', 'en'],
    })
    await chat.say('/hide', { ...inGroup('ada'), language: 'he' })
    expect(await storedIn('group:1')).toEqual({ language: 'he' })
  })

  test('is spoken and kept where none was chosen', async () => {
    chat = await openChat()
    expect(await chat.read('/hide', { language: 'he-IL' })).toMatch(/[א-ת]/u)
    expect(await storedIn('terminal:local')).toEqual({ language: 'he' })
  })

  test('gives way to one that was chosen', async () => {
    chat = await openChat()
    await chat.say('/settings language en')
    expect(await chat.read('/settings', { language: 'he' })).toContain('Settings')
    expect(await storedIn('terminal:local')).toEqual({ language: 'en' })
  })

  test('that the bot does not speak changes nothing', async () => {
    chat = await openChat()
    expect(await chat.read('/settings', { language: 'fi' })).toContain('Settings')
    expect(await storedIn('terminal:local')).toEqual({})
  })

  test('of a place is the place’s own', async () => {
    chat = await openChat()
    await chat.say('/news', { ...inGroup('ada'), language: 'he' })
    expect(await storedIn('group:1')).toEqual({ language: 'he' })
    expect(await storedIn('group:private-ada')).toEqual({})
  })
})

describe('options of a form', () => {
  test('are run as they are, and the audit log has a line that says the same', async () => {
    chat = await openChat()
    const admin = inGroup('ada', { admin: true })
    const options = { topic: 'stock alerts', confirm: 'confirm', for: 'chat' }
    await chat.say('/follow', { ...admin, options })
    const follows = await chat.services.follows.listFollows('group:1')
    expect(follows.map(({ topic }) => topic)).toEqual([{ kind: 'words', words: 'stock alerts' }])
    const [entry] = await chat.services.audit.listEntries('group:1', 1)
    expect(entry?.detail).toBe('/follow topic:"stock alerts" confirm:confirm for:chat')
    await chat.services.follows.removeFollow('group:1', follows[0]?.id ?? 0)
    await chat.say(entry?.detail ?? '', admin)
    expect((await chat.services.follows.listFollows('group:1'))[0]?.topic).toEqual(
      follows[0]?.topic,
    )
  })

  test('that the command has not are told', async () => {
    chat = await openChat()
    const shown = await chat.read('/quiet', { options: { colour: 'red' } })
    expect(shown).toContain('“colour” does not fit there.')
  })
})
