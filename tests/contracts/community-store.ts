import { expect, test } from 'vitest'
import { standardCommunity } from '../../src/chat/community.ts'
import type { OpenStore } from './storage-samples.ts'

const WHARF = 'discord:31'
const QUAY = 'discord:32'

/** What every CommunityStore does. */
export function communityStoreContract(open: OpenStore): void {
  test('a community that set nothing has the standard', async () => {
    const { communities } = await open()
    expect(await communities.readCommunity(WHARF)).toEqual(standardCommunity)
  })

  test('only what is given changes, and no other community', async () => {
    const { communities } = await open()
    await communities.saveCommunity(WHARF, { editors: ['7', '8'], cooldownSeconds: 30 })
    await communities.saveCommunity(WHARF, { editors: ['9'] })
    expect(await communities.readCommunity(WHARF)).toEqual({
      editors: ['9'],
      allowed: [],
      cooldownSeconds: 30,
    })
    expect(await communities.readCommunity(QUAY)).toEqual(standardCommunity)
  })

  test('what is saved at the same time is all kept', async () => {
    const { communities } = await open()
    await Promise.all([
      communities.saveCommunity(WHARF, { editors: ['7'] }),
      communities.saveCommunity(WHARF, { allowed: ['40'] }),
      communities.saveCommunity(WHARF, { cooldownSeconds: 5 }),
    ])
    expect(await communities.readCommunity(WHARF)).toEqual({
      editors: ['7'],
      allowed: ['40'],
      cooldownSeconds: 5,
    })
  })

  test('a community that was left is forgotten after a time with its notes, and no other', async () => {
    const { communities, notes } = await open()
    for (const id of [WHARF, QUAY]) {
      await communities.saveCommunity(id, { allowed: ['40'] })
      await notes.writeNote('discord', 'welcomed', 'yes', id)
    }
    await communities.setLeft(WHARF, 1000)
    await communities.setLeft(WHARF, 5000)
    await communities.forgetLeft(1000)
    expect(await communities.readCommunity(WHARF)).toMatchObject({ allowed: ['40'] })
    await communities.forgetLeft(1001)
    expect(await communities.readCommunity(WHARF)).toEqual(standardCommunity)
    expect(await notes.readNote('discord', 'welcomed', WHARF)).toBe(null)
    expect(await communities.readCommunity(QUAY)).toMatchObject({ allowed: ['40'] })
    expect(await notes.readNote('discord', 'welcomed', QUAY)).toBe('yes')
  })

  test('a community that the bot comes back to keeps what it set', async () => {
    const { communities } = await open()
    await communities.saveCommunity(WHARF, { editors: ['7'] })
    await communities.setLeft(WHARF, 1000)
    await communities.setLeft(WHARF, null)
    await communities.forgetLeft(9000)
    expect(await communities.readCommunity(WHARF)).toMatchObject({ editors: ['7'] })
    expect(await communities.listCommunities()).toEqual([{ id: WHARF, leftAt: null }])
  })

  test('leaving is known of a community that set nothing too', async () => {
    const { communities } = await open()
    await communities.setLeft(QUAY, null)
    expect(await communities.listCommunities()).toEqual([])
    await communities.setLeft(QUAY, 1000)
    expect(await communities.listCommunities()).toEqual([{ id: QUAY, leftAt: 1000 }])
  })
}
