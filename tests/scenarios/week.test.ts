import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { BriefingRun } from '../../src/delivery/briefing.ts'
import { runsByLuxon } from '../delivery/luxon-runs.ts'
import { weekChats } from './week-chats.ts'
import {
  alertsIn,
  duplicates,
  judgeAlertKeys,
  judgeCaps,
  judgeCorrections,
  judgeGaps,
  judgeHeldBack,
  judgeMemories,
  judgeOriginators,
  judgeQuiet,
  judgeRepeats,
  judgeRuns,
  judgeSlots,
} from './week-judge.ts'
import { addressOf, liveWeek, movedTo, times, type Week, weekEnd, weekStart } from './week-live.ts'

const hour = 3_600_000
const minute = 60_000
const folder = mkdtempSync(join(tmpdir(), 'dateline-week-'))

let week: Week
let hasFailed = false
beforeAll(async () => {
  week = await liveWeek(join(folder, 'week.db'))
}, 180_000)
afterEach(({ task }) => {
  hasFailed ||= task.result?.state === 'fail'
})
afterAll(async () => {
  // To be read by a person: what two chats saw, or those that were asked for.
  const asked = process.env['WEEK_TRANSCRIPTS']
  const chats = asked?.split(',') ?? (hasFailed ? ['telegram:anna', 'discord:newsdesk'] : [])
  for (const chatId of chats) {
    const name = `dateline-week-${chatId.replaceAll(/\W/g, '-')}.txt`
    writeFileSync(join(tmpdir(), name), week.transcript(chatId))
  }
  await week.virtual.close()
  rmSync(folder, { recursive: true, force: true })
})

function at(hours: number): number {
  return weekStart + hours * hour
}

/** Of a chat's first briefing. */
function runsOf(chatId: string): readonly BriefingRun[] {
  return week.briefings.find(({ chat }) => chat.chatId === chatId)?.runs ?? []
}

function slotsOf(chatId: string, zone: string): readonly string[] {
  return runsOf(chatId).map(({ slotAt }) =>
    DateTime.fromMillis(slotAt, { zone }).toFormat('ccc HH:mm'),
  )
}

/** Key of every post that chats of the week see. */
function visibleKeys(): readonly string[] {
  return weekChats.flatMap((chat) => week.visible(addressOf(chat)).map(({ key }) => key))
}

describe('every slot', () => {
  test('of every briefing is accounted for exactly once, as Luxon counts them', () => {
    const wrong = week.briefings.filter(({ chat, order, runs, createdAt }) => {
      const due = chat.due[order]
      if (due === undefined) return true
      return !judgeSlots(runs, runsByLuxon(due, chat.zone, createdAt, weekEnd))
    })
    expect(wrong.map(({ chat }) => chat.chatId)).toEqual([])
    expect(week.briefings).toHaveLength(18)
    expect(new Set(weekChats.map(({ zone }) => zone)).size).toBe(6)
  })

  test('that was queued has come to an end, and each of its posts is seen at most once', () => {
    const { faults, judged } = judgeRuns(week)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(200)
    expect(duplicates(visibleKeys().filter((key) => key.startsWith('briefing:')))).toEqual([])
  })

  test('falls on its local time, also in the nights when clocks change', () => {
    const [first, ...others] = slotsOf('telegram:bruno', 'Europe/Berlin')
    expect(first).toBe('Sun 03:30')
    expect(new Set(others.map((time) => time.slice(4)))).toEqual(new Set(['02:30']))
    const sydney = slotsOf('telegram:sam', 'Australia/Sydney')
    expect(sydney.filter((time) => time === 'Sun 02:30')).toHaveLength(1)
    const lordHowe = slotsOf('telegram:lagoon', 'Australia/Lord_Howe')
    expect(lordHowe.filter((time) => time === 'Sun 01:45')).toHaveLength(1)
    // The first of the two: summer time still.
    const last = runsOf('telegram:sam').at(-1)?.slotAt ?? 0
    expect(DateTime.fromMillis(last, { zone: 'Australia/Sydney' }).offset).toBe(11 * 60)
  })

  test('missed while the bot was down is made up for once, or skipped when it is too late', () => {
    const during = (chatId: string) =>
      runsOf(chatId).filter(({ slotAt }) => slotAt > at(times.stop) && slotAt < at(times.start))
    const [hourly, ...more] = during('telegram:ticker')
    expect(more).toEqual([])
    expect(hourly?.missed).toBeGreaterThanOrEqual(3)
    expect(['queued', 'empty']).toContain(hourly?.outcome)
    expect(during('discord:deepa').map(({ outcome }) => outcome)).toEqual(['late'])
    expect(during('telegram:bruno').map(({ outcome }) => outcome)).toEqual(['late'])
    const requests = week.platforms.flatMap((platform) => platform.requests)
    const [from, until] = [at(times.stop) + minute, at(times.start)]
    expect(requests.filter((each) => each.at > from && each.at < until)).toEqual([])
  })

  test('of a paused place is noted as paused, and nothing is posted there meanwhile', () => {
    const paused = runsOf('discord:paused').filter(({ outcome }) => outcome === 'paused')
    expect(paused.map(({ slotAt }) => slotAt)).toEqual([at(60), at(84)])
    const posts = week.visible('discord:paused').map((post) => post.at)
    expect(posts.filter((each) => each > at(times.pause) && each < at(times.resume))).toEqual([])
    expect(posts.some((each) => each > at(times.resume))).toBe(true)
  })

  test('that waits for approval is posted on a yes or on no answer, never on a no', () => {
    const [, approved, rejected, unanswered, ...others] = runsOf('telegram:gazette')
    const outcomes = [approved, rejected, unanswered].map((run) => run?.outcome)
    expect(outcomes).toEqual(['queued', 'rejected', 'queued'])
    expect(others.map(({ outcome }) => outcome)).not.toContain('held')
    const posted = week.visible('telegram:gazette').map(({ key }) => key)
    const postsOf = (run: BriefingRun | undefined) =>
      posted.filter((key) => key.startsWith('briefing:') && key.includes(`:${run?.slotAt}:`))
    expect(postsOf(approved)).not.toEqual([])
    expect(postsOf(rejected)).toEqual([])
    expect(postsOf(unanswered)).not.toEqual([])
  })
})

