import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HOUR, MORNING } from '../digest/make-news.ts'
import { linesOf, type OpenBriefings, openBriefings } from './open-briefings.ts'

/** Monday 19:00 UTC: the first slot. */
const SEVEN = MORNING + 13 * HOUR
const minute = 60_000

let open: OpenBriefings
beforeEach(async () => {
  open = await openBriefings()
})
afterEach(() => open.close())

const bridge = { storyId: 1, title: 'Velm bridge reopens after load test' }

describe('approval', () => {
  const approval = { chatId: 'telegram:mods', timeoutMinutes: 30, otherwise: 'skip' } as const

  test('moderators see the digest, with what can be done about it; nobody else does', async () => {
    await open.tell(bridge)
    const briefing = await open.add({ approval })
    const sent = await open.runAt(SEVEN)
    expect(sent.map(({ chatId }) => chatId)).toEqual(['telegram:mods'])
    const [run] = await open.runs(briefing)
    expect(run?.outcome).toBe('held')
    const asked = sent[0]?.message
    expect(linesOf(asked)[0]).toBe(
      'For approval: all topics, due 19:00. Without an answer by 19:30 it is skipped.',
    )
    const commands = asked?.blocks.flatMap((block) =>
      'buttons' in block ? block.buttons.map(({ command }) => command) : [],
    )
    expect(commands).toEqual([
      `/schedule drop ${run?.id} #1`,
      `/schedule approve ${run?.id}`,
      `/schedule reject ${run?.id}`,
    ])
    open.clock.advance(minute)
    await open.tick()
    expect(await open.send()).toEqual([])
  })

  test('of two digests is asked for in two cards, one after the other', async () => {
    await open.close()
    open = await openBriefings(1)
    await open.tell(bridge)
    await open.add({ approval })
    await open.add({ chatId: 'telegram:2', approval })
    open.clock.advance(HOUR)
    await open.tick()
    const owed = await open.stores.outbox.list({ chatId: 'telegram:mods' }, 99)
    const cards = owed.toSorted((a, b) => a.id - b.id)
    const keys = cards.map(({ key }) => key)
    expect(keys.filter((key) => key.endsWith(':0'))).toHaveLength(2)
    expect(cards.map(({ after }) => after)).toEqual([null, ...keys.slice(0, -1)])
  })

  test('once given sends it', async () => {
    await open.tell(bridge)
    const briefing = await open.add({ approval })
    await open.runAt(SEVEN)
    const [run] = await open.runs(briefing)
    await open.stores.briefings.decideRun(run?.id ?? 0, 'queued', open.clock.now())
    expect(await open.send()).toMatchObject([{ chatId: 'telegram:1', action: 'send' }])
  })

  test.each([
    // Their card tells them what was decided.
    ['skip', 'rejected', ['telegram:mods']],
    ['publish', 'queued', ['telegram:1', 'telegram:mods']],
  ] as const)('without an answer in time: %s', async (otherwise, outcome, reached) => {
    await open.tell(bridge)
    const briefing = await open.add({ approval: { ...approval, otherwise } })
    await open.runAt(SEVEN)
    const sent = await open.runAt(SEVEN + 31 * minute)
    expect(await open.runs(briefing)).toMatchObject([{ outcome }])
    expect(sent.map(({ chatId }) => chatId)).toEqual(reached)
  })
})
