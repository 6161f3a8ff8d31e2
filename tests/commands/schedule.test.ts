import { afterEach, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { parseCommand } from '../../src/chat/parse-command.ts'
import { buildVocabulary } from '../../src/chat/vocabulary.ts'
import type { Briefing } from '../../src/delivery/briefing.ts'
import { composeDigest } from '../../src/delivery/compose-digest.ts'
import type { NewDelivery } from '../../src/delivery/delivery.ts'
import { nameTopic } from '../../src/delivery/name-topic.ts'
import { catalogue, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { sampleDigest, thursdayMorning } from '../fakes/sample-briefs.ts'
import { listButtons, pressButton } from './press-button.ts'

let chat: OpenChat
afterEach(() => chat.close())

const group = { id: 'telegram:-7', platform: 'telegram', shared: true } as const
const admin = { id: 'telegram:1', admin: true, privateChatId: 'telegram:1' } as const

function digestMessage() {
  const setting = {
    t: catalogue.translator('en'),
    language: 'en',
    timeZone: 'Asia/Jerusalem',
    private: false,
    buttons: [],
    topics: [],
    desks: [],
  }
  return composeDigest(sampleDigest(), setting)
}

async function schedules(chatId = 'terminal:local'): Promise<readonly Briefing[]> {
  return chat.services.briefings.listBriefings(chatId)
}

async function openWithOne(): Promise<void> {
  chat = await openChat()
  await chat.say('/schedule add confirm 07:30 weekdays world')
}

async function states(runId: number): Promise<readonly string[]> {
  const deliveries = await chat.services.outbox.list({ runId }, 10)
  return deliveries.map(({ state }) => state)
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
    ['in 5 minutes', 'I could not fit “minutes” into the times'],
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
    expect(await chat.read('/schedule 7:30', reader)).toBe("Only this chat's admins may do that.")
    await chat.say('/schedule 7:30', { chat: group, person: admin })
    await chat.say('yes', { chat: group, person: admin })
    expect(await schedules(group.id)).toMatchObject([{ creatorChatId: 'telegram:1' }])
    expect(await chat.services.audit.listEntries(group.id, 5)).toMatchObject([
      { personId: 'telegram:1', command: 'schedule' },
    ])
  })
})

describe('what is scheduled', () => {
  test('the list tells when each runs next', async () => {
    await openWithOne()
    expect(await chat.read('/schedule')).toContain('weekdays at 07:30 · World · Schedule 1')
    expect(await chat.read('/schedule list')).toContain('next Friday 27 November, 07:30')
  })

  test('its next digest is shown and nothing advances', async () => {
    await openWithOne()
    const reply = await chat.say('/schedule preview 1')
    expect(reply).toMatchObject({ memoryId: null, message: { private: true, shows: [] } })
  })

  test('where no number says which, each is a button', async () => {
    await openWithOne()
    await chat.say('/schedule add confirm 18:00 science')
    const asked = await chat.say('/schedule preview')
    expect(listButtons(asked).map(({ label }) => label)).toEqual([
      'weekdays at 07:30',
      'daily at 18:00',
    ])
    const preview = await pressButton(chat, asked, 'daily at 18:00')
    expect(JSON.stringify(preview.message.blocks)).toContain('The next digest.')
  })

  test('a change leaves the rest, and new times keep the days', async () => {
    await openWithOne()
    await chat.say('/schedule change 1 08:00 empty say')
    expect(await schedules()).toMatchObject([
      {
        schedule: { crons: ['0 8 * * 1,2,3,4,5'] },
        topics: [{ kind: 'desk', desk: 'world' }],
        whenEmpty: 'say',
        nextRunAt: Date.parse('2026-11-26T08:00+02:00'),
      },
    ])
    await chat.say('/schedule change 1 daily 9:00 science pin on')
    expect(await schedules()).toMatchObject([
      { schedule: { crons: ['0 9 * * *'] }, topics: [{ desk: 'science' }], pin: true },
    ])
    expect(await chat.read('/schedule change 1')).toContain('Change what?')
  })

  test('a key no schedule has is told with the keys there are, and nothing changes', async () => {
    await openWithOne()
    const [before] = await schedules()
    const told = await chat.read('/schedule change 1 nothing:say')
    expect(told).toContain('A schedule has no “nothing:”.')
    expect(told).toMatch(/minutes:.*empty:/su)
    expect(await schedules()).toEqual([before])
  })

  test('the name help shows is a key as well', async () => {
    await openWithOne()
    await chat.say('/schedule change 1 when nothing is new:say')
    await chat.say('/schedule change 1 time zone:Europe/London')
    expect(await schedules()).toMatchObject([
      { whenEmpty: 'say', timeZone: 'Europe/London', topics: [{ kind: 'desk', desk: 'world' }] },
    ])
  })

  test('a list with commas is taken whole', async () => {
    await openWithOne()
    const read = parseCommand(
      'schedule change 1 publishers:Northline, Delta Wire empty:say',
      buildVocabulary(commands, [], [catalogue.translator('en')]),
    )
    expect(read).toMatchObject({
      values: { publishers: 'Northline, Delta Wire', empty: 'say', what: '1' },
    })
    await chat.say('schedule change 1 languages: he, en science')
    expect(await schedules()).toMatchObject([
      { languages: ['he', 'en'], topics: [{ kind: 'desk', desk: 'science' }], publishers: [] },
    ])
  })

  test('it is removed after a question', async () => {
    await openWithOne()
    const asked = await chat.say('/schedule remove 1')
    expect(await schedules()).toHaveLength(1)
    await pressButton(chat, asked, 'Remove')
    expect(await schedules()).toEqual([])
    expect(await chat.read('/schedule remove 1')).toContain('There is no schedule 1 here.')
  })

  test('another chat’s schedule is nobody’s here', async () => {
    await openWithOne()
    const here = { chat: group, person: admin }
    for (const line of ['/schedule remove confirm 1', '/schedule change 1 8:00', '/pause 1'])
      expect(await chat.read(line, here)).toContain('There is no schedule 1 here.')
    expect(await schedules()).toHaveLength(1)
  })

  test('no chat has more than twenty', async () => {
    chat = await openChat()
    for (let hour = 0; hour < 20; hour++) await chat.say(`/schedule add confirm ${hour}:15`)
    expect(await chat.read('/schedule add confirm 20:15')).toContain('at most 20 schedules')
  })
})

