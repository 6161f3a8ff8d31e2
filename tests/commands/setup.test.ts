import { afterEach, expect, test } from 'vitest'
import { type OpenChat, openChat } from '../fakes/open-chat.ts'
import { listButtons, pressButton } from './press-button.ts'

let chat: OpenChat
afterEach(() => chat.close())

const saved = (chatId = 'terminal:local') => chat.services.briefings.listBriefings(chatId)

test('one card holds everything, filled in, with the next digest in it', async () => {
  chat = await openChat()
  expect(await chat.read('/setup')).toMatchInlineSnapshot(`
    "A briefing for this chat
    place      this chat, for you alone
    when       daily at 07:30
    time zone  Asia/Jerusalem, where it is 07:30
    next       Friday 27 November, 07:30
    topics     All topics
    length     3 minutes
    languages  English

    Last 7 days: 12 stories, 3 minutes a day.

    Change anything with the buttons, or say it in one line: “setup 18:00 weekdays
    science zone Jerusalem”.

    As it would look now
    The next digest.

    when: 1 daily at 18:00   2 daily at 08:00 and 20:00
    length: 3 5 minutes   4 10 minutes
    topics (none: all): 5 + World   6 + Science

    7 Start"
  `)
  expect(await saved()).toEqual([])
})

test('Start saves it and tells the next run', async () => {
  chat = await openChat()
  const started = await pressButton(chat, await chat.say('/setup'), 'Start')
  expect(JSON.stringify(started.message.blocks)).toContain('Friday 27 November, 07:30')
  expect(await saved()).toMatchObject([
    { schedule: { crons: ['30 7 * * *'] }, topics: [], timeZone: 'Asia/Jerusalem' },
  ])
})

test('every button changes one value and keeps the others', async () => {
  chat = await openChat()
  let card = await chat.say('/setup Palmyra, velm AND bridge zone London')
  for (const label of ['daily at 18:00', '10 minutes', '+ Science', '+ World', '− Science'])
    card = await pressButton(chat, card, label)
  await pressButton(chat, card, 'Start')
  expect(await saved()).toMatchObject([
    {
      schedule: { crons: ['0 18 * * *'] },
      minutes: 10,
      timeZone: 'Europe/London',
      topics: [
        { kind: 'words', words: 'Palmyra' },
        { kind: 'query', query: 'velm AND bridge' },
        { kind: 'desk', desk: 'world' },
      ],
    },
  ])
})

test('all that a line says survives the button that saves it', async () => {
  chat = await openChat()
  const line =
    '/setup weekdays 7:30 and weekends 9 science layout:card languages:he,en minutes:7 age:12 late:30 ' +
    'empty:say pin:on publish:on approval:me timeout:15 otherwise:publish zone:Asia/Tokyo'
  await pressButton(chat, await chat.say(line), 'Start')
  expect(await saved()).toMatchObject([
    {
      schedule: { crons: ['30 7 * * 1,2,3,4,5', '0 9 * * 0,6'] },
      topics: [{ kind: 'desk', desk: 'science' }],
      layout: 'card',
      languages: ['he', 'en'],
      minutes: 7,
      maxAgeHours: 12,
      lateMinutes: 30,
      whenEmpty: 'say',
      pin: true,
      publish: true,
      approval: { chatId: 'terminal:local', timeoutMinutes: 15, otherwise: 'publish' },
      timeZone: 'Asia/Tokyo',
    },
  ])
})

test('where the zone is only guessed, Start says it', async () => {
  chat = await openChat({ settings: { zoneConfirmed: false } })
  const card = await chat.say('/setup')
  await chat.say('/setup confirm')
  expect(await saved()).toEqual([])
  await pressButton(chat, card, 'Start · Yes, it is 07:30 here')
  expect(await saved()).toHaveLength(1)
})

test('no button but the one that says the zone confirms it', async () => {
  chat = await openChat({ settings: { zoneConfirmed: false } })
  const proposed = await chat.say('schedule 07:30 science')
  let card = await pressButton(chat, proposed, 'Preview')
  for (const label of ['daily at 18:00', '10 minutes', '+ World']) {
    card = await pressButton(chat, card, label)
    expect(listButtons(card).map(({ label: each }) => each)).not.toContain('Start')
    expect(JSON.stringify(card.message.blocks)).toContain('Is it 07:30 for you?')
  }
  expect(await saved()).toEqual([])
  await pressButton(chat, card, 'Start · Yes, it is 07:30 here')
  expect(await saved()).toMatchObject([{ timeZone: 'Asia/Jerusalem', minutes: 10 }])
})

test('what is said while the card is open adds to it', async () => {
  chat = await openChat({ settings: { zoneConfirmed: false } })
  await chat.say('setup 18:00 weekdays science minutes:5')
  const told = await chat.read('setup zone London')
  expect(told).toContain('weekdays at 18:00')
  expect(await chat.read('setup zone Londn')).toContain('Did you mean Europe/London?')
  await chat.say('setup 19:00 weekends')
  await chat.say('yes')
  expect(await saved()).toMatchObject([
    {
      schedule: { crons: ['0 19 * * 0,6'] },
      topics: [{ kind: 'desk', desk: 'science' }],
      minutes: 5,
      timeZone: 'Europe/London',
    },
  ])
  expect(await chat.read('setup')).toContain('daily at 07:30')
})

test('every time on the card is told in the plan’s zone', async () => {
  chat = await openChat()
  expect((await chat.say('/setup zone Tokyo')).message.timeZone).toBe('Asia/Tokyo')
  const { message } = await chat.say('/schedule 7:30 zone Tokyo')
  expect(message.timeZone).toBe('Asia/Tokyo')
})

test('the forecast is of digests so often and so long', async () => {
  const minutes: (number | undefined)[] = []
  const forecast = async ({ minutesADay }: { readonly minutesADay?: number }) => {
    minutes.push(minutesADay)
    return { stories: 3, alerts: 20, minutesADay: 0.2, examples: [] }
  }
  chat = await openChat({ news: { forecast } })
  expect(await chat.read('/setup')).toContain('Last 7 days: 3 stories, less than a minute a day.')
  await chat.say('/schedule Mon 9:00 minutes:7')
  await chat.say('/schedule every 6 hours minutes:1')
  expect(minutes).toEqual([3, 1, 4])
})

test('every button fits every platform', async () => {
  chat = await openChat()
  for (const { command } of listButtons(await chat.say('/setup')))
    expect(new TextEncoder().encode(command).length).toBeLessThanOrEqual(64)
})

test('in a group it is for everyone, and only for admins to do', async () => {
  chat = await openChat()
  const group = { id: 'telegram:-7', platform: 'telegram', shared: true }
  const person = { id: 'telegram:1', admin: true }
  expect(await chat.read('/setup', { chat: group, person })).toContain('for everyone here')
  const reader = { chat: group, person: { id: 'telegram:2', admin: false } }
  expect(await chat.read('/setup', reader)).toBe("Only this chat's admins may do that.\n\n1 Help")
})
