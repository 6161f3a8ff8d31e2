import { describe, expect, test } from 'vitest'
import { sendDueAlerts } from '../../src/delivery/send-alerts.ts'
import { hour, minute, morning } from '../fakes/open-alerts.ts'
import { openWithReader, settle, tellBridge, toll } from './velm-reader.ts'

describe('an alert by default', () => {
  test('needs two originators', async () => {
    const open = await openWithReader()
    await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toEqual([])
    await open.report(1, 'Northline', 'Cable failure shuts the Velm crossing')
    await settle(open)
    const [delivery] = await open.deliveries('velmchat:7')
    expect(delivery).toMatchObject({
      key: 'alert:velmchat:7:1:1',
      purpose: 'alert',
      action: 'send',
      silent: false,
      state: 'pending',
    })
  })

  test('counts agency copy run by two outlets as one originator', async () => {
    const open = await openWithReader()
    const copy = { originator: 'delta wire', credit: 'Delta Wire' }
    await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps', copy)
    await open.report(1, 'Northline', 'Velm bridge closes after a cable snaps', copy)
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toEqual([])
  })

  test('counts copies that only their whole texts show as one originator', async () => {
    const open = await openWithReader()
    // Placed by teasers, each as its publisher's own.
    const copy = { credit: 'Delta Wire' }
    await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps', copy)
    await open.report(1, 'Northline', 'Cable failure shuts the Velm crossing', copy)
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toEqual([])
  })

  test('is enough from one publisher the admin trusts, and says that only it reports this', async () => {
    const open = await openWithReader({ alerts: { trusted: ['velmcourier.example'] } })
    await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
    await settle(open)
    const [delivery] = await open.deliveries('velmchat:7')
    expect(delivery?.message?.blocks.find(({ kind }) => kind === 'story')).toMatchObject({
      soFar: true,
      mark: 'new',
    })
  })

  test('from a single outlet is opt-in', async () => {
    const open = await openWithReader({ alerts: { originators: 1 } })
    await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toHaveLength(1)
  })

  test('waits for a short settling time, each place for its own', async () => {
    const open = await openWithReader()
    await open.meet('velmchat:8', { alerts: { settleMinutes: 1 } })
    await open.meet('velmchat:9', { alerts: { settleMinutes: 30 } })
    for (const id of ['velmchat:8', 'velmchat:9'])
      await open.follow(id, { kind: 'desk', desk: 'world' }, { since: morning - hour })
    await tellBridge(open)
    const told: Record<string, number> = {}
    for (let passed = 0; passed <= 31; passed++) {
      await sendDueAlerts(open.means)
      for (const id of ['velmchat:7', 'velmchat:8', 'velmchat:9'])
        if ((await open.deliveries(id)).length > 0) told[id] ??= passed
      open.clock.advance(minute)
    }
    expect(told).toEqual({ 'velmchat:7': 5, 'velmchat:8': 1, 'velmchat:9': 30 })
  })

  test('is never sent for an undated report, nor for one of long before it was seen', async () => {
    const open = await openWithReader({ alerts: { originators: 1 } })
    await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps', {
      published: null,
    })
    await open.report(2, 'Northline', 'Velm council meets on the budget', {
      published: morning - 20 * hour,
    })
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toEqual([])
  })

  test('is never sent for what was there before the first poll of its feed', async () => {
    const open = await openWithReader({ alerts: { originators: 1 } })
    await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps', {
      feedReadAt: morning,
    })
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toEqual([])
  })

  test('is never sent for what was there before the follow', async () => {
    const open = await openWithReader({ alerts: { originators: 1 } })
    await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
    open.clock.advance(minute)
    await open.meet('velmchat:8', { alerts: { originators: 1 } })
    await open.follow('velmchat:8', { kind: 'words', words: 'Velm' })
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toHaveLength(1)
    expect(await open.deliveries('velmchat:8')).toEqual([])
  })

  test('is never sent for opinion and the like', async () => {
    const open = await openWithReader({ alerts: { originators: 1 } })
    await open.report(1, 'Velm Courier', 'The Velm bridge we should have built', {
      kind: 'opinion',
    })
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toEqual([])
  })

  test('is never sent for an accusation on one outlet', async () => {
    const open = await openWithReader({ alerts: { originators: 1 } })
    await open.report(1, 'Velm Courier', 'Auditors accuse mayor Oren Talby of fraud', {
      text: ['The Velm council meets on Friday, the clerk said.'],
    })
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toEqual([])
  })

  test('comes in the languages that are read there', async () => {
    const open = await openWithReader({ readingLanguages: ['he'] })
    await tellBridge(open)
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toEqual([])
  })

  test('leaves out hidden words, blocked publishers and places that are paused', async () => {
    const open = await openWithReader({ hiddenWords: ['lorries'] })
    await open.meet('velmchat:8', { blockedPublishers: ['northline.example'] })
    await open.meet('velmchat:9')
    for (const id of ['velmchat:8', 'velmchat:9'])
      await open.follow(id, { kind: 'words', words: 'Velm' }, { since: morning - hour })
    await open.database.places.pause('velmchat:9', { at: morning, why: 'asked', detail: '' })
    await tellBridge(open)
    await settle(open)
    for (const id of ['velmchat:7', 'velmchat:8', 'velmchat:9'])
      expect(await open.deliveries(id)).toEqual([])
  })
})

test('a story that was hidden there alerts no more', async () => {
  const open = await openWithReader({ hiddenStories: [1] })
  await tellBridge(open, 1)
  await tellBridge(open, 2)
  await settle(open)
  const keys = (await open.deliveries('velmchat:7')).map(({ key }) => key)
  expect(keys).toEqual(['alert:velmchat:7:2:1'])
})

