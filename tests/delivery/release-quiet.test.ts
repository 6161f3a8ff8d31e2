import { afterEach, expect, test } from 'vitest'
import { briefingMemoryId } from '../../src/delivery/briefing-memory.ts'
import { listHeldBack } from '../../src/delivery/list-held-back.ts'
import type { Message } from '../../src/delivery/message.ts'
import { releaseQuietAlerts } from '../../src/delivery/release-quiet.ts'
import { sendDueAlerts } from '../../src/delivery/send-alerts.ts'
import { hour, minute, morning, type OpenAlerts, openAlerts } from '../fakes/open-alerts.ts'

const opened: OpenAlerts[] = []
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

/** It is quiet from 09:00 to 15:00, and now it is 10:00. */
async function openQuiet(): Promise<OpenAlerts> {
  const open = await openAlerts()
  opened.push(open)
  await open.meet('velmchat:7', {
    quietHours: { from: '09:00', to: '15:00' },
    alerts: { originators: 1 },
  })
  await open.follow('velmchat:7', { kind: 'words', words: 'Velm' }, { since: morning - hour })
  return open
}

async function settle(open: OpenAlerts): Promise<void> {
  open.clock.advance(5 * minute)
  await sendDueAlerts(open.means)
}

function toll(count: string): { readonly text: readonly string[] } {
  return { text: [`The Velm bridge accident injured ${count} people, the port authority said.`] }
}

function headlines(message: Message | null | undefined): readonly string[] {
  return (message?.blocks ?? []).flatMap((block) =>
    block.kind === 'story' ? [block.brief.headline.text] : [],
  )
}

test('who does not send on a platform releases nothing there', async () => {
  const open = await openQuiet()
  await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
  await settle(open)
  open.clock.advance(5 * hour)
  const elsewhere = { ...open.means, messengers: new Map() }
  expect(await releaseQuietAlerts(elsewhere)).toBe(0)
  expect(await releaseQuietAlerts(open.means)).toBe(1)
})

test('alerts wait for the end of quiet hours and go out as one message', async () => {
  const open = await openQuiet()
  await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
  await settle(open)
  await open.report(2, 'Northline', 'Velm council passes the harbour budget')
  await settle(open)
  expect(await releaseQuietAlerts(open.means)).toBe(0)
  expect(await open.deliveries('velmchat:7')).toEqual([])
  open.clock.advance(5 * hour)
  expect(await releaseQuietAlerts(open.means)).toBe(1)
  const [delivery, ...more] = await open.deliveries('velmchat:7')
  expect(more).toEqual([])
  expect(delivery).toMatchObject({ purpose: 'alert', silent: false })
  expect(delivery?.message?.shows).toEqual([
    { storyId: 1, revision: 1 },
    { storyId: 2, revision: 1 },
  ])
  expect(headlines(delivery?.message)).toEqual([
    'Velm bridge closes after a cable snaps',
    'Velm council passes the harbour budget',
  ])
  expect((await open.database.alerts.alertsOf('velmchat:7', 1))[0]?.state).toBe('batched')
  expect(await releaseQuietAlerts(open.means)).toBe(0)
})

test('what was withdrawn meanwhile is gone; a story is told as it is now, once', async () => {
  const open = await openQuiet()
  const withdrawn = await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
  await open.report(2, 'Northline', 'Velm council passes the harbour budget')
  await settle(open)
  open.clock.advance(hour)
  await open.change(1, withdrawn, 'withdrawal', { text: ['This report was withdrawn.'] })
  await open.report(2, 'Harbour Post', 'Velm budget doubles harbour fees', {
    text: [
      'Fees for fishing boats in the Velm harbour doubled on Thursday, treasurer Mira Sol said.',
    ],
  })
  await settle(open)
  open.clock.advance(5 * hour)
  expect(await releaseQuietAlerts(open.means)).toBe(1)
  const [delivery] = await open.deliveries('velmchat:7')
  expect(delivery?.message?.shows).toEqual([{ storyId: 2, revision: 2 }])
})

test('nothing is sent when nothing is left', async () => {
  const open = await openQuiet()
  const article = await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
  await settle(open)
  await open.change(1, article, 'withdrawal', { text: ['This report was withdrawn.'] })
  open.clock.advance(6 * hour)
  expect(await releaseQuietAlerts(open.means)).toBe(0)
  expect(await open.deliveries('velmchat:7')).toEqual([])
  expect(await open.database.alerts.listWaiting(10, '')).toEqual([])
})

