import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { briefingMemoryId } from '../../src/delivery/briefing-memory.ts'
import { isQuiet } from '../../src/delivery/quiet-hours.ts'
import { runsByLuxon } from '../delivery/luxon-runs.ts'
import { weekChats } from './week-chats.ts'
import {
  addressOf,
  liveWeek,
  movedTo,
  type Posted,
  times,
  type Week,
  weekEnd,
  weekStart,
} from './week-live.ts'

const hour = 3_600_000
const minute = 60_000
const folder = mkdtempSync(join(tmpdir(), 'dateline-week-'))

let week: Week
let hasFailed = false
afterEach(({ task }) => {
  hasFailed ||= task.result?.state === 'fail'
})
beforeAll(async () => {
  week = await liveWeek(join(folder, 'week.db'))
}, 180_000)
afterAll(async () => {
  const wanted = process.env['WEEK_TRANSCRIPTS']
  const chats = wanted?.split(',') ?? (hasFailed ? ['telegram:anna', 'discord:newsdesk'] : [])
  for (const chatId of chats)
    writeFileSync(
      join(tmpdir(), `dateline-week-${chatId.replaceAll(/\W/g, '-')}.txt`),
      week.transcript(chatId),
    )
  await week.virtual.close()
  rmSync(folder, { recursive: true, force: true })
})

function at(hours: number): number {
  return weekStart + hours * hour
}

function local(moment: number, zone: string): string {
  return DateTime.fromMillis(moment, { zone }).toFormat('ccc HH:mm')
}

/** Posts in full: not what merely stands under "Still" or was alerted. */
function toldIn(posted: Posted | undefined): readonly string[] {
  return (posted?.message.blocks ?? []).flatMap((block) =>
    block.kind === 'story' && !block.compact && block.mark !== 'still' && block.mark !== 'alerted'
      ? [`${block.brief.storyId}:${block.brief.revision}`]
      : [],
  )
}

function duplicates<T>(values: readonly T[]): readonly T[] {
  return values.filter((value, i) => values.indexOf(value) !== i)
}

describe('every slot', () => {
  test('of every briefing is accounted for exactly once', () => {
    const counted = week.briefings.map(({ chat, order, runs, createdAt, id }) => {
      const due = chat.due[order]
      if (due === undefined) throw new Error(`${chat.chatId} has a briefing too many`)
      const expected = runsByLuxon(due, chat.zone, createdAt, weekEnd)
      const accounted: number[] = []
      for (const { slotAt, missed } of runs) {
        const first = expected.indexOf(slotAt)
        expect(first, `slot ${new Date(slotAt).toISOString()} of ${id}`).toBeGreaterThanOrEqual(0)
        accounted.push(...expected.slice(first, first + 1 + missed))
      }
      expect(accounted, chat.chatId).toEqual(expected)
      return expected.length
    })
    expect(counted.length).toBe(18)
    expect(Math.min(...counted)).toBeGreaterThan(0)
  })

  test('that was queued has come to an end, and its first post is seen at most once', () => {
    for (const { chat, runs } of week.briefings)
      for (const { id, outcome, slotAt } of runs) {
        const rows = week.ledger.filter(({ runId }) => runId === id)
        const states = new Set(rows.map(({ state }) => state))
        expect(states, `${chat.chatId} ${new Date(slotAt).toISOString()}`).not.toContain('pending')
        if (outcome === 'queued') expect(rows.length).toBeGreaterThan(0)
        if (outcome !== 'queued' && outcome !== 'rejected') expect(rows).toEqual([])
      }
    for (const chat of weekChats) {
      const keys = week.visible(addressOf(chat)).map(({ key }) => key)
      expect(duplicates(keys.filter((key) => key.startsWith('briefing:')))).toEqual([])
    }
  })

  test('falls on its local time, also in the nights when clocks change', () => {
    const slots = (chatId: string) => {
      const found = week.briefings.find(({ chat }) => chat.chatId === chatId)
      if (found === undefined) throw new Error(`${chatId} has no briefing`)
      return found.runs.map(({ slotAt }) => local(slotAt, found.chat.zone))
    }
    const nights = slots('telegram:bruno')
    expect(nights[0]).toBe('Sun 03:30')
    expect(new Set(nights.slice(1).map((time) => time.slice(4)))).toEqual(new Set(['02:30']))
    expect(slots('telegram:sam').filter((time) => time === 'Sun 02:30')).toHaveLength(1)
    expect(slots('telegram:lagoon').filter((time) => time === 'Sun 01:45')).toHaveLength(1)
    const sam = week.briefings.find(({ chat }) => chat.chatId === 'telegram:sam')
    const last = sam?.runs.at(-1)?.slotAt ?? 0
    // The first of the two: summer time still.
    expect(DateTime.fromMillis(last, { zone: 'Australia/Sydney' }).offset).toBe(11 * 60)
  })

  test('missed while the bot was down is made up for once, or skipped when it is too late', () => {
    const runsOf = (chatId: string) =>
      week.briefings.find(({ chat }) => chat.chatId === chatId)?.runs ?? []
    const during = (chatId: string) =>
      runsOf(chatId).filter(({ slotAt }) => slotAt > at(times.stop) && slotAt < at(times.start))
    expect(during('telegram:ticker')).toHaveLength(1)
    expect(during('telegram:ticker')[0]?.missed).toBeGreaterThanOrEqual(3)
    expect(during('telegram:ticker')[0]?.outcome).not.toBe('late')
    expect(during('discord:deepa').map(({ outcome }) => outcome)).toEqual(['late'])
    expect(during('telegram:bruno').map(({ outcome }) => outcome)).toEqual(['late'])
    const sent = week.platforms.flatMap(({ requests }) => requests)
    const down = sent.filter(
      (each) => each.at > at(times.stop) + minute && each.at < at(times.start),
    )
    expect(down).toEqual([])
  })

  test('of a paused place is noted as paused, and nothing is posted there meanwhile', () => {
    const [paused] = week.briefings.filter(({ chat }) => chat.chatId === 'discord:paused')
    const asleep = paused?.runs.filter(({ outcome }) => outcome === 'paused') ?? []
    expect(asleep.map(({ slotAt }) => local(slotAt, 'America/New_York'))).toEqual([
      'Tue 06:00',
      'Wed 06:00',
    ])
    const posted = week
      .visible('discord:paused')
      .filter((post) => post.at > at(times.pause) && post.at < at(times.resume))
    expect(posted).toEqual([])
    expect(week.visible('discord:paused').some((post) => post.at > at(times.resume))).toBe(true)
  })

  test('held for approval is posted when moderators say so or do not answer, never when rejected', () => {
    const [gazette] = week.briefings.filter(({ chat }) => chat.chatId === 'telegram:gazette')
    const outcomes = gazette?.runs.map(({ outcome }) => outcome) ?? []
    expect(outcomes.slice(1, 3)).toEqual(['queued', 'rejected'])
    expect(outcomes).not.toContain('held')
    const rejected = gazette?.runs[2]?.slotAt
    const keys = week.visible('telegram:gazette').map(({ key }) => key)
    expect(keys.filter((key) => key.includes(`:${rejected}:`))).toEqual([])
    expect(keys.filter((key) => key.startsWith('briefing:')).length).toBeGreaterThan(2)
  })
})

