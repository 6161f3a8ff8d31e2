import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { briefingMemoryId } from '../../src/delivery/briefing-memory.ts'
import type { Delivery } from '../../src/delivery/delivery.ts'
import type { DigestRequest } from '../../src/digest/news.ts'
import { HOUR, MORNING } from '../digest/make-news.ts'
import { linesOf, type OpenBriefings, openBriefings } from './open-briefings.ts'

const minute = 60_000
/** Monday 19:00 UTC: the first slot. */
const SEVEN = MORNING + 13 * HOUR
const DAY = 24 * HOUR

let open: OpenBriefings
beforeEach(async () => {
  open = await openBriefings()
})
afterEach(() => open.close())

const bridge = { storyId: 1, title: 'Velm bridge reopens after load test' }
const comet = { storyId: 2, title: 'Comet survey finds second visitor', desks: ['science'] }

const keys = (deliveries: readonly Delivery[]) => deliveries.map(({ key }) => key)

describe('a slot', () => {
  test('is taken once, with its digest queued and the next slot set', async () => {
    await open.tell(bridge)
    const briefing = await open.add()
    expect(await open.tick()).toBe(0)
    open.clock.advance(HOUR)
    expect(await open.tick()).toBe(1)
    expect(await open.tick()).toBe(0)
    expect(await open.runs(briefing)).toMatchObject([
      { slotAt: SEVEN, outcome: 'queued', missed: 0 },
    ])
    expect((await open.stores.briefings.getBriefing(briefing.id))?.nextRunAt).toBe(SEVEN + DAY)
    expect(await open.owed()).toMatchObject([
      {
        key: `briefing:${briefing.id}:${SEVEN}:0`,
        chatId: 'telegram:1',
        purpose: 'digest',
        action: 'send',
        sendAt: SEVEN,
        notAfter: SEVEN + 90 * minute,
        memoryId: briefingMemoryId('telegram:1', briefing.id),
      },
    ])
  })

  test('is written a little ahead, and sent no earlier', async () => {
    await open.tell(bridge)
    await open.add()
    open.clock.advance(HOUR - minute)
    expect(await open.tick()).toBe(1)
    const [delivery] = await open.owed()
    expect(delivery?.sendAt).toBe(SEVEN)
    expect(linesOf(delivery?.message)[0]).toMatch(/^Evening briefing · Monday 23 November, 19:00/u)
    expect(await open.send()).toEqual([])
  })

  test('of a place that is paused is passed over', async () => {
    await open.tell(bridge)
    const briefing = await open.add()
    await open.stores.places.pause('telegram:1', { at: 1, why: 'asked', detail: '' })
    await open.runAt(SEVEN)
    expect(await open.runs(briefing)).toMatchObject([{ outcome: 'paused' }])
    expect(await open.owed()).toEqual([])
  })

  test('due together with many begins within what the platform needs for them, each at a time of its own', async () => {
    await open.tell(bridge)
    for (let i = 1; i <= 60; i++) await open.add({ chatId: `telegram:${i}` })
    open.clock.advance(HOUR)
    expect(await open.tick()).toBe(60)
    const times = (await open.owed()).map(({ sendAt }) => sendAt)
    expect(Math.min(...times)).toBeGreaterThanOrEqual(SEVEN)
    expect(Math.max(...times)).toBeLessThan(SEVEN + 60 * minute)
    expect(new Set(times).size).toBeGreaterThan(50)
  })
})