describe('approval', () => {
  const moderators = { id: 'telegram:-9', platform: 'telegram', shared: true } as const

  test('goes to the person, or to a chat where that person is an admin too', async () => {
    chat = await openChat()
    const here = { chat: group, person: admin }
    expect(await chat.read('/schedule 7:30 approval:telegram:-9', here)).toContain(
      'cannot be asked to approve',
    )
    await chat.say('/settings minutes 3', { chat: moderators, person: admin })
    await chat.say('/schedule 7:30 approval:telegram:-9 timeout 20 otherwise publish', here)
    await chat.say('yes', here)
    expect(await schedules(group.id)).toMatchObject([
      { approval: { chatId: 'telegram:-9', timeoutMinutes: 20, otherwise: 'publish' } },
    ])
    await chat.say('/schedule change 1 approval me', here)
    expect(await schedules(group.id)).toMatchObject([
      { approval: { chatId: 'telegram:1', timeoutMinutes: 20, otherwise: 'publish' } },
    ])
    await chat.say('/schedule change 1 approval off', here)
    expect(await schedules(group.id)).toMatchObject([{ approval: null }])
  })

  /** A digest of two stories that waits; returns its run's id. */
  async function hold(): Promise<number> {
    chat = await openChat()
    const { services } = chat
    await services.places.meet(group, thursdayMorning)
    await chat.say('/settings minutes 3', { chat: moderators, person: admin })
    const line = '/schedule add confirm 7:30 approval:telegram:-9'
    await chat.say(line, { chat: group, person: admin })
    const [briefing] = await schedules(group.id)
    const slotAt = briefing?.nextRunAt ?? 0
    const delivery: NewDelivery = {
      key: `briefing:1:${slotAt}:0`,
      platform: 'telegram',
      chatId: group.id,
      purpose: 'digest',
      action: 'send',
      target: null,
      after: null,
      message: digestMessage(),
      silent: false,
      sendAt: slotAt,
      notAfter: null,
      memoryId: null,
      state: 'held',
    }
    const run = {
      briefingId: briefing?.id ?? 0,
      slotAt,
      at: slotAt,
      outcome: 'held',
      missed: 0,
    } as const
    await services.briefings.commitRun(run, null, [delivery])
    const [held] = await services.briefings.listRuns(run.briefingId, 1)
    return held?.id ?? 0
  }

  test('the moderators publish or skip, once', async () => {
    const run = await hold()
    const there = { chat: moderators, person: admin }
    expect(await chat.read(`/schedule approve ${run}`, there)).toContain('Published')
    expect(await states(run)).toEqual(['pending'])
    expect(await chat.read(`/schedule reject ${run}`, there)).toContain('does not wait')
    expect(await states(run)).toEqual(['pending'])
  })

  test('a story is dropped before it is published', async () => {
    const run = await hold()
    const there = { chat: moderators, person: admin }
    const before = (await chat.services.outbox.list({ runId: run }, 1))[0]?.message
    const [first, ...others] = before?.shows ?? []
    expect(others.length).toBeGreaterThan(0)
    expect(await chat.read(`/schedule drop ${run} #${first?.storyId}`, there)).toContain(
      'taken out',
    )
    const [after] = await chat.services.outbox.list({ runId: run }, 1)
    expect(after).toMatchObject({ state: 'held', message: { shows: others } })
    expect(JSON.stringify(after?.message?.blocks)).not.toContain(`"storyId":${first?.storyId}`)
    expect(await chat.read(`/schedule drop ${run} #${first?.storyId}`, there)).toContain('does not')
  })

  test('with its last story dropped the digest is skipped: nothing empty is posted', async () => {
    const run = await hold()
    const there = { chat: moderators, person: admin }
    const [held] = await chat.services.outbox.list({ runId: run }, 1)
    const ids = (held?.message?.shows ?? []).map(({ storyId }) => storyId)
    for (const id of ids.slice(0, -1))
      expect(await chat.read(`/schedule drop ${run} #${id}`, there)).toContain('still waits')
    const last = await chat.read(`/schedule drop ${run} #${ids.at(-1)}`, there)
    expect(last).toBe('That was its last story: the digest is not sent.')
    expect(await states(run)).toEqual(['dead'])
    expect(await chat.read(`/schedule approve ${run}`, there)).toContain('does not wait')
  })

  test('nobody else decides', async () => {
    const run = await hold()
    const elsewhere = { chat: { ...group, id: 'telegram:-11' }, person: admin }
    for (const line of [`approve ${run}`, `drop ${run} #1`])
      expect(await chat.read(`/schedule ${line}`, elsewhere)).toContain('does not wait')
    expect(await states(run)).toEqual(['held'])
  })
})