describe('a briefing', () => {
  test('never surely tells the same story revision twice', () => {
    for (const { id, chat, layout } of week.briefings) {
      if (layout === 'living') continue
      const told = week.ledger
        .filter(({ key, state }) => key.startsWith(`briefing:${id}:`) && state === 'sent')
        // A card names what its thread tells.
        .filter(({ memoryId }) => memoryId !== null)
        .flatMap(({ key }) => toldIn(week.posted.get(key)))
      expect(duplicates(told), chat.chatId).toEqual([])
    }
  })

  test('remembers exactly what was surely sent of it', async () => {
    const { memory, stories } = week.virtual.bot.database
    const ids = Array.from({ length: (await stories.nextStoryId()) - 1 }, (_, i) => i + 1)
    for (const { id, chatId, layout, chat } of week.briefings) {
      const memoryId = briefingMemoryId(chatId, id)
      const known = await memory.shownRevisions(memoryId, ids)
      const sent = week.ledger.filter(
        ({ key, state }) => key.startsWith(`briefing:${id}:`) && state === 'sent',
      )
      const expected = new Map<number, number>()
      for (const { key, action, message, memoryId: advances } of sent) {
        if (layout !== 'living') expect(advances === null || advances === memoryId).toBe(true)
        if (layout !== 'living' && advances === null) continue
        const then = action === 'edit' ? message : week.posted.get(key)?.message
        for (const { storyId, revision } of then?.shows ?? [])
          expected.set(storyId, Math.max(revision, expected.get(storyId) ?? 0))
      }
      if (layout === 'living')
        for (const [storyId, revision] of known)
          expect(expected.get(storyId) ?? 0, chat.chatId).toBeGreaterThanOrEqual(revision)
      else expect(Object.fromEntries(known), chat.chatId).toEqual(Object.fromEntries(expected))
    }
  })
})

