import { expect, test } from 'vitest'
import { DAY, NOW, type OpenStore } from './storage-samples.ts'

const STALE = 60_000

/** What every Inbox does. */
export function inboxContract(open: OpenStore): void {
  test('an update is handled once, however often it is delivered', async () => {
    const { inbox } = await open()
    expect(await inbox.begin('telegram:1', NOW, STALE)).toBe('new')
    expect(await inbox.begin('telegram:1', NOW + 1, STALE)).toBeNull()
    expect(await inbox.begin('telegram:2', NOW + 1, STALE)).toBe('new')
    await inbox.finish('telegram:1', NOW + 2)
    expect(await inbox.begin('telegram:1', NOW + DAY, STALE)).toBeNull()
  })

  test('delivered twice at the same time, it is handled by one', async () => {
    const { inbox } = await open()
    const begun = await Promise.all([1, 2, 3].map(() => inbox.begin('a', NOW, STALE)))
    expect(begun.filter((each) => each !== null)).toHaveLength(1)
  })

  test('what a crash cut short is begun again, once it is stale', async () => {
    const { inbox } = await open()
    await inbox.begin('a', NOW, STALE)
    expect(await inbox.begin('a', NOW + STALE - 1, STALE)).toBeNull()
    expect(await inbox.begin('a', NOW + STALE, STALE)).toBe('again')
    expect(await inbox.begin('a', NOW + STALE + 1, STALE)).toBeNull()
  })

  test('what was begun long ago is forgotten, finished or not, and nothing else', async () => {
    const { inbox } = await open()
    for (const key of ['old', 'cut short']) await inbox.begin(key, NOW - DAY, DAY)
    await inbox.finish('old', NOW - 1)
    await inbox.begin('new', NOW, DAY)
    await inbox.finish('new', NOW)
    await inbox.forget(NOW)
    for (const key of ['old', 'cut short']) expect(await inbox.begin(key, NOW - 1, DAY)).toBe('new')
    expect(await inbox.begin('new', NOW + DAY, DAY)).toBeNull()
  })
}
