import { afterEach, beforeEach, expect, test } from 'vitest'
import { editApproval } from '../../src/delivery/edit-approval.ts'
import { HOUR, MORNING } from '../digest/make-news.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { linesOf, type OpenBriefings, openBriefings } from './open-briefings.ts'

/** Monday 19:00 UTC: the first slot. */
const SEVEN = MORNING + 13 * HOUR
const approval = { chatId: 'telegram:mods', timeoutMinutes: 30, otherwise: 'skip' } as const

const decided = () => [{ text: 'Skipped by Ben' }]

let open: OpenBriefings
beforeEach(async () => {
  open = await openBriefings()
})
afterEach(() => open.close())

test('a draft whose only story was dropped tells nothing but what was decided', async () => {
  await open.tell({ storyId: 1, title: 'Velm bridge reopens after load test' })
  const briefing = await open.add({ approval, layout: 'stories' })
  const [asked] = await open.runAt(SEVEN)
  expect(linesOf(asked?.message)).toContain('Each story follows by itself.')
  const [run] = await open.runs(briefing)
  const runId = run?.id ?? 0
  const { briefings, outbox } = open.stores
  await briefings.dropStory(runId, 1, (messages) =>
    messages.map((message) => ({ ...message, blocks: [] })),
  )
  await editApproval(
    { runId, step: 'decided', decided, at: SEVEN },
    { outbox, translator: (language) => catalogue.translator(language) },
  )
  const [edit] = await outbox.list({ key: `approval:${runId}:0:decided` }, 1)
  expect(linesOf(edit?.message)).toEqual(['Skipped by Ben'])
})