describe('digests of one chat due together', () => {
  const world = [{ kind: 'desk', desk: 'world' }] as const
  const words = [{ kind: 'words', words: 'bridge' }] as const

  beforeEach(async () => {
    await open.close()
    open = await openBriefings(1)
    await open.tell(bridge)
  })

  test('go one after the other: what the second begins with waits for the end of the first', async () => {
    const first = await open.add()
    await open.add({ chatId: 'telegram:2' })
    const second = await open.add({ topics: world })
    open.clock.advance(HOUR)
    expect(await open.tick()).toBe(3)
    const owed = (await open.owed()).toSorted((a, b) => a.id - b.id)
    const [one, other] = ['telegram:1', 'telegram:2'].map((chat) =>
      owed.filter(({ chatId }) => chatId === chat),
    )
    expect(keys(one ?? []).filter((key) => key.endsWith(':0'))).toEqual([
      `briefing:${first.id}:${SEVEN}:0`,
      `briefing:${second.id}:${SEVEN}:0`,
    ])
    expect(new Set(one?.map(({ sendAt }) => sendAt)).size).toBe(1)
    for (const chat of [one ?? [], other ?? []])
      expect(chat.map(({ after }) => after)).toEqual([null, ...keys(chat).slice(0, -1)])
  })

  test('do not wait for one that is held, nor for one that is tried for longer', async () => {
    const approval = { chatId: 'telegram:mods', timeoutMinutes: 30, otherwise: 'skip' } as const
    const held = await open.add({ approval })
    const patient = await open.add({ topics: words, lateMinutes: 600 })
    const hasty = await open.add({ topics: world })
    open.clock.advance(HOUR)
    await open.tick()
    const firsts = [held, patient, hasty].map(({ id }) => `briefing:${id}:${SEVEN}:0`)
    const owed = (await open.owed()).filter(({ key }) => firsts.includes(key))
    expect(owed.map(({ after }) => after)).toEqual([null, null, null])
  })
})

describe('after downtime', () => {
  test('several missed slots become one digest that says so', async () => {
    await open.tell(bridge)
    const briefing = await open.add({ schedule: { crons: ['0 * * * *'] } })
    await open.runAt(SEVEN + 3 * HOUR + 20 * minute)
    expect(await open.runs(briefing)).toMatchObject([
      { slotAt: SEVEN, outcome: 'queued', missed: 3 },
    ])
    const [delivery] = await open.stores.outbox.list({}, 9)
    expect(linesOf(delivery?.message)).toContain('It makes up for 3 digests that were missed.')
    expect(delivery?.notAfter).toBe(SEVEN + 3 * HOUR + 90 * minute)
    expect((await open.stores.briefings.getBriefing(briefing.id))?.nextRunAt).toBe(SEVEN + 4 * HOUR)
  })

  test('too late is skipped to the next', async () => {
    await open.tell(bridge)
    const briefing = await open.add()
    expect(await open.runAt(SEVEN + 2 * HOUR)).toEqual([])
    expect(await open.runs(briefing)).toMatchObject([{ outcome: 'late' }])
    expect((await open.stores.briefings.getBriefing(briefing.id))?.nextRunAt).toBe(SEVEN + DAY)
  })
})

describe('what goes wrong', () => {
  test('with one briefing stops no other, and is tried again until it is too late', async () => {
    await open.tell(bridge)
    const broken = await open.add()
    const sound = await open.add({ chatId: 'telegram:2' })
    const { news } = open
    const failing = {
      digest: async (request: DigestRequest) => {
        if (request.chatId === 'telegram:1') throw new Error('disk full')
        return news.digest(request)
      },
    }
    open.clock.advance(HOUR)
    expect(await open.tick({ news: failing })).toBe(1)
    expect(open.warnings).toEqual(['briefing-failed'])
    expect(await open.runs(sound)).toMatchObject([{ outcome: 'queued' }])
    expect(await open.runs(broken)).toEqual([])
    open.clock.advance(5 * minute)
    expect(await open.tick()).toBe(1)
    expect(await open.runs(broken)).toMatchObject([{ slotAt: SEVEN, outcome: 'queued' }])
    open.clock.advance(DAY)
    await open.tick({ news: failing })
    open.clock.advance(2 * HOUR)
    await open.tick({ news: failing })
    expect(await open.runs(broken)).toMatchObject([{ outcome: 'late' }, { outcome: 'queued' }])
  })
})

