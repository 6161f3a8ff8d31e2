import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOUR, MORNING } from '../digest/make-news.ts'
import { type OpenBriefings, openBriefings } from './open-briefings.ts'

// A process takes up only briefings of the platforms it sends to: here a tick with none of them, as in a terminal
// opened on the same data.

/** Monday 19:00 UTC: the first slot. */
const SEVEN = MORNING + 13 * HOUR
const minute = 60_000
const elsewhere = { messengers: new Map() }

let open: OpenBriefings
beforeEach(async () => {
  open = await openBriefings()
  await open.tell({ storyId: 1, title: 'Velm bridge reopens after load test' })
})
afterEach(() => open.close())

test('a digest of another platform is neither claimed nor held up', async () => {
  const briefing = await open.add()
  open.clock.advance(SEVEN - open.clock.now())
  expect(await open.tick(elsewhere)).toBe(0)
  expect(open.warnings).toEqual([])
  expect((await open.stores.briefings.getBriefing(briefing.id))?.nextRunAt).toBe(SEVEN)
  expect(await open.tick()).toBe(1)
  expect(await open.runs(briefing)).toMatchObject([{ outcome: 'queued', at: SEVEN }])
})

test('moderators who are written to by another process are asked all the same', async () => {
  const approval = { chatId: 'discord:mods', timeoutMinutes: 30, otherwise: 'skip' } as const
  await open.add({ approval })
  open.clock.advance(SEVEN - open.clock.now())
  await open.tick()
  expect(open.warnings).toEqual([])
  const [card, ...others] = await open.stores.outbox.list({ chatId: 'discord:mods' }, 9)
  expect([card?.platform, card?.purpose, others]).toEqual(['discord', 'notice', []])
})

test('moderators of another platform’s digest are neither asked nor overruled', async () => {
  const approval = { chatId: 'telegram:mods', timeoutMinutes: 30, otherwise: 'skip' } as const
  const briefing = await open.add({ approval })
  await open.runAt(SEVEN)
  open.clock.advance(31 * minute)
  await open.tick(elsewhere)
  expect((await open.runs(briefing))[0]?.outcome).toBe('held')
  await open.tick()
  expect((await open.runs(briefing))[0]?.outcome).toBe('rejected')
})
