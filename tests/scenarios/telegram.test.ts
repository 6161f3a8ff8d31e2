import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findHasty,
  findRepeats,
  findStrangers,
  judgeCorrections,
  judgeLedger,
  nameOf,
  postsOf,
  slotsOf,
} from './telegram/judge-day.ts'
import { type LivedDay, liveDay } from './telegram/live-day.ts'
import { writeDayLog } from './telegram/write-day-log.ts'
import { writeWords } from './telegram/write-words.ts'

// A private reader, a group with topics, a channel and two more groups bring the bot; a day passes, with an outage, lost
// answers, pauses, a second poller, a stop and kills. a-day.log.txt is what everybody saw: read it; a change of it is a
// change for people.

let lived: LivedDay
beforeAll(async () => {
  lived = await liveDay()
}, 240_000)
afterAll(() => lived.day.close())

/** What the bot wrote to its log, by event. */
function loggedEvents(): readonly string[] {
  const lines = lived.day.said.split('\n').filter((line) => line !== '')
  return lines.map((line) => /"msg":"([^"]+)"/u.exec(line)?.[1] ?? line)
}

test('the log of the day is exactly what it should be', async () => {
  await expect(writeDayLog(lived)).toMatchFileSnapshot('telegram/a-day.log.txt')
})

describe('Telegram', () => {
  test('saw no mistake in any call, and said "too many requests" only where it was told to', () => {
    const { mistakes, tooMany, calls } = lived.day.telegram
    expect(mistakes).toEqual([])
    expect(tooMany).toBe(1)
    expect(findHasty(lived)).toEqual([])
    expect(calls.length).toBeGreaterThan(200)
  })

  test('has told of every update, and every press and query was answered', () => {
    const { state } = lived.day.telegram
    expect(state.updates.pending).toBe(0)
    // The bot was down for so long that Telegram takes no more answer to the press.
    const late = [...state.callbacks.values()].filter(({ answer }) => answer === null)
    expect(late.map(({ data }) => data.slice(0, 22))).toEqual(['=/schedule add confirm'])
    expect([...state.inlineQueries.values()].every(({ answer }) => answer !== null)).toBe(true)
  })

  test('is asked again and again while a second process asks too, and the log says why', () => {
    const conflicts = loggedEvents().filter((event) => event === 'telegram-conflict')
    expect(conflicts.length).toBeGreaterThan(0)
    expect(lived.day.said).toContain('Only one process may ask for the updates of a bot')
    expect(lived.day.said).not.toContain(lived.day.telegram.token)
  })
})

describe('the ledger', () => {
  test('has one message for each row that was sent, in its topic, and nothing without an end', () => {
    const { faults, judged } = judgeLedger(lived)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(35)
  })

  test('knows every message but answers that came late, those whose receipt was lost, and those of the group as it was', () => {
    expect(findStrangers(lived)).toMatchInlineSnapshot(`
      [
        "#Harbour Town/Morning 17 Apr 07:30:00",
        "#Lighthouse Club 16 Apr 12:44:30",
        "#Lighthouse Club 16 Apr 12:44:31",
        "@Rena 16 Apr 10:29:30",
        "@Rena 16 Apr 12:40:01",
        "@Rena 17 Apr 08:03:00",
        "@Rena 17 Apr 08:04:01",
        "#Lighthouse Club 17 Apr 06:00:00",
      ]
    `)
  })

  test('has nothing twice but what nobody could know of, or somebody asked for', () => {
    expect(findRepeats(lived)).toMatchInlineSnapshot(`
      [
        "@Rena 16 Apr 10:29:31: Alert · World",
        "@Rena 16 Apr 19:00:00: Dateline reads the news and tells you what is new: few lines, each a source's own words, each with its source.",
        "@Rena 17 Apr 08:04:01: Stories with “bridge” are left out from now on.",
        "#Lighthouse Club 17 Apr 06:29:30: Morning briefing",
      ]
    `)
  })

  test('edits what was corrected, and says so in an answer to it', () => {
    const { faults, judged } = judgeCorrections(lived)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(2)
  })
})

