import { afterEach, describe, expect, test } from 'vitest'
import type { Briefing } from '../../src/delivery/briefing.ts'
import { nameTopic } from '../../src/delivery/name-topic.ts'
import { type OpenChat, openChat } from '../fakes/open-chat.ts'
import { listButtons, pressButton } from './press-button.ts'

let chat: OpenChat
afterEach(() => chat.close())

const group = { id: 'telegram:-7', platform: 'telegram', shared: true } as const
const admin = { id: 'telegram:1', admin: true, privateChatId: 'telegram:1' } as const

async function schedules(chatId = 'terminal:local'): Promise<readonly Briefing[]> {
  return chat.services.briefings.listBriefings(chatId)
}

describe('adding', () => {
  test('shows when, where, what and how much before anything is saved', async () => {
    chat = await openChat()
    expect(await chat.read('schedule 07:30 weekdays world science')).toMatchInlineSnapshot(`
      "Schedule this?
      when       weekdays at 07:30
      time zone  Asia/Jerusalem, where it is 07:30
      next       Friday 27 November, 07:30
      topics     World, Science
      length     3 minutes
      languages  English

      Last 7 days: 12 stories, 3 minutes a day.

      1 Schedule it   2 Preview"
    `)
    expect(await schedules()).toEqual([])
  })

  test('a press of the button saves it and tells the next run', async () => {
    chat = await openChat()
    const asked = await chat.say('/schedule Mon,Thu 18:00 science layout:living minutes:5 age:24')
    const saved = await pressButton(chat, asked, 'Schedule it')
    expect(JSON.stringify(saved.message.blocks)).toContain('Thursday 26 November, 18:00')
    expect(await schedules()).toMatchObject([
      {
        schedule: { crons: ['0 18 * * 1,4'] },
        topics: [{ kind: 'desk', desk: 'science' }],
        timeZone: 'Asia/Jerusalem',
        layout: 'living',
        minutes: 5,
        maxAgeHours: 24,
        nextRunAt: Date.parse('2026-11-26T18:00+02:00'),
        createdBy: 'terminal:me',
        creatorChatId: 'terminal:local',
      },
    ])
  })

  test('“yes” saves it, “no” does not', async () => {
    chat = await openChat()
    await chat.say('schedule every 6 hours')
    expect(await chat.read('no')).toContain('Nothing was scheduled.')
    await chat.say('schedule every 6 hours')
    await chat.say('yes')
    expect((await schedules()).map(({ schedule }) => schedule.crons)).toEqual([
      ['0 0,6,12,18 * * *'],
    ])
  })

  test('a guessed zone is asked about, and saved only with somebody’s word for it', async () => {
    chat = await openChat({ settings: { zoneConfirmed: false } })
    const asked = await chat.say('schedule 7:30')
    await chat.say('/schedule add confirm 7:30')
    expect(await schedules()).toEqual([])
    await pressButton(chat, asked, 'Yes, it is 07:30 here')
    expect((await schedules()).map(({ timeZone }) => timeZone)).toEqual(['Asia/Jerusalem'])
    expect(await chat.services.chats.readSettings('terminal:local')).toEqual({
      timeZone: 'Asia/Jerusalem',
      zoneConfirmed: true,
    })
  })

  test.each([
    ['en', 'zone New York'],
    ['en', 'time zone new york'],
    ['en', 'New York'],
    ['he', 'אזור New York'],
  ])(
    'in %s “%s” answers the question about the zone, and “yes” then saves',
    async (language, line) => {
      chat = await openChat({ settings: { zoneConfirmed: false, language } })
      await chat.say('/schedule 7:30 science')
      expect(JSON.stringify((await chat.say(line)).message.blocks)).toContain('America/New_York')
      expect(await schedules()).toEqual([])
      await chat.say(language === 'he' ? 'כן' : 'yes')
      expect(await schedules()).toMatchObject([
        { timeZone: 'America/New_York', topics: [{ kind: 'desk', desk: 'science' }] },
      ])
    },
  )

  test('a mistyped city saves nothing: “yes” takes the one that was meant, and asks once more', async () => {
    chat = await openChat({ settings: { zoneConfirmed: false } })
    await chat.say('schedule 7:30')
    expect(await chat.read('zone Jerusalm')).toContain('Did you mean Asia/Jerusalem?')
    expect(await chat.read('yes')).toContain('Schedule this?')
    expect(await schedules()).toEqual([])
    await chat.say('yes')
    expect(await schedules()).toMatchObject([{ timeZone: 'Asia/Jerusalem' }])
  })

  test('another zone is this schedule’s own', async () => {
    chat = await openChat()
    await chat.say('schedule 7:30 zone New York')
    await chat.say('yes')
    expect(await schedules()).toMatchObject([
      { timeZone: 'America/New_York', nextRunAt: Date.parse('2026-11-26T07:30-05:00') },
    ])
    expect(await chat.services.chats.readSettings('terminal:local')).toEqual({})
  })

  test.each([
    ['science world at 8 and 20', ['0 8,20 * * *'], ['science', 'world']],
    ['every 30 minutes on weekdays Velm bridge', ['0,30 * * * 1,2,3,4,5'], ['Velm bridge']],
    ['7:30 world, Velm bridge, harbour', ['30 7 * * *'], ['world', 'Velm bridge', 'harbour']],
    ['7:30 world Velm bridge science', ['30 7 * * *'], ['world', 'Velm bridge', 'science']],
    ['7:30 "Velm bridge" harbour', ['30 7 * * *'], ['Velm bridge', 'harbour']],
    ['7:30 velm AND (bridge OR "load test")', ['30 7 * * *'], ['velm AND (bridge OR "load test")']],
    ['7:30 about #17', ['30 7 * * *'], ['#17']],
    ['7:30 everything', ['30 7 * * *'], []],
    ['30 7 * * 1-5 science', ['30 7 * * 1-5'], ['science']],
  ])('“schedule %s” is understood', async (line, crons, names) => {
    chat = await openChat()
    await chat.say(`/schedule ${line}`)
    await chat.say('yes')
    const [saved] = await schedules()
    expect(saved?.schedule.crons).toEqual(crons)
    expect(saved?.topics.map((topic) => nameTopic(topic, [], 'en'))).toEqual(names)
  })

  test.each([
    ['banana', 'I cannot read this as a time.'],
    ['every 5 minutes', 'at most every 15 minutes'],
    ['0 30 7 * * *', 'no seconds'],
    ['0 9 * 2 1#5', 'That day never comes.'],
    ['7:30 zone Jerusalm', 'Did you mean Asia/Jerusalem?'],
    ['7:30 layout wide', 'Schedule this?'],
  ])('“schedule add %s”: %s', async (line, told) => {
    chat = await openChat()
    expect((await chat.read(`/schedule add ${line}`)).replaceAll('\n', ' ')).toContain(told)
  })

  test.each([
    ['0 0 30 2 *', 'That day never comes.'],
    ['61 * * * *', '“61” cannot be the minute (0 to 59).'],
    ['0 8 * * 8 science', '“8” cannot be the day of the week'],
    ['0 8 * *', 'it has five fields'],
    ['tomorrow at 9', '“tomorrow”: a schedule comes again'],
    ['07:30 once', '“once”: a schedule comes again'],
    ['in 5 minutes', '“in 5 minutes”: a schedule comes again'],
    ['7:30 EST', '“EST” may be several time zones'],
    ['07:30 weekdys', 'Did you mean “weekdays”?'],
    ['07:30 sience', 'Did you mean “science”?'],
    ['every second tuesday 8:00', '“every second”'],
    ['on the 21st of the month at 9:00', 'I could not fit “21st”'],
    ['7:30 interests: world', 'A schedule has no “interests:”.'],
    ['every other monday 8:00', '“every other”'],
    ['every monday', 'at what time?'],
    ['weekdays science', 'at what time?'],
  ])('“schedule %s” is asked about before anything is proposed: %s', async (line, told) => {
    chat = await openChat()
    const answer = (await chat.read(`/schedule ${line}`)).replaceAll('\n', ' ')
    expect(answer).toContain(told)
    await chat.say('yes')
    expect(await schedules()).toEqual([])
  })

  test.each(['every day at 8', 'weekdays half past seven', 'every monday 9:00 and thursday 18:00'])(
    '“%s” without a command proposes a schedule',
    async (line) => {
      chat = await openChat()
      expect(await chat.read(line)).toContain('Schedule this?')
      await chat.say('yes')
      expect(await schedules()).toHaveLength(1)
    },
  )

  test('what is no desk is a topic in quotes on the card', async () => {
    chat = await openChat()
    expect(await chat.read('schedule 7:30 world Velm bridge')).toContain('World, “Velm bridge”')
    expect(await chat.read('7')).not.toContain('Schedule this?')
  })

  test('a button holds the line that was meant', async () => {
    chat = await openChat()
    const asked = await chat.say('/schedule 07:30 weekdys sciense')
    const again = await chat.say(listButtons(asked)[0]?.command ?? '')
    const card = await chat.say(listButtons(again)[0]?.command ?? '')
    expect(JSON.stringify(card.message.blocks)).toContain('weekdays at 07:30')
    await chat.say('yes')
    expect(await schedules()).toMatchObject([{ topics: [{ kind: 'desk', desk: 'science' }] }])
  })

  test('commas part topics in plain words too', async () => {
    chat = await openChat()
    expect(await chat.read('schedule 7:30 harbour, Velm bridge')).toContain(
      '“harbour”, “Velm bridge”',
    )
  })

  test('in quotes any word is a topic', async () => {
    chat = await openChat()
    await chat.say('/schedule 07:30 "tomorrow" "sience"')
    await chat.say('yes')
    expect(await schedules()).toMatchObject([
      { topics: [{ words: 'tomorrow' }, { words: 'sience' }] },
    ])
  })

  test('in Hebrew, with the week that Hebrew readers keep', async () => {
    chat = await openChat({ settings: { language: 'he' } })
    expect(await chat.read('לוח 07:30 בימי חול מדע')).toContain('בימי חול בשעה 07:30')
    await chat.say('כן')
    expect(await schedules()).toMatchObject([
      { schedule: { crons: ['30 7 * * 0,1,2,3,4'] }, topics: [{ kind: 'desk', desk: 'science' }] },
    ])
  })

  test.each([
    ['מחר 9:00', '"מחר": לוח חוזר'],
    ['07:30 "מחר"', 'לקבוע את זה?'],
    ['א-ה 18:00 מדע', 'בימי חול בשעה 18:00'],
  ])('in Hebrew, “לוח %s”: %s', async (line, told) => {
    chat = await openChat({ settings: { language: 'he' } })
    expect((await chat.read(`לוח ${line}`)).replaceAll('\n', ' ')).toContain(told)
  })

  test('only admins schedule, and the log tells who did', async () => {
    chat = await openChat()
    const reader = { chat: group, person: { ...admin, id: 'telegram:2', admin: false } }
    expect(await chat.read('/schedule 7:30', reader)).toBe(
      "Only this chat's admins may do that.\n\n1 Help",
    )
    await chat.say('/schedule 7:30', { chat: group, person: admin })
    await chat.say('yes', { chat: group, person: admin })
    expect(await schedules(group.id)).toMatchObject([{ creatorChatId: 'telegram:1' }])
    expect(await chat.services.audit.listEntries(group.id, 5)).toMatchObject([
      { personId: 'telegram:1', command: 'schedule' },
    ])
  })
})

test('the same hours and topics said anew change the schedule, and the answer says so', async () => {
  chat = await openChat()
  expect(await chat.read('/schedule add confirm 11:00 daily science minutes:7')).toContain(
    'is saved',
  )
  expect(await chat.read('/schedule add confirm 11:00 daily science minutes:7')).toContain(
    'is saved',
  )
  expect(await chat.read('/schedule add confirm 11:00 daily science')).toContain(
    'Schedule 1 is changed',
  )
})
