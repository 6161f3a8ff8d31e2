import { expect, test } from 'vitest'
import { ADA, PORT_GROUP } from './delivery-samples.ts'
import { DAY, NOW, type OpenStore } from './storage-samples.ts'

/** What every PlaceStore does. */
export function placeStoreContract(open: OpenStore): void {
  test('a place is known once met, with what it has set itself', async () => {
    const { places, chats } = await open()
    expect(await places.getPlaces([PORT_GROUP])).toEqual(new Map())
    await places.meet({ id: PORT_GROUP, platform: 'telegram', shared: true }, NOW)
    await chats.saveSettings(PORT_GROUP, { minutes: 4 })
    await places.setAdminChat(PORT_GROUP, ADA)
    expect(await places.getPlaces([PORT_GROUP, ADA])).toEqual(
      new Map([
        [
          PORT_GROUP,
          {
            id: PORT_GROUP,
            platform: 'telegram',
            shared: true,
            settings: { minutes: 4 },
            paused: null,
            adminChatId: ADA,
          },
        ],
      ]),
    )
  })

  test('the first pause stays until it is ended, but a removal takes its place', async () => {
    const { places } = await open()
    await places.meet({ id: PORT_GROUP, platform: 'telegram', shared: true }, NOW)
    const asked = { at: NOW, why: 'asked', detail: '' } as const
    const refused = { at: NOW + 1, why: 'refused', detail: 'no rights' } as const
    const removed = { at: NOW + 2, why: 'removed', detail: 'kicked' } as const
    const pausedNow = async () => (await places.getPlaces([PORT_GROUP])).get(PORT_GROUP)?.paused
    expect(await places.pause(PORT_GROUP, asked)).toBe(true)
    expect(await places.pause(PORT_GROUP, refused)).toBe(false)
    expect(await pausedNow()).toEqual(asked)
    expect(await places.pause(PORT_GROUP, removed)).toBe(true)
    expect(await places.pause(PORT_GROUP, { ...removed, at: NOW + 3 })).toBe(false)
    expect(await pausedNow()).toEqual(removed)
    expect(await places.resume(PORT_GROUP)).toBe(true)
    expect(await places.resume(PORT_GROUP)).toBe(false)
    expect(await pausedNow()).toBeNull()
  })

  test('who lets us in again ends a removal, and no other pause', async () => {
    const { places } = await open()
    const met = { id: PORT_GROUP, platform: 'telegram', shared: true }
    await places.pause(PORT_GROUP, { at: NOW, why: 'removed', detail: '' })
    await places.meet(met, NOW)
    expect((await places.getPlaces([PORT_GROUP])).get(PORT_GROUP)?.paused).toBeNull()
    await places.pause(PORT_GROUP, { at: NOW, why: 'asked', detail: '' })
    await places.meet(met, NOW)
    expect((await places.getPlaces([PORT_GROUP])).get(PORT_GROUP)?.paused?.why).toBe('asked')
  })

  test('who speaks to us alone ends a refusal of their own place, not of a group', async () => {
    const { places } = await open()
    const refused = { at: NOW, why: 'refused', detail: 'not started' } as const
    for (const [id, shared] of [
      [ADA, false],
      [PORT_GROUP, true],
    ] as const) {
      await places.pause(id, refused)
      await places.meet({ id, platform: 'telegram', shared }, NOW + 1)
    }
    const known = await places.getPlaces([ADA, PORT_GROUP])
    expect(known.get(ADA)?.paused).toBeNull()
    expect(known.get(PORT_GROUP)?.paused).toEqual(refused)
  })

  test('places removed long ago are listed, the first first', async () => {
    const { places } = await open()
    for (const [id, at] of [
      ['telegram:3', NOW - 2 * DAY],
      ['telegram:1', NOW - 3 * DAY],
      ['telegram:2', NOW],
    ] as const)
      await places.pause(id, { at, why: 'removed', detail: '' })
    await places.pause('telegram:4', { at: NOW - 9 * DAY, why: 'refused', detail: '' })
    expect(await places.listRemoved(NOW, 9)).toEqual(['telegram:1', 'telegram:3'])
    expect(await places.listRemoved(NOW, 1)).toEqual(['telegram:1'])
  })

  test('the places in a place are listed, and those that begin alike are not', async () => {
    const { places } = await open()
    for (const id of [PORT_GROUP, `${PORT_GROUP}/9`, `${PORT_GROUP}/45`, `${PORT_GROUP}8/3`])
      await places.meet({ id, platform: 'telegram', shared: true }, NOW)
    expect(await places.listWithin(PORT_GROUP)).toEqual([`${PORT_GROUP}/45`, `${PORT_GROUP}/9`])
    expect(await places.listWithin(`${PORT_GROUP}/9`)).toEqual([])
  })
}