test('every slot of every schedule comes exactly once', () => {
  expect(slotsOf(lived)).toMatchInlineSnapshot(`
    [
      "#Docks 16 Apr 12:00:00 queued",
      "#Docks 16 Apr 18:00:00 queued",
      "#Docks 17 Apr 00:00:00 paused",
      "#Docks 17 Apr 06:00:00 paused",
      "#Harbour Town/Morning 16 Apr 07:30:00 queued",
      "#Harbour Town/Morning 17 Apr 07:30:00 queued",
      "#Lighthouse Club 16 Apr 12:00:00 queued",
      "#Lighthouse Club 16 Apr 18:00:00 queued",
      "#Lighthouse Club 17 Apr 00:00:00 queued",
      "#Lighthouse Club 17 Apr 06:00:00 queued",
      "#Velm News 16 Apr 07:45:00 queued",
      "#Velm News 16 Apr 13:15:00 paused",
      "#Velm News 17 Apr 07:45:00 queued",
      "@Rena 16 Apr 07:30:00 queued",
      "@Rena 17 Apr 07:30:00 queued",
    ]
  `)
})

describe('places', () => {
  test('stand still where the bot was removed, and where nobody let it tell of that; nowhere else', () => {
    const paused = [...lived.places].filter(([, { paused: why }]) => why !== null)
    expect(paused.map(([id, { paused: why }]) => [id, why?.why])).toEqual([
      [`telegram:${lived.town.docks.id}`, 'removed'],
      [expect.stringMatching(/^telegram:\d+$/u), 'refused'],
    ])
  })

  test('of a group that became a supergroup are those of the new one', () => {
    const { club } = lived.town
    const moved = `telegram:${club.migratedTo}`
    expect(lived.briefings.map(({ chatId }) => chatId)).toContain(moved)
    expect(lived.briefings.map(({ chatId }) => chatId)).not.toContain(`telegram:${club.id}`)
  })

  test('a person who blocks the bot gets nothing until they start it again', () => {
    const { rena } = lived.town
    const blocked = lived.day.acts.find(({ what }) => what.includes('blocks'))?.at ?? 0
    const back = lived.day.acts.findLast(({ what }) => what === 'Rena: presses START')?.at ?? 0
    const between = postsOf(lived).filter(
      ({ chatId, at }) => chatId === rena.id && at > blocked && at < back,
    )
    expect(between).toEqual([])
    expect(
      lived.day.telegram.calls.filter(({ answer }) => String(answer).includes('blocked')),
    ).toEqual([])
  })

  test('hear nothing in their quiet hours, and all of it at the end', () => {
    const { rena } = lived.town
    const hours = postsOf(lived)
      .filter(({ chatId }) => chatId === rena.id)
      // 22:00 to 07:00 in Berlin; what is asked before seven is answered.
      .map(({ at }) => (new Date(at).getUTCHours() + 2) % 24)
    expect(hours.filter((each) => each >= 22 || each < 6)).toEqual([])
    const batches = postsOf(lived).filter((post) => writeWords(post)[0] === 'While it was quiet')
    expect(batches.map((post) => nameOf(lived, post))).toEqual(['@Rena 17 Apr 07:14:30'])
  })
})

test('a kill between an answer and its receipt: the answer comes once more, its effect once', () => {
  const { rena } = lived.town
  const answers = postsOf(lived).filter(
    (post) => post.chatId === rena.id && writeWords(post)[0]?.startsWith('Stories with “bridge”'),
  )
  expect(answers).toHaveLength(2)
  const schedules = lived.briefings.filter(({ chatId }) => chatId === `telegram:${rena.id}`)
  expect(schedules.map(({ id }) => id)).toEqual([1, 6])
})
