import { afterEach, expect, test } from 'vitest'
import { createAlertExplainer } from '../../src/delivery/explain-alert.ts'
import type { PlaceSettings } from '../../src/delivery/place.ts'
import { releaseQuietAlerts } from '../../src/delivery/release-quiet.ts'
import { resolvePlace } from '../../src/delivery/resolve-place.ts'
import { sendDueAlerts } from '../../src/delivery/send-alerts.ts'
import { hour, minute, morning, type OpenAlerts, openAlerts } from '../fakes/open-alerts.ts'

const opened: OpenAlerts[] = []
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

async function openFollowing(settings: Partial<PlaceSettings> = {}): Promise<OpenAlerts> {
  const open = await openAlerts()
  opened.push(open)
  await open.meet('velmchat:7', settings)
  await open.follow('velmchat:7', { kind: 'words', words: 'Velm' }, { since: morning - hour })
  await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
  open.clock.advance(5 * minute)
  await sendDueAlerts(open.means)
  return open
}

async function explain(open: OpenAlerts, storyId = 1) {
  const stored = (await open.database.places.getPlaces(['velmchat:7'])).get('velmchat:7')
  if (stored === undefined) throw new Error('nobody is there')
  const place = resolvePlace(stored, open.means.defaults)
  const { outbox } = open.database
  return createAlertExplainer({ ...open.means, outbox, aliases: [] }).explain(place, storyId)
}

async function why(settings: Partial<PlaceSettings>) {
  return (await explain(await openFollowing({ alerts: { originators: 1 }, ...settings })))?.verdict
}

test('why: the follow, and its words that were found', async () => {
  const told = await explain(await openFollowing({ alerts: { originators: 1 } }))
  expect(told?.follows).toEqual([
    { topic: { kind: 'words', words: 'Velm' }, alerts: true, found: ['Velm'] },
  ])
  expect(told?.decided.map(({ state }) => state)).toEqual(['queued'])
})

test('why not: one origin where two are needed', async () => {
  const told = await explain(await openFollowing())
  expect(told?.decided).toEqual([])
  expect(told?.verdict).toEqual({ kind: 'none', why: 'unconfirmed' })
  expect([told?.originators, told?.rules.originators]).toEqual([1, 2])
})

test('why not: a hidden word, a language, a blocked publisher', async () => {
  expect(await why({ hiddenWords: ['cable'] })).toEqual({ kind: 'none', why: 'hidden' })
  expect(await why({ readingLanguages: ['he'] })).toEqual({ kind: 'none', why: 'language' })
  expect(await why({ blockedPublishers: ['velmcourier.example'] })).toEqual({
    kind: 'none',
    why: 'sources',
  })
})

test('a follow made after the last report is told by the reports themselves', async () => {
  const open = await openFollowing({ alerts: { originators: 1 } })
  await open.follow(
    'velmchat:7',
    { kind: 'query', query: 'cable AND bridge' },
    { since: open.clock.now() },
  )
  await open.follow('velmchat:7', { kind: 'words', words: 'comet' }, { since: open.clock.now() })
  const told = await explain(open)
  expect(told?.follows).toEqual([
    { topic: { kind: 'words', words: 'Velm' }, alerts: true, found: ['Velm'] },
    {
      topic: { kind: 'query', query: 'cable AND bridge' },
      alerts: true,
      found: ['cable', 'bridge'],
    },
  ])
})

test('of the only follow, made since, an alert would have been from before it', async () => {
  const open = await openAlerts()
  opened.push(open)
  await open.meet('velmchat:7', { alerts: { originators: 1 } })
  await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
  open.clock.advance(5 * minute)
  await open.follow('velmchat:7', { kind: 'words', words: 'Velm' }, { since: open.clock.now() })
  const told = await explain(open)
  expect(told?.follows).toMatchObject([{ topic: { words: 'Velm' }, found: ['Velm'] }])
  expect(told?.verdict).toEqual({ kind: 'none', why: 'early' })
})

test('why not: nothing followed speaks of it', async () => {
  const open = await openFollowing()
  await open.report(2, 'Northline', 'Comet survey finds a visitor')
  const told = await explain(open, 2)
  expect(told).toMatchObject({ follows: [], decided: [], verdict: null })
})

test('of a story that never was there is nothing to explain', async () => {
  expect(await explain(await openFollowing(), 99)).toBeNull()
})

test('what became of an alert is the outbox’s word, not the decision', async () => {
  const open = await openFollowing({ alerts: { originators: 1 } })
  const fate = async () => (await explain(open))?.decided.map((each) => each.fate)
  expect(await fate()).toEqual(['owed'])
  await open.sendAll()
  expect(await fate()).toEqual(['sent'])
})

test('of a batch after quiet hours each is on its way, then sent; what was gone by then was not', async () => {
  const open = await openFollowing({
    alerts: { originators: 1 },
    quietHours: { from: '09:00', to: '15:00' },
  })
  const gone = await open.report(2, 'Northline', 'Velm council passes the harbour budget')
  open.clock.advance(5 * minute)
  await sendDueAlerts(open.means)
  const fates = async () =>
    (await Promise.all([1, 2].map((id) => explain(open, id)))).map((told) => told?.decided[0]?.fate)
  expect(await fates()).toEqual(['held', 'held'])
  await open.change(2, gone, 'withdrawal', { text: ['This report was withdrawn.'] })
  open.clock.advance(6 * hour)
  await releaseQuietAlerts(open.means)
  expect(await fates()).toEqual(['owed', 'none'])
  await open.sendAll()
  expect(await fates()).toEqual(['sent', 'none'])
})