describe('corrections and withdrawals', () => {
  test('edit every post that shows the story, and answer the newest in each chat', async () => {
    const { stories } = week.virtual.bot.database
    const posts = week.ledger.filter(
      ({ state, action, purpose }) =>
        state === 'sent' && action !== 'edit' && (purpose === 'digest' || purpose === 'alert'),
    )
    let corrected = 0
    for (const post of posts) {
      const place = (await week.virtual.bot.database.places.getPlaces([post.chatId])).get(
        post.chatId,
      )
      if (place === undefined || place.paused !== null) continue
      for (const { storyId, revision } of week.posted.get(post.key)?.message.shows ?? []) {
        const changes = await stories.changesSince(storyId, revision)
        const [first] = changes.filter(
          ({ kind, at: changedAt }) =>
            (kind === 'correction' || kind === 'withdrawal') &&
            changedAt > post.changedAt &&
            changedAt < weekEnd - hour,
        )
        if (first === undefined) continue
        const edits = week.ledger.filter(
          ({ action, target, purpose }) =>
            action === 'edit' && target === post.key && purpose === 'correction',
        )
        const told = `${post.key} · story ${storyId} · revision ${first.revision}`
        expect(
          edits.map(({ state }) => state),
          told,
        ).toContain('sent')
        const answers = week.ledger.filter(
          ({ key, action, chatId }) =>
            action === 'reply' &&
            chatId === post.chatId &&
            key.startsWith(`correction:${storyId}:`),
        )
        expect(
          answers.map(({ state }) => state),
          told,
        ).toContain('sent')
        const isDown = first.at > at(times.stop) && first.at < at(times.start)
        const delay = Math.min(...edits.map(({ sendAt }) => Math.abs(sendAt - first.at)))
        expect(delay, told).toBeLessThan(isDown ? 6 * hour : 2 * hour)
        corrected++
      }
    }
    expect(corrected).toBeGreaterThan(3)
  })
})

describe('alerts', () => {
  const alertsOf = (chatId: string) =>
    week.visible(chatId).filter(({ key }) => key.startsWith('alert:') || key.startsWith('quiet:'))
  const storyOf = (key: string) => key.split(':').slice(-2)[0] ?? ''

  test('come at most once for a revision and a recipient, but where nobody knows whether they came', () => {
    let seen = 0
    for (const chat of weekChats) {
      const keys = alertsOf(addressOf(chat)).map(({ key }) => key)
      seen += keys.length
      for (const key of duplicates(keys))
        expect(week.ledger.find((row) => row.key === key)?.attempts).toBeGreaterThan(1)
    }
    expect(seen).toBeGreaterThan(15)
  })

  test('need two independent reports where nothing else is set', () => {
    for (const { chatId, purpose, message } of week.ledger) {
      if (purpose !== 'alert' || chatId === 'telegram:rita') continue
      for (const block of message?.blocks ?? [])
        if (block.kind === 'story')
          expect(block.brief.origin.originators, block.brief.headline.text).toBeGreaterThanOrEqual(
            2,
          )
    }
  })

  test('of one story keep their distance, and are three a local day in a shared place at most', () => {
    for (const chat of weekChats) {
      const own = alertsOf(chat.chatId).filter(({ key }) => key.startsWith('alert:'))
      for (const [story, posts] of Map.groupBy(own, ({ key }) => storyOf(key)))
        for (const [i, post] of posts.entries()) {
          const before = posts[i - 1]
          if (before === undefined || before.key === post.key) continue
          if (chat.chatId !== 'discord:harbour')
            expect(post.at - before.at, `${chat.chatId} ${story}`).toBeGreaterThanOrEqual(
              59 * minute,
            )
        }
      if (!chat.shared) continue
      const days = Map.groupBy(own, (post) =>
        DateTime.fromMillis(post.at, { zone: chat.zone }).toISODate(),
      )
      for (const posts of days.values())
        expect(new Set(posts.map(({ key }) => key)).size, chat.chatId).toBeLessThanOrEqual(3)
    }
  })

  test('make no sound in quiet hours, and come together at their end', () => {
    const quiet = [
      { chatId: 'telegram:bruno', zone: 'Europe/Berlin', from: '22:00', to: '07:00' },
      { chatId: 'telegram:rita', zone: 'America/New_York', from: '23:00', to: '08:00' },
      { chatId: 'discord:valley', zone: 'Asia/Kathmandu', from: '21:00', to: '06:30' },
    ]
    let batches = 0
    for (const { chatId, zone, ...hours } of quiet) {
      for (const { at: posted, silent, key } of week.visible(chatId))
        if (isQuiet(hours, zone, posted)) expect(silent, `${chatId} ${key}`).toBe(true)
      for (const { at: posted } of alertsOf(chatId).filter(({ key }) => key.startsWith('quiet:'))) {
        const end = DateTime.fromFormat(hours.to, 'HH:mm', { zone })
        const then = DateTime.fromMillis(posted, { zone })
        batches++
        const since = (then.hour - end.hour) * 60 + then.minute - end.minute
        expect(since, chatId).toBeGreaterThanOrEqual(0)
        expect(since, chatId).toBeLessThan(20)
      }
    }
    expect(batches).toBeGreaterThan(0)
  })

  test('that a cap or a gap held are in the next digest of the place', async () => {
    const { alerts, stories } = week.virtual.bot.database
    const maxAge = week.virtual.bot.settings.maxAgeHours * hour
    let told = 0
    for (const { id, chatId, layout, runs } of week.briefings) {
      if (layout === 'living') continue
      for (const { storyId, at: heldAt } of await alerts.heldAlerts([chatId], ['capped', 'gap'])) {
        const next = runs.find(
          ({ at: written, outcome }) => written > heldAt && outcome === 'queued',
        )
        if (next === undefined || next.at - heldAt > maxAge) continue
        const shown = week.ledger
          .filter(({ runId }) => runId === next.id)
          .flatMap(({ message }) => message?.shows.map((each) => each.storyId) ?? [])
        const known = week.ledger.some(
          ({ key, state, changedAt, message }) =>
            key.startsWith(`briefing:${id}:`) &&
            state === 'sent' &&
            changedAt < next.at &&
            message?.shows.some((each) => each.storyId === storyId),
        )
        const story = await stories.findStory(storyId)
        if (known || story === null) continue
        expect(
          shown,
          `${chatId} story ${storyId} held ${new Date(heldAt).toISOString()}`,
        ).toContain(story.id)
        told++
      }
    }
    expect(told).toBeGreaterThan(0)
  })
})

