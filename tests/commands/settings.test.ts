import { afterEach, expect, test } from 'vitest'
import { sampleFeed } from '../contracts/storage-samples.ts'
import { buttonsOf, catalogue, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

test('shows what is set, with the time it makes there', async () => {
  chat = await openChat()
  expect(await chat.read('/settings')).toMatchInlineSnapshot(`
    "Settings
    length       3 minutes
    languages    English
    time zone    Asia/Jerusalem, where it is 07:30
    interface    English
    alerts       2 independent reports, at most 12 a day
    quiet hours  none
    images       none

    Change anything with the buttons, or say it: “settings zone Jerusalem”.

    length: 1 5 minutes   2 10 minutes
    interface: 3 ⁧עברית⁩

    4 Show images   5 Alerts   6 Quiet hours"
  `)
})

test('saves what is given and leaves the rest', async () => {
  chat = await openChat()
  await chat.say('/settings minutes 5 zone:"New York"')
  await chat.say('settings languages עברית, English')
  expect(await chat.services.chats.readSettings('terminal:local')).toEqual({
    minutes: 5,
    timeZone: 'America/New_York',
    zoneConfirmed: true,
    readingLanguages: ['he', 'en'],
  })
})

test('a new interface language answers in itself', async () => {
  chat = await openChat()
  const shown = await chat.read('/settings language he')
  expect(shown).toContain('נשמר')
  expect(shown).toContain('1 לקרוא חדשות גם בעברית')
  expect(await chat.read('הגדרות דקות 5')).toContain('5 דקות')
  expect(await chat.read('/settings language English')).toContain('Saved')
})

test('a zone nearly right is offered, nothing is saved', async () => {
  chat = await openChat()
  expect(await chat.read('/settings zone Jerusalm')).toContain('1 Use Asia/Jerusalem')
  expect(await chat.services.chats.readSettings('terminal:local')).toEqual({})
})

test('a number out of bounds is refused with the bounds', async () => {
  chat = await openChat()
  expect(await chat.read('/settings minutes 90')).toContain('Say a whole number from 1 to 15.')
})

test.each([
  ['zone', 'Which zone? For example: settings zone Jerusalem.'],
  ['languages', 'Which languages? For example: settings languages English, Hebrew.'],
  ['minutes', 'How many minutes? For example: settings minutes 5.'],
  ['interface', 'Which language shall the bot speak? For example: settings interface Hebrew.'],
])('“settings %s” alone is asked about', async (option, asked) => {
  chat = await openChat()
  expect((await chat.read(`settings ${option}`)).replaceAll('\n', ' ')).toContain(asked)
  expect((await chat.read(`/settings ${option}`)).replaceAll('\n', ' ')).toContain(asked)
})

test('a zone that was only guessed is asked about, and saying it confirms it', async () => {
  chat = await openChat({ settings: { zoneConfirmed: false } })
  const [asked] = buttonsOf(await chat.say('/settings'))
  expect(asked).toEqual({
    label: 'Yes, it is 07:30 here',
    command: '/settings zone:Asia/Jerusalem',
  })
  await chat.say(asked?.command ?? '')
  expect(await chat.services.chats.readSettings('terminal:local')).toEqual({
    timeZone: 'Asia/Jerusalem',
    zoneConfirmed: true,
  })
})

test('the rules of alerts are set one at a time', async () => {
  chat = await openChat()
  await chat.say('/settings originators 1')
  await chat.say('/settings gap:90 settle 0 change 25')
  await chat.say('/settings perday 5')
  expect(await chat.services.chats.readSettings('terminal:local')).toEqual({
    alerts: { originators: 1, gapMinutes: 90, settleMinutes: 0, leastChange: 0.25, perDay: 5 },
  })
  const shown = await chat.read('/settings alerts')
  expect(shown).toContain('1 report is enough')
  expect(shown).toMatch(/change +25 %/)
})

test('publishers are trusted and blocked by name or domain, and “none” takes it back', async () => {
  chat = await openChat()
  const publisher = { id: 'velmcourier.example', name: 'Velm Courier' }
  await chat.services.feeds.addFeeds([sampleFeed({ publisher })])
  await chat.say('/settings trusted velm courier')
  await chat.say('/settings blocked velmcourier.example')
  expect(await chat.services.chats.readSettings('terminal:local')).toEqual({
    alerts: { trusted: ['velmcourier.example'] },
    blockedPublishers: ['velmcourier.example'],
  })
  expect(await chat.read('/settings alerts')).toMatch(/trusted +Velm Courier/)
  await chat.say('/settings blocked none')
  expect(await chat.services.chats.readSettings('terminal:local')).toMatchObject({
    blockedPublishers: [],
  })
  expect(await chat.read('/settings blocked Nobody Times')).toContain(
    'No publisher here is called “Nobody Times”.',
  )
})

test('an admin chooses who is told of trouble', async () => {
  chat = await openChat()
  const ada = inGroup('ada', { admin: true })
  const told = async () =>
    (await chat.services.places.getPlaces(['group:1'])).get('group:1')?.adminChatId
  await chat.say('/settings reports me', ada)
  expect(await told()).toBe('group:private-ada')
  await chat.say('/settings reports here', ada)
  expect(await told()).toBe('group:1')
  await chat.say('/settings reports author', ada)
  expect(await told()).toBeNull()
  expect(await chat.read('/settings reports me', inGroup('ben'))).toContain('admins')
})

test('a language the bot does not speak is refused, and offered for reading', async () => {
  chat = await openChat()
  const reply = await chat.say('settings language fr')
  expect(await chat.read('settings language fr')).toContain(
    'I do not speak French yet, only English, Hebrew.',
  )
  expect(buttonsOf(reply).map(({ command }) => command)).toEqual(['/settings languages:en,fr'])
  expect(await chat.services.chats.readSettings('terminal:local')).toEqual({})
})

test('a city may be named in the chat’s language', async () => {
  chat = await openChat({ settings: { language: 'he', timeZone: 'UTC' } })
  await chat.say('הגדרות אזור ניו יורק')
  expect(await chat.services.chats.readSettings('terminal:local')).toEqual({
    timeZone: 'America/New_York',
    zoneConfirmed: true,
  })
})

test.each(['en', 'he'])('each city of the catalogue is in a zone: %s', async (language) => {
  chat = await openChat({ settings: { language, timeZone: 'UTC' } })
  const cities = catalogue.translator(language)('zone-cities').split(',')
  for (const city of cities) {
    await chat.say(`/settings zone:UTC`)
    await chat.say(`/settings zone "${city.split('=')[0]?.trim()}"`)
    const { timeZone } = await chat.services.chats.readSettings('terminal:local')
    expect([city, timeZone]).not.toEqual([city, 'UTC'])
  }
})