describe('memory', () => {
  test('the first digest says it is the first; the second tells only what is new', async () => {
    await open.tell(bridge)
    await open.add()
    const [first] = await open.runAt(SEVEN)
    expect(linesOf(first?.message)[1]).toMatch(/^The first digest of this briefing/u)
    open.clock.advance(DAY - HOUR)
    await open.tell(comet)
    const [second] = await open.runAt(SEVEN + DAY)
    expect(linesOf(second?.message).slice(1)).toEqual([
      'new: Comet survey finds second visitor',
      'Still',
      'still: Velm bridge reopens after load test',
    ])
  })

  test('without a limit of its own a briefing is as patient as the operator', async () => {
    await open.tell(bridge)
    await open.add({ lateMinutes: null })
    open.clock.advance(HOUR + 20 * 60_000)
    await open.tick({ lateMinutes: 10 })
    expect(await open.owed()).toEqual([])
    await open.add({ chatId: 'telegram:2', lateMinutes: null })
    open.clock.advance(HOUR + 20 * 60_000)
    await open.tick({ lateMinutes: 30 })
    expect(await open.owed()).toHaveLength(1)
  })

  test('a digest whose end is unknown is told again in the next one', async () => {
    await open.tell(bridge)
    await open.add({ lateMinutes: 10 })
    open.clock.advance(HOUR)
    await open.tick()
    await open.send('unknown')
    const [next] = await open.runAt(SEVEN + DAY)
    expect(linesOf(next?.message)).toContain('new: Velm bridge reopens after load test')
  })

  test('each part shows what stands in it, and goes after the one before', async () => {
    await open.close()
    open = await openBriefings(2)
    await open.tell(bridge, comet)
    await open.add()
    open.clock.advance(HOUR)
    await open.tick()
    const parts = (await open.owed()).toSorted((a, b) => a.id - b.id)
    expect(parts.map(({ message }) => message?.shows.map(({ storyId }) => storyId))).toEqual([
      [],
      [2, 1],
      [],
    ])
    expect(parts.map(({ after }) => after)).toEqual([null, ...keys(parts).slice(0, -1)])
  })

  test('two briefings of one chat do not rob each other', async () => {
    await open.tell(bridge)
    await open.add()
    await open.add({ topics: [{ kind: 'desk', desk: 'world' }] })
    const sent = await open.runAt(SEVEN)
    expect(sent.map(({ message }) => linesOf(message).at(-1))).toEqual([
      'new: Velm bridge reopens after load test',
      'new: Velm bridge reopens after load test',
    ])
  })
})

describe('what it tells', () => {
  test('its heading names its topics and the time in its own zone, in the place’s language', async () => {
    await open.tell(comet)
    await open.stores.chats.saveSettings('telegram:1', { language: 'he' })
    const topics = [{ kind: 'desk', desk: 'science' }] as const
    await open.add({ topics, timeZone: 'Asia/Kathmandu', schedule: { crons: ['45 0 * * *'] } })
    const [sent] = await open.runAt(SEVEN)
    expect(linesOf(sent?.message)[0]).toBe(
      'תדריך לילה · יום שלישי, 24 בנובמבר, 00:45 · מדע · ידיעה אחת, דקה אחת',
    )
  })

  test('follows of the chat that ask for digests come in', async () => {
    await open.tell(bridge, comet)
    const wish = { chatId: 'telegram:1', languages: ['en'], since: 0, addedBy: 'telegram:ada' }
    const topic = { kind: 'words', words: 'comet' } as const
    const added = { ...wish, topic, key: 'words:comet', alerts: true }
    const { follows } = open.stores
    await follows.addFollow({ ...added, digests: false })
    const topics = [{ kind: 'desk', desk: 'world' }] as const
    await open.add({ topics })
    const [first] = await open.runAt(SEVEN)
    expect(linesOf(first?.message)).not.toContain('new: Comet survey finds second visitor')
    await follows.addFollow({ ...added, digests: true })
    const [second] = await open.runAt(SEVEN + DAY)
    expect(linesOf(second?.message)).toContain('new: Comet survey finds second visitor')
  })

  test.each([
    ['skip', 'empty', []],
    ['say', 'queued', ['Nothing to tell yet.']],
  ] as const)('with nothing new and the wish to %s', async (whenEmpty, outcome, said) => {
    const briefing = await open.add({ whenEmpty })
    const sent = await open.runAt(SEVEN)
    expect(await open.runs(briefing)).toMatchObject([{ outcome }])
    expect(sent.flatMap(({ message }) => linesOf(message).slice(2))).toEqual(said)
  })

  test('stories that were merely alerted are no reason for a digest', async () => {
    await open.tell(bridge)
    await open.alert(1, 1)
    const briefing = await open.add()
    await open.runAt(SEVEN)
    expect(await open.runs(briefing)).toMatchObject([{ outcome: 'empty' }])
  })

  test('a briefing in quiet hours makes no sound', async () => {
    await open.tell(bridge)
    await open.stores.chats.saveSettings('telegram:1', {
      quietHours: { from: '18:30', to: '23:00' },
    })
    await open.add()
    const [sent] = await open.runAt(SEVEN)
    expect(sent?.silent).toBe(true)
  })
})