describe('what happens next', () => {
  test('a toll from 5 to 6 is none; from 5 to 8 it is one', async () => {
    const open = await openWithReader({ alerts: { gapMinutes: 0 } })
    await tellBridge(open)
    await open.report(1, 'Harbour Post', 'Five hurt on the Velm bridge', toll('five'))
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toHaveLength(1)
    open.clock.advance(2 * hour)
    await open.report(1, 'Harbour Post', 'Six hurt on the Velm bridge', toll('six'))
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toHaveLength(1)
    open.clock.advance(2 * hour)
    await open.report(1, 'Harbour Post', 'Eight hurt on the Velm bridge', toll('eight'))
    await settle(open)
    const [, second] = await open.deliveries('velmchat:7')
    const card = second?.message?.blocks.find((block) => block.kind === 'story')
    expect(card?.changes.map((spans) => spans.map(({ text }) => text).join(''))).toEqual([
      expect.stringContaining('five → eight'),
    ])
  })

  test('at most one alert for a story revision though several follows match', async () => {
    const open = await openWithReader()
    await open.follow('velmchat:7', { kind: 'desk', desk: 'world' }, { since: morning - hour })
    await open.follow('velmchat:7', { kind: 'words', words: 'cable' }, { since: morning - hour })
    await tellBridge(open)
    await settle(open)
    await sendDueAlerts(open.means)
    expect(await open.deliveries('velmchat:7')).toHaveLength(1)
    const [alert] = await open.database.alerts.alertsOf('velmchat:7', 1)
    expect(alert?.topicIds).toHaveLength(3)
  })

  test('an unexplained rewrite alerts nobody', async () => {
    const open = await openWithReader({ alerts: { originators: 1, gapMinutes: 0 } })
    const article = await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
    await settle(open)
    open.clock.advance(2 * hour)
    await open.change(1, article, 'rewrite', { text: ['Seven ferries sank off Velm at noon.'] })
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toHaveLength(1)
  })

  test('keeps a minimum gap between two alerts of a story; what it holds is noted', async () => {
    const open = await openWithReader()
    await tellBridge(open)
    await settle(open)
    open.clock.advance(10 * minute)
    await open.report(1, 'Harbour Post', 'Ferries replace the Velm bridge until spring', {
      text: ['Ferries carried stranded passengers across the estuary, operator Talby Lines said.'],
    })
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toHaveLength(1)
    const alerts = await open.database.alerts.alertsOf('velmchat:7', 1)
    expect(alerts.map(({ state }) => state)).toEqual(['gap', 'queued'])
  })

  test('at most 3 a day in shared places; the third says so, the fourth waits for the digest', async () => {
    const open = await openWithReader({}, true)
    const last: (boolean | undefined)[] = []
    for (const storyId of [1, 2, 3, 4]) {
      await tellBridge(open, storyId)
      await settle(open)
      open.clock.advance(10 * minute)
    }
    for (const { message } of await open.deliveries('velmchat:7'))
      last.push(
        message?.blocks.some(
          (block) =>
            block.kind === 'text' && block.spans[0]?.text.startsWith('That was the last of 3'),
        ),
      )
    expect(last).toEqual([false, false, true])
    expect((await open.database.alerts.alertsOf('velmchat:7', 4))[0]?.state).toBe('capped')
  })

  test('the cap is of a local day', async () => {
    const open = await openWithReader({ alerts: { perDay: 1 } })
    open.clock.advance(11 * hour)
    await tellBridge(open, 1)
    await settle(open)
    open.clock.advance(2 * hour)
    await tellBridge(open, 2)
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toHaveLength(1)
    open.clock.advance(2 * hour)
    await tellBridge(open, 3)
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toHaveLength(2)
  })

  test('an alert that cannot be sent in six hours is given up', async () => {
    const open = await openWithReader()
    await tellBridge(open)
    await settle(open)
    const [delivery] = await open.deliveries('velmchat:7')
    expect(delivery?.notAfter).toBe(open.clock.now() + 6 * hour)
  })

  test("a chat's own source alerts that chat alone", async () => {
    const open = await openWithReader({ alerts: { originators: 1 } })
    await open.meet('velmchat:8', { alerts: { originators: 1 } })
    await open.follow('velmchat:8', { kind: 'words', words: 'Velm' }, { since: morning - hour })
    await open.report(1, 'Dockers Sheet', 'Velm dockers strike from noon', { owner: 'velmchat:8' })
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toEqual([])
    const [own] = await open.deliveries('velmchat:8')
    expect(own?.message?.shows).toEqual([{ storyId: 1, revision: 1 }])
  })

  test('recipients with the same words share one message', async () => {
    const open = await openWithReader()
    for (const id of ['velmchat:8', 'velmchat:9']) {
      await open.meet(id)
      await open.follow(id, { kind: 'words', words: 'Velm' }, { since: morning - hour })
    }
    await open.meet('velmchat:10', { language: 'he' })
    await open.follow('velmchat:10', { kind: 'words', words: 'Velm' }, { since: morning - hour })
    await tellBridge(open)
    await settle(open)
    const messages = await Promise.all(
      ['velmchat:7', 'velmchat:8', 'velmchat:9', 'velmchat:10'].map(
        async (id) => (await open.deliveries(id))[0]?.message,
      ),
    )
    expect(messages[1]).toEqual(messages[0])
    expect(messages[3]?.language).toBe('he')
  })
})
