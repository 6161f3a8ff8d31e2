import { afterEach, describe, expect, test } from 'vitest'
import {
  atTerminal,
  buttonsOf,
  inGroup as from,
  type OpenChat,
  openChat,
} from '../fakes/open-chat.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'
import { VirtualClock } from '../fakes/virtual-clock.ts'

let chat: OpenChat
afterEach(() => chat.close())

const inGroup = (id: string, admin = false) => from(id, { admin })

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
  test('sources and settings are for a chat’s admins', async () => {
    chat = await openChat()
    for (const line of ['/sources', '/status log', '/settings minutes 5'])
      expect(await chat.read(line, inGroup('ben'))).toBe(
        "Only this chat's admins may do that.\n\n1 Help",
      )
    expect(await chat.read('/status log', inGroup('ada', true))).toContain('Nobody has changed')
  })

  test('a document opens only where the platform offers it', async () => {
    chat = await openChat()
    expect(await chat.read('/sources import /etc/passwd', inGroup('ada', true))).toContain(
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
  expect(await chat.read('yes')).toContain('Nothing is waiting for an answer')
  await chat.say('/privacy delete')
  await chat.say('/topics')
  expect(await chat.read('yes')).toContain('Nothing is waiting for an answer')
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
  expect(await suggest('/follow Palmyra')).toEqual([])
})

test('suggests the asker’s own follows', async () => {
  chat = await openChat()
  await chat.say('/follow comet both confirm', inGroup('ben'))
  const suggest = (id: string) =>
    chat.conversation.suggest({ ...inGroup(id), text: '/unfollow co' })
  expect(await suggest('ben')).toEqual(['/unfollow comet'])
  expect(await suggest('ada')).toEqual([])
})

describe('lines the platform delivers again', () => {
  const line = { ...atTerminal, key: 'terminal:update-1', text: '/hide football' }

  test('are handled once, whatever they were answered', async () => {
    chat = await openChat()
    expect(await chat.conversation.answer(line)).not.toBeNull()
    expect(await chat.conversation.answer(line)).toBeNull()
    expect(await chat.conversation.answer({ ...line, text: '/nwes' })).toBeNull()
  })

  test('of another key are other lines, and without one every line is new', async () => {
    chat = await openChat()
    await chat.conversation.answer(line)
    expect(await chat.conversation.answer({ ...line, key: 'terminal:update-2' })).not.toBeNull()
    const { key: _, ...unnamed } = line
    expect(await chat.conversation.answer(unnamed)).not.toBeNull()
    expect(await chat.conversation.answer(unnamed)).not.toBeNull()
  })

  test('are handled once when they arrive together', async () => {
    chat = await openChat()
    const replies = await Promise.all([1, 2, 3].map(() => chat.conversation.answer(line)))
    expect(replies.filter((reply) => reply !== null)).toHaveLength(1)
  })

  test('are not begun again while a slow answer is on its way', async () => {
    const clock = new VirtualClock(thursdayMorning)
    const slow = Promise.withResolvers<string>()
    chat = await openChat({ clock, sources: { exportOpml: () => slow.promise } })
    const exporting = { ...line, text: '/sources export' }
    const first = chat.conversation.answer(exporting)
    clock.advance(60_000)
    expect(await chat.conversation.answer(exporting)).toBeNull()
    slow.resolve('<opml version="2.0"/>')
    expect(await first).not.toBeNull()
  })

  test('are begun again when a crash cut the first handling short', async () => {
    const clock = new VirtualClock(thursdayMorning)
    chat = await openChat({ clock })
    await chat.services.inbox.begin(line.key, clock.now(), 0)
    expect(await chat.conversation.answer(line)).toBeNull()
    clock.advance(1000)
    expect(await chat.conversation.answer(line)).not.toBeNull()
  })
})

test('a place that talks to us is met, and its removal is over', async () => {
  chat = await openChat()
  await chat.say('/help', inGroup('ada'))
  const places = await chat.services.places.getPlaces(['group:1', 'terminal:local'])
  expect([...places.values()]).toMatchObject([{ id: 'group:1', platform: 'group', shared: true }])
})

test('a place is met again after an hour, so that coming back ends a removal', async () => {
  const clock = new VirtualClock(thursdayMorning)
  chat = await openChat({ clock })
  const { places } = chat.services
  await chat.say('/help', inGroup('ada'))
  await places.pause('group:1', { at: clock.now(), why: 'removed', detail: 'kicked' })
  clock.advance(3_600_000)
  await chat.say('/help', inGroup('ada'))
  expect((await places.getPlaces(['group:1'])).get('group:1')?.paused).toBeNull()
})

test('what somebody says to us alone ends a refusal of their place at once', async () => {
  chat = await openChat()
  const { places } = chat.services
  await chat.say('/help')
  await places.pause('terminal:local', { at: thursdayMorning, why: 'refused', detail: 'closed' })
  await chat.say('/help')
  expect((await places.getPlaces(['terminal:local'])).get('terminal:local')?.paused).toBeNull()
})

test('a place whose data was deleted is met anew', async () => {
  chat = await openChat()
  const known = async () => (await chat.services.places.getPlaces(['terminal:local'])).size
  await chat.say('/privacy delete confirm')
  expect(await known()).toBe(0)
  await chat.say('/help')
  expect(await known()).toBe(1)
})

describe('a line too long for a button', () => {
  const long = `/follow "${'גשר '.repeat(20).trim()}"`

  test('is run by its short name, for the reader it was given to', async () => {
    chat = await openChat()
    const [first] = buttonsOf(await chat.say(long, inGroup('ada')))
    const name = first?.command ?? ''
    expect(name.length).toBeLessThan(20)
    expect(await chat.read(name, inGroup('ben'))).toContain('This button is too old')
    expect(await chat.read(name, inGroup('ada'))).toContain('Following')
  })

  test('is asked for again when its name comes from before a restart', async () => {
    chat = await openChat()
    expect(await chat.read('~abc.0')).toContain('This button is too old')
  })
})
