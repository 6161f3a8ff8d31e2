import { expect, test } from 'vitest'
import type { Message, StoryCardBlock } from '../../src/delivery/message.ts'
import type { PresentStory } from '../../src/delivery/present-story.ts'
import { recheckMessage } from '../../src/delivery/recheck-message.ts'
import type { StoryBrief } from '../../src/digest/digest.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { bridgeBrief, cometBrief } from '../fakes/sample-briefs.ts'
import { messageOf } from './open-sender.ts'

const rechecking = { t: catalogue.translator('en'), compact: false }

const bridge = { ...bridgeBrief(), revision: 3 }
const comet = { ...cometBrief(), revision: 1 }

function cardOf(brief: StoryBrief): StoryCardBlock {
  return {
    kind: 'story',
    number: 1,
    brief,
    mark: 'new',
    since: null,
    statements: brief.statements.slice(0, 2),
    changes: [[{ text: 'injured: 3 → 5' }]],
    compact: false,
    buttons: [{ label: 'More', command: `/story #${brief.storyId}` }],
  }
}

function digestOf(...briefs: readonly StoryBrief[]): Message {
  const shows = briefs.map(({ storyId, revision }) => ({ storyId, revision }))
  return { ...messageOf('Morning briefing', shows), blocks: briefs.map(cardOf) }
}

function present(brief: StoryBrief, rest: Partial<PresentStory> = {}): [number, PresentStory] {
  return [brief.storyId, { brief, correctedIn: null, withdrawn: false, ...rest }]
}

/** The same story after a correction, told in one sentence. */
const corrected: StoryBrief = {
  ...bridge,
  revision: 4,
  headline: { ...bridge.headline, text: 'Velm bridge to reopen on Friday' },
  statements: bridge.statements.slice(0, 1),
}

test('what did not change is the very same message', () => {
  const message = digestOf(bridge, comet)
  const moved = { ...bridge, revision: 9 }
  expect(recheckMessage(message, new Map(), rechecking)).toBe(message)
  expect(recheckMessage(message, new Map([present(moved)]), rechecking)).toBe(message)
  // A correction it was written with already.
  expect(recheckMessage(message, new Map([present(moved, { correctedIn: 3 })]), rechecking)).toBe(
    message,
  )
})

test('a corrected story is told as it is now, marked, with no change of the old words', () => {
  const now = new Map([present(corrected, { correctedIn: 4 })])
  const message = recheckMessage(digestOf(bridge, comet), now, rechecking)
  expect(message?.blocks[0]).toMatchObject({
    kind: 'story',
    number: 1,
    mark: 'corrected',
    changes: [],
    statements: corrected.statements,
    brief: { headline: { text: 'Velm bridge to reopen on Friday' } },
  })
  expect(message?.blocks[1]).toEqual(cardOf(comet))
  expect(message?.shows).toEqual([
    { storyId: bridge.storyId, revision: 4 },
    { storyId: comet.storyId, revision: 1 },
  ])
})

test('where its present words do not fit, its headline alone is shown', () => {
  const now = new Map([present(corrected, { correctedIn: 4 })])
  const message = recheckMessage(digestOf(bridge), now, { ...rechecking, compact: true })
  expect(message?.blocks[0]).toMatchObject({ mark: 'corrected', compact: true })
})

test('of a withdrawn story nothing is repeated but who took it back', () => {
  const now = new Map([present(corrected, { correctedIn: 4, withdrawn: true })])
  const message = recheckMessage(digestOf(bridge, comet), now, rechecking)
  const text = JSON.stringify(message?.blocks[0])
  expect(message?.blocks[0]?.kind).toBe('text')
  expect(text).toContain('WITHDRAWN')
  expect(text).toContain(corrected.headline.source.publisher)
  expect(text).not.toContain('bridge')
  expect(message?.shows[0]).toEqual({ storyId: bridge.storyId, revision: 4 })
})

test('a digest whose stories are all withdrawn is not sent', () => {
  const gone = { correctedIn: 4, withdrawn: true }
  const now = new Map([present(corrected, gone), present({ ...comet, revision: 2 }, gone)])
  expect(recheckMessage(digestOf(bridge, comet), now, rechecking)).toBeNull()
})

const itemOf = ({ storyId, headline }: StoryBrief) => ({
  spans: [{ text: headline.text }],
  aside: [],
  button: { label: '1', command: `/story #${storyId}` },
})

test('headlines in a menu are corrected, and withdrawn ones go', () => {
  const menu: Message = {
    ...digestOf(bridge, comet),
    blocks: [{ kind: 'menu', items: [itemOf(bridge), itemOf(comet)] }],
  }
  const now = new Map([
    present(corrected, { correctedIn: 4 }),
    present({ ...comet, revision: 2 }, { correctedIn: 2, withdrawn: true }),
  ])
  const text = JSON.stringify(recheckMessage(menu, now, rechecking)?.blocks)
  expect(text).toContain('CORRECTED')
  expect(text).toContain('Velm bridge to reopen on Friday')
  expect(text).not.toContain(comet.headline.text)
})

test('a story merged into another since counts only when that is withdrawn', () => {
  const message = digestOf(bridge)
  const other = { ...comet, revision: 8 }
  const merged = (withdrawn: boolean) =>
    new Map([[bridge.storyId, { brief: other, correctedIn: 7, withdrawn }]])
  expect(recheckMessage(message, merged(false), rechecking)).toBe(message)
  expect(recheckMessage(message, merged(true), rechecking)).toBeNull()
})
