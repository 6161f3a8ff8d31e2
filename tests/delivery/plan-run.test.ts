import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Delivery } from '../../src/delivery/delivery.ts'
import { HOUR, MORNING } from '../digest/make-news.ts'
import { linesOf, type OpenBriefings, openBriefings } from './open-briefings.ts'

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

const actions = (deliveries: readonly Delivery[]) => deliveries.map(({ action }) => action)

describe('layouts and what is done to a post', () => {
  test('a card names the headlines; the digest stands in its thread, and alone advances the memory', async () => {
    await open.tell(bridge, comet)
    await open.add({ layout: 'card' })
    const [card, digest] = await open.runAt(SEVEN)
    expect([card?.action, digest?.action]).toEqual(['send', 'thread'])
    expect(digest?.target).toBe(card?.key)
    expect([card?.memoryId, digest?.memoryId === null]).toEqual([null, false])
    const menus = card?.message?.blocks.flatMap((block) =>
      block.kind === 'menu' ? block.items : [],
    )
    expect(menus?.map(({ button }) => button.command)).toEqual(['/story #2', '/story #1'])
    expect(card?.message?.shows.map(({ storyId }) => storyId)).toEqual([2, 1])
    expect(linesOf(card?.message)).toContain('The full digest is in the thread.')
  })

  test('the newest is pinned once it is there, the one before unpinned, and both are published', async () => {
    await open.tell(bridge)
    await open.add({ pin: true, publish: true })
    const first = await open.runAt(SEVEN)
    expect(actions(first)).toEqual(['send', 'publish', 'pin'])
    open.clock.advance(DAY - HOUR)
    await open.tell(comet)
    const second = await open.runAt(SEVEN + DAY)
    expect(actions(second)).toEqual(['send', 'publish', 'pin', 'unpin'])
    expect(second.map(({ target }) => target)).toEqual([
      null,
      second[0]?.key,
      second[0]?.key,
      first[0]?.key,
    ])
    // One that is late is pinned before, and then unpinned: both would stay otherwise.
    expect(second.slice(2).map(({ after }) => after)).toEqual([first[2]?.key, second[2]?.key])
  })

  describe('a living message', () => {
    const living = { layout: 'living', schedule: { crons: ['0 * * * *'] } } as const

    test('is sent with the first slot of the day and edited with the later ones, telling the whole day', async () => {
      await open.tell(bridge)
      await open.add(living)
      const [sent] = await open.runAt(SEVEN)
      expect(sent?.action).toBe('send')
      await open.tell(comet)
      const [edited] = await open.runAt(SEVEN + HOUR)
      expect(edited).toMatchObject({ action: 'edit', target: sent?.key, silent: true })
      expect(edited?.message?.shows.map(({ storyId }) => storyId)).toEqual([2, 1])
      expect(linesOf(edited?.message)).toContain('Updated 20:00')
    })

    test('is left alone while nothing is new', async () => {
      await open.tell(bridge)
      const briefing = await open.add(living)
      await open.runAt(SEVEN)
      expect(await open.runAt(SEVEN + HOUR)).toEqual([])
      expect(await open.runs(briefing)).toMatchObject([{ outcome: 'empty' }, { outcome: 'queued' }])
    })

    test('of a new day is another one, and knows what the day before last showed', async () => {
      await open.tell(bridge)
      await open.add(living)
      await open.runAt(SEVEN)
      await open.tell(comet)
      await open.runAt(SEVEN + HOUR)
      open.clock.advance(5 * HOUR)
      await open.tell({ storyId: 3, title: 'Ferry strike enters second week' })
      const [next] = await open.runAt(SEVEN + 6 * HOUR)
      expect(next?.action).toBe('send')
      expect(linesOf(next?.message).filter((line) => line.startsWith('new'))).toEqual([
        'new: Ferry strike enters second week',
      ])
    })

    test('that got lost is sent anew', async () => {
      await open.tell(bridge)
      await open.add(living)
      open.clock.advance(HOUR)
      await open.tick()
      await open.send('unknown')
      const [again] = await open.runAt(SEVEN + HOUR)
      expect(again?.action).toBe('send')
    })

    test('is one message, however much there is to tell', async () => {
      await open.close()
      open = await openBriefings(6)
      await open.tell(
        ...Array.from({ length: 12 }, (_, i) => ({
          storyId: 10 + i,
          title: `Council of town ${i} votes on the plan for its own harbour`,
        })),
      )
      await open.add(living)
      const sent = await open.runAt(SEVEN)
      expect(sent).toHaveLength(1)
      expect(sent[0]?.message?.blocks.length).toBeLessThanOrEqual(6)
    })
  })
})
