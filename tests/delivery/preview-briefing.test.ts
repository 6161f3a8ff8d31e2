import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPreviews } from '../../src/delivery/preview-briefing.ts'
import { linesOf, type OpenBriefings, openBriefings } from './open-briefings.ts'

let open: OpenBriefings
beforeEach(async () => {
  open = await openBriefings()
})
afterEach(() => open.close())

const bridge = { storyId: 1, title: 'Velm bridge reopens after load test' }

test('shows the next digest now, says so, sends nothing and is remembered by nobody', async () => {
  await open.tell(bridge)
  const briefing = await open.add()
  const previews = createPreviews(open.means)
  for (const id of [briefing.id, null]) {
    const message = await previews.preview({ ...briefing, id })
    expect(linesOf(message).slice(1)).toEqual([
      'Preview: this is how the next one would look now. Nothing was sent.',
      'new: Velm bridge reopens after load test',
    ])
    expect(message).toMatchObject({ private: true, shows: [] })
  }
  expect(await open.owed()).toEqual([])
})

test('of a briefing that ran tells what its next one would, not what its last one did', async () => {
  await open.tell(bridge)
  const briefing = await open.add()
  await open.runAt(briefing.nextRunAt ?? 0)
  const message = await createPreviews(open.means).preview(briefing)
  expect(linesOf(message)).toContain('still: Velm bridge reopens after load test')
})
