import { expect, test } from 'vitest'
import type { Alert } from '../../src/delivery/alert.ts'
import { ADA, PORT_GROUP, sampleDelivery, sampleMessage, sendDue } from './delivery-samples.ts'
import { DAY, HOUR, NOW, type OpenStore, sampleStory } from './storage-samples.ts'

/** What every AlertStore does. */
export function alertStoreContract(open: OpenStore): void {
  test('candidates are claimed by one, those first that wait longest', async () => {
    const { alerts } = await open()
    const [first, second, third] = [
      candidate(1, NOW - 2),
      candidate(2, NOW - 9),
      candidate(3, NOW + 1),
    ]
    await alerts.propose([first, second, third])
    const lease = NOW + HOUR
    expect(await alerts.claimCandidates(NOW, 1, lease)).toEqual([second])
    expect(await alerts.claimCandidates(NOW, 9, lease)).toEqual([first])
    expect(await alerts.claimCandidates(lease, 9, lease + 1)).toEqual([second, first, third])
  })

  test('a claim and a postponement end when claims are freed', async () => {
    const { alerts } = await open()
    const both = [candidate(1, NOW), candidate(2, NOW)]
    await alerts.propose(both)
    await alerts.claimCandidates(NOW, 9, NOW + HOUR)
    await alerts.postpone(candidate(1, NOW), NOW + HOUR)
    expect(await alerts.claimCandidates(NOW, 9, NOW + HOUR)).toEqual([])
    await alerts.freeClaims()
    expect(await alerts.claimCandidates(NOW, 9, NOW + HOUR)).toEqual(both)
  })

  test('a newer revision takes the place of the older, and an older none', async () => {
    const { alerts } = await open()
    await alerts.propose([candidate(1, NOW, 2)])
    await alerts.propose([candidate(1, NOW + 5, 4)])
    await alerts.propose([candidate(1, NOW + 9, 3)])
    expect(await alerts.claimCandidates(NOW, 9, NOW + 1)).toEqual([candidate(1, NOW, 4)])
  })

  test('what is decided is gone, but not what came meanwhile', async () => {
    const { alerts } = await open()
    await alerts.propose([candidate(1, NOW), candidate(2, NOW)])
    const claimed = await alerts.claimCandidates(NOW, 9, NOW + HOUR)
    await alerts.propose([candidate(2, NOW + 7, 2)])
    // Whoever decides of the former revision is still at it.
    expect(await alerts.claimCandidates(NOW + 7, 9, NOW + HOUR)).toEqual([])
    for (const each of claimed) await alerts.settle(each)
    expect(await alerts.claimCandidates(NOW + 6, 9, NOW + HOUR)).toEqual([])
    expect(await alerts.claimCandidates(NOW + 7, 9, NOW + HOUR)).toEqual([candidate(2, NOW + 7, 2)])
  })

  test('what is put off is claimed by nobody before its time', async () => {
    const { alerts } = await open()
    await alerts.propose([candidate(1, NOW)])
    await alerts.claimCandidates(NOW, 9, NOW + 1)
    await alerts.postpone(candidate(1, NOW), NOW + HOUR)
    expect(await alerts.claimCandidates(NOW + HOUR - 1, 9, NOW + DAY)).toEqual([])
    expect(await alerts.claimCandidates(NOW + HOUR, 9, NOW + DAY)).toEqual([candidate(1, NOW)])
  })

  test('an alert is noted once, and only then is its delivery queued', async () => {
    const { alerts, outbox } = await open()
    const noted = [alertOf(ADA), alertOf(PORT_GROUP)]
    expect(await alerts.noteAlerts(noted.slice(0, 1), [deliveryOf(ADA)])).toBe(1)
    const again = [
      deliveryOf(ADA, 1, ':0'),
      deliveryOf(PORT_GROUP, 1, ':0'),
      deliveryOf(PORT_GROUP, 1, ':1'),
    ]
    expect(await alerts.noteAlerts(noted, again)).toBe(1)
    expect((await outbox.list({}, 9)).map((delivery) => delivery.key)).toEqual([
      `alert:${PORT_GROUP}:1:1:1`,
      `alert:${PORT_GROUP}:1:1:0`,
      `alert:${ADA}:1:1`,
    ])
    expect(await alerts.alertsOf(ADA, 1)).toEqual([noted[0]])
  })

  test('noted at the same time by two, an alert is one', async () => {
    const { alerts, outbox } = await open()
    const note = () => alerts.noteAlerts([alertOf(ADA)], [deliveryOf(ADA)])
    expect(new Set(await Promise.all([note(), note()]))).toEqual(new Set([0, 1]))
    expect(await outbox.list({}, 9)).toHaveLength(1)
  })

  test('alerts are found by recipient, time, story and state', async () => {
    const { alerts } = await open()
    const old = alertOf(ADA, { storyId: 1, at: NOW - DAY })
    const quiet = alertOf(ADA, { storyId: 1, revision: 2, state: 'quiet' })
    const capped = alertOf(PORT_GROUP, { storyId: 2, state: 'capped', topicIds: [] })
    await alerts.noteAlerts([old, quiet, capped], [])
    const both = [ADA, PORT_GROUP]
    expect(await alerts.recentAlerts(both, NOW)).toEqual([quiet, capped])
    expect(await alerts.recentAlerts([PORT_GROUP], 0)).toEqual([capped])
    expect(await alerts.alertsAbout(1, both)).toEqual([old, quiet])
    expect(await alerts.alertsOf(ADA, 1)).toEqual([quiet, old])
    expect(await alerts.heldAlerts(both, ['capped', 'gap', 'quiet'])).toEqual(
      // By recipient.
      both.toSorted().flatMap((chat) => [quiet, capped].filter(({ chatId }) => chatId === chat)),
    )
    expect(await alerts.heldAlerts([ADA], ['capped'])).toEqual([])
    expect(await alerts.recentAlerts([], 0)).toEqual([])
  })

  test('who has alerts waiting is listed once, a page at a time, until they go out', async () => {
    const { alerts, outbox } = await open()
    const chats = ['telegram:1', 'telegram:2', 'telegram:3']
    const waiting = chats.flatMap((chat) =>
      [1, 2].map((storyId) => alertOf(chat, { storyId, state: 'quiet' })),
    )
    await alerts.noteAlerts([...waiting, alertOf('telegram:4', { state: 'capped' })], [])
    expect(await alerts.listWaiting(2, '')).toEqual(chats.slice(0, 2))
    expect(await alerts.listWaiting(2, 'telegram:2')).toEqual(['telegram:3'])
    await alerts.releaseBatch(waiting.slice(0, 2), sampleDelivery('batch'))
    await alerts.releaseBatch(waiting.slice(2, 4), null)
    expect(await alerts.listWaiting(9, '')).toEqual(['telegram:3'])
    expect(await alerts.alertsOf('telegram:1', 2)).toMatchObject([{ state: 'batched' }])
    expect(await outbox.list({}, 9)).toMatchObject([{ key: 'batch' }])
  })

  test('what a batch had no room for is held for the next digest', async () => {
    const { alerts } = await open()
    const [told, left] = [1, 2].map((storyId) => alertOf(ADA, { storyId, state: 'quiet' }))
    if (told === undefined || left === undefined) throw new Error('two alerts were made')
    await alerts.noteAlerts([told, left], [])
    await alerts.releaseBatch([told], sampleDelivery('batch'), [left])
    expect(await alerts.listWaiting(9, '')).toEqual([])
    expect(await alerts.heldAlerts([ADA], ['capped'])).toMatchObject([{ storyId: 2 }])
  })

  test('alerted is who was surely sent an alert: of which revision, and when', async () => {
    const store = await open()
    await store.alerts.noteAlerts([alertOf(ADA)], [deliveryOf(ADA)])
    expect(await store.alerts.alerted(ADA, [1])).toEqual(new Map())
    await sendDue(store, NOW)
    const second = alertOf(ADA, { revision: 2 })
    await store.alerts.noteAlerts([second], [{ ...deliveryOf(ADA, 2), sendAt: NOW + HOUR }])
    const digest = sampleMessage('digest', [{ storyId: 2, revision: 9 }])
    await store.outbox.enqueue([sampleDelivery('digest', { chatId: ADA, message: digest })])
    await sendDue(store, NOW + 1)
    expect(await store.alerts.alerted(ADA, [1, 2])).toEqual(
      new Map([[1, { revision: 1, at: NOW }]]),
    )
    await sendDue(store, NOW + HOUR)
    expect(await store.alerts.alerted(ADA, [1])).toEqual(
      new Map([[1, { revision: 2, at: NOW + HOUR }]]),
    )
    expect(await store.alerts.alerted(PORT_GROUP, [1])).toEqual(new Map())
  })

  test('a merge moves alerts, as of the first revision, and what waits', async () => {
    const { stories, alerts } = await open()
    await stories.saveGrouping({
      stories: [sampleStory(1), sampleStory(2, { revision: 3 })],
      placed: [],
      merges: [],
    })
    await alerts.noteAlerts([alertOf(ADA, { revision: 5 }), alertOf(PORT_GROUP)], [])
    await alerts.noteAlerts([alertOf(PORT_GROUP, { storyId: 2, state: 'capped' })], [])
    await alerts.propose([candidate(1, NOW, 5)])
    await stories.saveGrouping({ stories: [], placed: [], merges: [{ from: 1, into: 2 }] })
    expect(await alerts.alertsAbout(1, [ADA, PORT_GROUP])).toEqual([])
    expect(await alerts.alertsOf(ADA, 2)).toEqual([alertOf(ADA, { storyId: 2 })])
    expect(await alerts.alertsOf(PORT_GROUP, 2)).toMatchObject([{ state: 'capped' }])
    expect(await alerts.claimCandidates(NOW, 9, NOW + 1)).toEqual([candidate(2, NOW, 3)])
  })
}

function candidate(storyId: number, firstAt: number, revision = 1) {
  return { storyId, revision, firstAt }
}

function alertOf(chatId: string, changes: Partial<Alert> = {}): Alert {
  return { chatId, storyId: 1, revision: 1, at: NOW, state: 'queued', topicIds: [4, 9], ...changes }
}

function deliveryOf(chatId: string, revision = 1, part = '') {
  return sampleDelivery(`alert:${chatId}:1:${revision}${part}`, {
    chatId,
    purpose: 'alert',
    message: sampleMessage(`Revision ${revision}`, [{ storyId: 1, revision }]),
  })
}
