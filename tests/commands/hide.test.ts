import { afterEach, expect, test } from 'vitest'
import { buttonsOf, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'

let chat: OpenChat
afterEach(() => chat.close())

test('hides a word, lists it and shows it again', async () => {
  chat = await openChat()
  expect(await chat.read('/hide')).toContain('No words are hidden.')
  expect(await chat.read('/hide Football')).toContain('1 Show “football” again')
  expect(await chat.read('/hide')).toContain('football')
  await chat.say('/hide remove football')
  expect(await chat.read('/hide')).toContain('No words are hidden.')
})

test('in a shared place hides for the one who asked, in answers that are theirs alone', async () => {
  chat = await openChat()
  const alone = { personLanguage: null }
  await chat.say('/hide football', { ...inGroup('ada'), ...alone })
  await chat.say('/news', { ...inGroup('ada'), ...alone })
  await chat.say('/news', { ...inGroup('ben'), ...alone })
  await chat.say('/news', inGroup('ada'))
  expect(chat.asked).toMatchObject([
    { hiddenWords: ['football'] },
    { hiddenWords: [] },
    { hiddenWords: [] },
  ])
})

test('a word too long for a button is hidden all the same', async () => {
  chat = await openChat()
  const word = 'כדורגל'.repeat(8)
  const { message } = await chat.say(`/hide ${word}`)
  const commands = message.blocks.flatMap((block) =>
    block.kind === 'actions' ? block.buttons.map(({ command }) => command) : [],
  )
  expect(commands).toEqual(['/news'])
  expect(await chat.read('/hide')).toContain(word)
})

test('stops at fifty words', async () => {
  chat = await openChat()
  const hiddenWords = Array.from({ length: 50 }, (_, i) => `word${i}`)
  await chat.services.chats.saveSettings('terminal:local', { hiddenWords })
  expect(await chat.read('/hide one more')).toContain('At most 50 words')
})

test.each([
  ['x', 'A hidden word has 2 to 60 letters or digits.'],
  ['?!', 'A hidden word has 2 to 60 letters or digits.'],
  ['a'.repeat(61), 'A hidden word has 2 to 60 letters or digits.'],
  ['the', '“the” stands in nearly every story. Hide a word that tells stories apart.'],
])('refuses to hide “%s”, with the reason', async (word, reason) => {
  chat = await openChat()
  expect(await chat.read(`/hide ${word}`)).toBe(reason)
  expect(await chat.read('/hide')).toContain('No words are hidden.')
})

test('a number is that story of the last list', async () => {
  chat = await openChat()
  await chat.say('/news')
  expect(await chat.read('hide story 2')).toContain('Later digests and alerts here leave it out.')
  expect(await chat.services.chats.readSettings('terminal:local')).toEqual({ hiddenStories: [12] })
})

test('a word near a hidden one is offered', async () => {
  chat = await openChat()
  await chat.say('/hide football')
  const reply = await chat.say('/hide remove footbal')
  expect(buttonsOf(reply).map(({ command }) => command)).toEqual(['/hide remove football'])
})

test('showing again what was not hidden says so', async () => {
  chat = await openChat()
  expect(await chat.read('/hide remove nothere')).toBe('“nothere” was not hidden.')
})

test('a story’s id takes it out of what was posted here, by admins', async () => {
  chat = await openChat()
  const ada = inGroup('ada', { admin: true })
  const { places, outbox, audit } = chat.services
  await places.meet({ id: 'group:1', platform: 'group', shared: true }, thursdayMorning)
  const { message } = await chat.say('/news')
  const lease = { attemptId: 'a', leaseUntil: thursdayMorning + 60_000 }
  const post = { key: 'briefing:1:1:0', platform: 'group', chatId: 'group:1', message } as const
  await outbox.enqueue([
    {
      ...post,
      purpose: 'digest',
      action: 'send',
      target: null,
      after: null,
      silent: false,
      sendAt: thursdayMorning,
      notAfter: null,
      memoryId: null,
      state: 'pending',
    },
  ])
  const wish = { ...lease, platform: 'group', now: thursdayMorning, limit: 1, except: [] }
  for (const { id } of await outbox.claim(wish)) {
    await outbox.begin(id, 'a', thursdayMorning, lease.leaseUntil)
    const sent = { id, attemptId: 'a', at: thursdayMorning, state: 'sent', messageId: '7' } as const
    await outbox.record(sent)
  }
  expect(await chat.read('/hide #12', inGroup('ben'))).toContain('admins')
  expect(await chat.read('/hide #12', ada)).toContain('It is taken out of 1 post here.')
  const [edit] = await outbox.list({ chatId: 'group:1', states: ['pending'] }, 9)
  expect(edit).toMatchObject({ action: 'edit', target: post.key })
  expect(edit?.message?.shows.map(({ storyId }) => storyId)).not.toContain(12)
  expect(await audit.listEntries('group:1', 9)).toMatchObject([{ detail: '/hide #12' }])
  const again = await chat.say('/hide #12', ada)
  expect(buttonsOf(again).map(({ command }) => command)).toContain('/hide remove #12')
  await chat.say('/news', ada)
  expect(chat.asked.at(-1)).toMatchObject({ hiddenStories: [12] })
  expect(await chat.read('/hide remove #12', inGroup('ben'))).toContain('admins')
  expect(await chat.read('/hide remove #12', ada)).toContain('may tell it again')
  await chat.say('/news', ada)
  expect(chat.asked.at(-1)).toMatchObject({ hiddenStories: [] })
  expect(await chat.read('/hide remove #12', ada)).toContain('was not hidden')
  expect(await chat.read('/hide #4711', ada)).toContain('No post here shows this story.')
})

test('in a private chat hides a story for that person, and keeps the last hundred', async () => {
  chat = await openChat()
  const hiddenStories = Array.from({ length: 100 }, (_, i) => 1000 + i)
  await chat.services.chats.saveSettings('terminal:local', { hiddenStories, language: 'he' })
  expect(await chat.read('/hide #12')).toContain('התדריכים וההתראות הבאים כאן ישמיטו אותה.')
  await chat.say('/news')
  expect(chat.asked).toMatchObject([{ hiddenStories: [...hiddenStories.slice(1), 12] }])
})
