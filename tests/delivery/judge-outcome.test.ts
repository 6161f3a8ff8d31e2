import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeOutcome } from '../../src/delivery/judge-outcome.ts'
import type { DeliveryOutcome } from '../../src/delivery/messenger.ts'
import { shouldResend, standardPolicies } from '../../src/delivery/unknown-policy.ts'

const now = Date.UTC(2026, 10, 26, 8)
const judging = { policies: standardPolicies, now, random: () => 0.5 }
const delivery = {
  purpose: 'digest',
  action: 'send',
  attempts: 1,
  state: 'pending',
  sendAt: now,
  changedAt: now,
  notAfter: null,
} as const

test('what never got there waits longer each time, up to five minutes', () => {
  const waits: number[] = []
  let last = { ...delivery, state: 'pending' as 'pending' | 'retry', sendAt: now, changedAt: now }
  for (let i = 0; i < 20; i++) {
    const { ending } = judgeOutcome(last, { kind: 'not-sent', detail: '' }, judging)
    const sendAt = ending.state === 'retry' ? ending.sendAt : 0
    waits.push(sendAt - now)
    last = { ...last, state: 'retry', changedAt: now, sendAt }
  }
  expect(waits.slice(0, 4)).toEqual([750, 1125, 1688, 2532])
  expect(waits.at(-1)).toBe(225_000)
})

test('what would come back too late is over', () => {
  const late = { ...delivery, notAfter: now + 60_000 }
  const later = { kind: 'later', afterMs: 61_000, scope: 'all', detail: 'flood' } as const
  expect(judgeOutcome(late, later, judging)).toMatchObject({
    ending: { state: 'dead', reason: 'too late: flood' },
    hold: { scope: 'all' },
  })
  const alert = { ...late, purpose: 'alert', notAfter: now } as const
  expect(judgeOutcome(alert, { kind: 'unknown', detail: 'reset' }, judging).ending.state).toBe(
    'unknown',
  )
})

test('only what may have been done counts as an attempt', () => {
  const endings = (
    [
      { kind: 'later', afterMs: 1000, scope: 'chat', detail: '' },
      { kind: 'not-sent', detail: '' },
      { kind: 'moved', chatId: 'telegram:-1001' },
    ] as const
  ).map((outcome) => judgeOutcome(delivery, outcome, judging).ending)
  expect(endings).toEqual(endings.map((ending) => ({ ...ending, state: 'retry', uncounted: true })))
  const alert = { ...delivery, purpose: 'alert' } as const
  const { ending } = judgeOutcome(alert, { kind: 'unknown', detail: 'reset' }, judging)
  expect(ending).toEqual({
    state: 'retry',
    sendAt: now + 750,
    reason: 'may have arrived: reset',
  })
})

test('a chat that refuses us is paused; one that threw us out gets nothing more', () => {
  const refused = { kind: 'refused', scope: 'chat', detail: 'no rights' } as const
  expect(judgeOutcome(delivery, { ...refused, why: 'forbidden' }, judging)).toMatchObject({
    pause: { why: 'refused', at: now, detail: 'no rights' },
    ending: { state: 'retry' },
  })
  expect(judgeOutcome(delivery, { ...refused, why: 'removed' }, judging)).toMatchObject({
    pause: { why: 'removed' },
    ending: { state: 'dead' },
  })
})

test.each([
  ['alert', 'send', 1, true],
  ['alert', 'send', 2, false],
  ['correction', 'reply', 1, true],
  ['digest', 'send', 1, false],
  ['digest', 'edit', 3, true],
  ['digest', 'pin', 1, true],
  ['digest', 'edit', 8, false],
  ['notice', 'send', 1, false],
] as const)(
  'unknown: %s by %s after %d attempts is sent again: %s',
  (purpose, action, n, again) => {
    expect(shouldResend({ purpose, action, attempts: n }, standardPolicies)).toBe(again)
  },
)

const outcomes: fc.Arbitrary<DeliveryOutcome> = fc.oneof(
  fc.record({ kind: fc.constant('sent' as const), messageId: fc.option(fc.string()) }),
  fc.record({
    kind: fc.constant('refused' as const),
    scope: fc.constantFrom('chat' as const, 'message' as const, 'target' as const),
    why: fc.constantFrom('removed' as const, 'forbidden' as const, 'invalid' as const),
    detail: fc.string(),
  }),
  fc.record({ kind: fc.constant('moved' as const), chatId: fc.string() }),
  fc.record({
    kind: fc.constant('later' as const),
    afterMs: fc.nat(10_000_000),
    scope: fc.constantFrom('chat' as const, 'all' as const),
    detail: fc.string(),
  }),
  fc.record({
    kind: fc.constantFrom('not-sent' as const, 'unknown' as const),
    detail: fc.string(),
  }),
)

test('only what is sent ends as sent, and nothing comes back in the past or too late', () => {
  fc.assert(
    fc.property(
      outcomes,
      fc.option(fc.integer({ min: now - 1000, max: now + 1_000_000 })),
      fc.integer({ min: 1, max: 20 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (outcome, notAfter, attempts, chance) => {
        const owed = { ...delivery, notAfter, attempts }
        const { ending } = judgeOutcome(owed, outcome, { ...judging, random: () => chance })
        expect(ending.state === 'sent').toBe(outcome.kind === 'sent')
        if (ending.state !== 'retry' || outcome.kind === 'moved') return
        expect(ending.sendAt).toBeGreaterThanOrEqual(now)
        expect(ending.sendAt).toBeLessThanOrEqual(notAfter ?? Number.POSITIVE_INFINITY)
      },
    ),
  )
})