test('who unfollowed or paused meanwhile gets nothing', async () => {
  const open = await openQuiet()
  await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
  await settle(open)
  const [follow] = await open.database.follows.listFollows('velmchat:7')
  await open.database.follows.removeFollow('velmchat:7', follow?.id ?? 0)
  open.clock.advance(6 * hour)
  expect(await releaseQuietAlerts(open.means)).toBe(0)
})

test('many stories are counted beyond the tenth', async () => {
  const open = await openQuiet()
  for (let storyId = 1; storyId <= 12; storyId++)
    await open.report(storyId, 'Velm Courier', `Velm pier ${storyId} opens to ferries`)
  open.clock.advance(5 * minute)
  await sendDueAlerts(open.means)
  open.clock.advance(6 * hour)
  await releaseQuietAlerts(open.means)
  const [delivery] = await open.deliveries('velmchat:7')
  expect(headlines(delivery?.message)).toHaveLength(10)
  expect(JSON.stringify(delivery?.message?.blocks)).toContain('2 more come with your next digest.')
  const since = open.clock.now() - 24 * hour
  expect(await listHeldBack(open.database.alerts, 'velmchat:7', since)).toHaveLength(2)
})

test('what does not fit one message of the platform is counted and left to the next digest', async () => {
  const open = await openQuiet()
  for (let storyId = 1; storyId <= 4; storyId++)
    await open.report(storyId, 'Velm Courier', `Velm pier ${storyId} opens to ferries`)
  await settle(open)
  open.clock.advance(6 * hour)
  const narrow = {
    plan: (message: Message) =>
      headlines(message).slice(2).length > 0 ? [message, message] : [message],
  }
  await releaseQuietAlerts({ ...open.means, messengers: new Map([['velmchat', narrow]]) })
  const [delivery, ...more] = await open.deliveries('velmchat:7')
  expect(more).toEqual([])
  expect(headlines(delivery?.message)).toHaveLength(2)
  expect(JSON.stringify(delivery?.message?.blocks)).toContain('2 more come with your next digest.')
  expect(await listHeldBack(open.database.alerts, 'velmchat:7', morning)).toHaveLength(2)
})

test('what a digest showed meanwhile is not told again', async () => {
  const open = await openQuiet()
  await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
  await settle(open)
  const memoryId = briefingMemoryId('velmchat:7', 3)
  await open.database.memory.markShown(memoryId, [{ storyId: 1, revision: 1 }], open.clock.now())
  open.clock.advance(6 * hour)
  expect(await releaseQuietAlerts(open.means)).toBe(0)
  expect(await open.deliveries('velmchat:7')).toEqual([])
})

test('a story alerted before the quiet hours is told as changed since then, and later ones since the batch', async () => {
  const open = await openQuiet()
  open.clock.advance(-2 * hour)
  await open.follow('velmchat:7', { kind: 'words', words: 'bridge' }, { since: morning - 9 * hour })
  await open.report(1, 'Velm Courier', 'Velm bridge cable snaps', toll('three'))
  await settle(open)
  await open.sendAll()
  const toldAt = open.clock.now()
  open.clock.advance(2 * hour)
  await open.report(1, 'Northline', 'Velm bridge toll rises', toll('nine'))
  await settle(open)
  open.clock.advance(5 * hour)
  await releaseQuietAlerts(open.means)
  const batch = (await open.deliveries('velmchat:7')).at(-1)
  const [card] = batch?.message?.blocks.filter((block) => block.kind === 'story') ?? []
  expect(card).toMatchObject({ mark: 'changed', since: toldAt })
  const [told] = await open.database.alerts.alertsOf('velmchat:7', 1)
  expect(told).toMatchObject({ state: 'batched', at: batch?.sendAt })
})

test('what waited calls the place’s role once', async () => {
  const open = await openQuiet()
  const settings = { quietHours: { from: '09:00', to: '15:00' }, alerts: { originators: 1 } }
  await open.meet('velmchat:8', { ...settings, mention: '81' }, true)
  await open.follow('velmchat:8', { kind: 'words', words: 'Velm' }, { since: morning - hour })
  await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
  await settle(open)
  open.clock.advance(5 * hour)
  await releaseQuietAlerts(open.means)
  const mentions = async (chatId: string) =>
    (await open.deliveries(chatId)).map(({ message }) => message?.mention)
  expect(await mentions('velmchat:8')).toEqual(['81'])
  expect(await mentions('velmchat:7')).toEqual([undefined])
})
