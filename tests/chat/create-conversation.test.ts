import { afterEach, describe, expect, test } from 'vitest'
import { atTerminal, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

const inGroup = (id: string, admin = false) => ({
  chat: { id: 'group:1', platform: 'group', shared: true },
  person: { id, admin },
})

describe('what the reader sees of a problem', () => {
  test('a mistyped command gets the nearest one, with what was asked kept', async () => {
    chat = await openChat()
    expect(await chat.read('/nwes science')).toMatchInlineSnapshot(`
      "“nwes” is no command. Did you mean /news?

      1 /news science   2 Help"
    `)
  })

  test('words no command knows are offered as a search', async () => {
    chat = await openChat()
    expect(await chat.read('Palmyra')).toMatchInlineSnapshot(`
      "I did not catch “Palmyra”. Search for it?

      1 Search “Palmyra”   2 Help"
    `)
  })

  test('what was typed is repeated at 60 characters at most', async () => {
    chat = await openChat()
    const long = 'z'.repeat(3000)
    const cut = `${'z'.repeat(59)}…`
    expect((await chat.read(long)).split('\n\n')[0]).toContain('I did not catch')
    for (const typed of [long, `/help ${long}`, `/story ${long}`, `search ${long}`]) {
      const shown = (await chat.read(typed)).replaceAll('\n', '')
      expect(shown).toContain(cut)
      expect(shown.length).toBeLessThan(300)
    }
  })

  test('an extra word is named, with an example', async () => {
    chat = await openChat()
    expect(await chat.read('/settings purple')).toContain('“purple” does not fit there.')
  })

  test('an error of ours is told kindly and noted without the words of the chat', async () => {
    chat = await openChat({ news: { digest: () => Promise.reject(new Error('secret token')) } })
    expect(await chat.read('/news')).toBe(
      'Something went wrong on our side, and it has been noted. Please try again.',
    )
    expect(chat.warnings).toEqual(['command-failed'])
  })
})

describe('memory', () => {
  test('advances only once the reply was surely sent', async () => {
    chat = await openChat()
    const reply = await chat.say('news')
    const { memory } = chat.services
    expect(await memory.shownRevisions('terminal:local', [11, 12])).toEqual(new Map())
    await chat.conversation.sent(reply)
    expect(await memory.shownRevisions('terminal:local', [11, 12])).toEqual(
      new Map([
        [11, 1],
        [12, 3],
      ]),
    )
  })

  test('is the asker’s own in a shared place', async () => {
    chat = await openChat()
    await chat.say('news', inGroup('ada'))
    await chat.say('news', inGroup('ben'))
    const memories = chat.asked.map((request) => 'memoryId' in request && request.memoryId)
    expect(new Set(memories).size).toBe(2)
  })
})

describe('rights', () => {
  test('sources and status are for a chat’s admins', async () => {
    chat = await openChat()
    for (const line of ['/sources', '/status', '/settings minutes 5'])
      expect(await chat.read(line, inGroup('ben'))).toBe("Only this chat's admins may do that.")
    expect(await chat.read('/status', inGroup('ada', true))).toContain('Status')
  })

  test('a document opens only where the platform offers it', async () => {
    chat = await openChat()
    expect(await chat.read('/sources import /etc/passwd', inGroup('ada', true))).toBe(
      '/etc/passwd cannot be read from here.',
    )
  })
})

test('story numbers are those of the asker’s last digest', async () => {
  chat = await openChat()
  expect(await chat.read('story 2')).toContain('There is no story 2 in your last briefing.')
  await chat.say('news')
  expect(await chat.read('story 2')).toContain('Comet survey finds second interstellar visitor')
})

test('yes deletes only right after the question, no keeps everything', async () => {
  chat = await openChat()
  await chat.say('/hide football')
  await chat.say('/privacy delete')
  expect(await chat.read('no')).toBe('Nothing was deleted.')
  expect(await chat.read('yes')).toContain('I did not catch “yes”')
  await chat.say('/privacy delete')
  await chat.say('/topics')
  expect(await chat.read('yes')).toContain('I did not catch “yes”')
  expect(await chat.read('/hide')).toContain('football')
  await chat.say('/privacy delete')
  expect(await chat.read('Yes!')).toContain('Deleted.')
  expect(await chat.read('/hide')).toContain('No words are hidden.')
})

test('thanks are answered kindly', async () => {
  chat = await openChat()
  expect(await chat.read('thanks')).toBe('You are welcome.')
})

test('suggests commands, choices, desks and zones for what is typed so far', async () => {
  chat = await openChat()
  const suggest = (text: string) => chat.conversation.suggest({ ...atTerminal, text })
  expect(await suggest('/st')).toEqual(['/story', '/status', '/start'])
  expect(await suggest('/sources ex')).toEqual(['/sources export'])
  expect(await suggest('/news sc')).toEqual(['/news Science'])
  expect(await suggest('/settings zone:jeru')).toEqual(['/settings zone:Asia/Jerusalem'])
  expect(await suggest('/settings mi')).toEqual(['/settings minutes:'])
  expect(await suggest('/palmyra x')).toEqual([])
})