describe('the platforms', () => {
  test('never had to say "too many requests"', () => {
    expect(week.platforms.map(({ tooMany }) => tooMany)).toEqual([0, 0])
    const later = week.platforms.flatMap(({ requests }) => requests)
    expect(later.filter(({ outcome }) => outcome === 'later')).toEqual([])
  })

  test('are owed nothing in the end, and every unknown is on the list', async () => {
    const states = await week.virtual.bot.database.outbox.countStates(null)
    expect(states).toMatchObject({ held: 0, pending: 0, sending: 0, retry: 0 })
    expect(states.sent).toBeGreaterThan(200)
    expect(states.unknown).toBeGreaterThan(0)
    const unknown = week.ledger.filter(({ state }) => state === 'unknown')
    for (const { chatId, startedAt } of unknown) {
      expect(chatId.startsWith('telegram:')).toBe(true)
      expect(startedAt).toBeGreaterThanOrEqual(at(times.noAnswers))
      expect(startedAt).toBeLessThan(at(times.answersAgain))
    }
  })

  test('show no page furniture, no mention and no hidden character', () => {
    for (const chat of weekChats) {
      const text = week
        .visible(addressOf(chat))
        .map(({ message }) => JSON.stringify(message?.blocks ?? []))
        .join('\n')
      expect(text).not.toMatch(/log in|alert icon|subscribe|cookie|newsletter|Advertisement/i)
      expect(text).not.toMatch(/@everyone|@here|<script|[\u202a-\u202e\u2066-\u2069\u200b-\u200d]/)
    }
  })
})

describe('places that change', () => {
  test('who removed the bot is written to no more, and data is kept for a while', async () => {
    const place = (await week.virtual.bot.database.places.getPlaces(['telegram:gone'])).get(
      'telegram:gone',
    )
    expect(place?.paused?.why).toBe('removed')
    const tries = week.platforms
      .flatMap(({ requests }) => requests)
      .filter(({ chatId, at: tried }) => chatId === 'telegram:gone' && tried > at(times.removed))
    expect(tries).toHaveLength(1)
  })

  test('a chat with a new id goes on there with its schedule and its memory', () => {
    const [lagoon] = week.briefings.filter(({ chatId }) => chatId === movedTo)
    expect(lagoon?.runs.length).toBeGreaterThanOrEqual(7)
    const posts = week.visible(movedTo).map((post) => post.at)
    expect(posts.some((posted) => posted < at(times.moved))).toBe(true)
    expect(posts.some((posted) => posted > at(times.moved))).toBe(true)
  })

  test('catching up brings what was missed, and who asked for deletion is forgotten', async () => {
    const answer = week.virtual.answers.find(({ line }) => line === '/catchup')
    const cards = answer?.message.blocks.filter(({ kind }) => kind === 'story') ?? []
    expect(cards.length).toBeGreaterThan(0)
    const { briefings, chats, follows } = week.virtual.bot.database
    expect(await briefings.listBriefings('telegram:tess')).toEqual([])
    expect(await follows.listFollows('telegram:tess')).toEqual([])
    expect(await chats.readSettings('telegram:tess')).toEqual({})
    const after = week.visible('telegram:tess').filter((post) => post.at > at(times.forget))
    expect(after).toEqual([])
  })
})