describe('a briefing', () => {
  test('never surely tells the same story revision twice', () => {
    const { faults, judged } = judgeRepeats(week)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(100)
  })

  test('remembers exactly what was surely sent of it', async () => {
    const { faults, judged } = await judgeMemories(week)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(100)
  })

  test('is edited where a story of it is corrected or withdrawn, and its chat is answered', async () => {
    const { faults, judged } = await judgeCorrections(week)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(10)
  })
})

describe('alerts', () => {
  test('come once for a revision and a recipient, unless nobody knows whether one came', () => {
    const { faults, judged } = judgeAlertKeys(week)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(15)
  })

  test('need two originators where nothing else is set', () => {
    const { faults, judged } = judgeOriginators(week, ['telegram:rita'])
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(10)
    expect(judgeOriginators(week, []).faults).not.toEqual([])
  })

  test('of one story keep an hour between them, and are three a local day in a shared place at most', () => {
    expect(judgeGaps(week, hour - minute, ['discord:harbour']).faults).toEqual([])
    const { faults, judged } = judgeCaps(week)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(5)
  })

  test('make no sound in quiet hours, and come together at their end', () => {
    const verdicts = [
      { chatId: 'telegram:bruno', zone: 'Europe/Berlin', from: '22:00', to: '07:00' },
      { chatId: 'telegram:rita', zone: 'America/New_York', from: '23:00', to: '08:00' },
      { chatId: 'discord:valley', zone: 'Asia/Kathmandu', from: '21:00', to: '06:30' },
    ].map((quiet) => judgeQuiet(week, quiet))
    expect(verdicts.flatMap(({ faults }) => faults)).toEqual([])
    expect(verdicts.reduce((sum, { judged }) => sum + judged, 0)).toBeGreaterThan(1)
  })

  test('that a cap or a gap held back are in the next digest of the place', async () => {
    const { faults, judged } = await judgeHeldBack(week)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(0)
  })
})

describe('the platforms', () => {
  test('never had to say "too many requests"', () => {
    expect(week.platforms.map(({ tooMany }) => tooMany)).toEqual([0, 0])
    const outcomes = week.platforms.flatMap(({ requests }) => requests.map((each) => each.outcome))
    expect(outcomes).not.toContain('later')
  })

  test('are owed nothing in the end, and what is unknown is of the hours they did not answer', async () => {
    const states = await week.virtual.bot.database.outbox.countStates(null)
    expect(states).toMatchObject({ held: 0, pending: 0, sending: 0, retry: 0 })
    expect(states.sent).toBeGreaterThan(200)
    const unknown = week.ledger.filter(({ state }) => state === 'unknown')
    expect(unknown.length).toBeGreaterThan(0)
    const [from, until] = [at(times.noAnswers), at(times.answersAgain)]
    expect(
      unknown.filter(({ startedAt }) => (startedAt ?? 0) < from || (startedAt ?? 0) > until),
    ).toEqual([])
  })

  test('show no page furniture, no mention and no hidden character', () => {
    const text = weekChats
      .flatMap((chat) => week.visible(addressOf(chat)))
      .map(({ message }) => JSON.stringify(message?.blocks ?? []))
      .join('\n')
    expect(text.length).toBeGreaterThan(100_000)
    expect(text).not.toMatch(/log in|alert icon|subscribe|cookie|newsletter|Advertisement/i)
    expect(text).not.toMatch(/@everyone|@here|<script|[\u202a-\u202e\u2066-\u2069\u200b-\u200d]/)
  })
})

describe('places that change', () => {
  test('who removed the bot is found out once, and written to no more', async () => {
    const places = await week.virtual.bot.database.places.getPlaces(['telegram:gone'])
    expect(places.get('telegram:gone')?.paused?.why).toBe('removed')
    const requests = week.platforms.flatMap((platform) => platform.requests)
    const tries = requests.filter((each) => each.chatId === 'telegram:gone')
    expect(tries.filter((each) => each.at > at(times.removed))).toHaveLength(1)
  })

  test('a chat with a new id goes on there with its schedule and its memory', () => {
    expect(week.briefings.map(({ chatId }) => chatId)).toContain(movedTo)
    const posts = week.visible(movedTo).map((post) => post.at)
    expect(posts.some((posted) => posted < at(times.moved))).toBe(true)
    expect(posts.some((posted) => posted > at(times.moved))).toBe(true)
  })

  test('catching up brings what was missed, and who asks to be forgotten is', async () => {
    const answer = week.virtual.answers.find(({ line }) => line === '/catchup')
    const kinds = answer?.message.blocks.map(({ kind }) => kind)
    expect(kinds).toContain('story')
    const { briefings, chats, follows } = week.virtual.bot.database
    expect(await briefings.listBriefings('telegram:tess')).toEqual([])
    expect(await follows.listFollows('telegram:tess')).toEqual([])
    expect(await chats.readSettings('telegram:tess')).toEqual({})
    const posts = week.visible('telegram:tess')
    expect(posts.filter((post) => post.at > at(times.forget))).toEqual([])
    expect(alertsIn(week, 'telegram:tess').length + posts.length).toBeGreaterThan(0)
  })
})
