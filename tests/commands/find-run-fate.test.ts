import { expect, test } from 'vitest'
import { findRunFate } from '../../commands/status/find-run-fate.ts'
import type { Delivery } from '../../src/delivery/delivery.ts'

const slotAt = 1_000_000
const run = { id: 1, briefingId: 1, slotAt, at: slotAt, outcome: 'queued', missed: 0 } as const

type Part = Pick<Delivery, 'state' | 'reason'> & Partial<Pick<Delivery, 'action' | 'message'>>

/** What a run came to, whose parts ended so, the last of them a minute after its time. */
async function fateOf(...parts: readonly Part[]) {
  return (await fullFateOf(...parts)).outcome
}

async function fullFateOf(...parts: readonly Part[]) {
  const message = { blocks: [], language: 'en', timeZone: 'UTC', at: 0, private: false, shows: [] }
  const deliveries = parts.map(
    (part, id): Delivery => ({
      id,
      key: `briefing:1:${id}`,
      platform: 'discord',
      chatId: 'discord:1',
      purpose: 'digest',
      action: 'send',
      target: null,
      after: null,
      message,
      silent: false,
      sendAt: slotAt,
      notAfter: null,
      memoryId: null,
      attempts: 1,
      attemptId: null,
      startedAt: null,
      messageId: null,
      runId: 1,
      changedAt: slotAt + 60_000,
      ...part,
    }),
  )
  const list = async () => deliveries
  return findRunFate(run, { list }, slotAt + 90_000)
}

const sent: Part = { state: 'sent', reason: null }
const withdrawn: Part = { state: 'dead', reason: 'withdrawn' }

test('a part whose stories were withdrawn is not missing beside those that were sent', async () => {
  expect(await fateOf(sent, withdrawn, sent)).toBe('sent')
  expect(await fateOf(withdrawn, { state: 'pending', reason: null })).toBe('queued')
})

test('a run of which all was withdrawn is withdrawn, not failed', async () => {
  expect(await fateOf(withdrawn)).toBe('withdrawn')
})

test('a part that could not be sent is a failure, whatever was withdrawn', async () => {
  expect(await fateOf(sent, withdrawn, { state: 'dead', reason: 'no rights' })).toBe('failed')
})

test('a digest that arrived was sent, whatever came of its pin, which is told', async () => {
  const pin = { state: 'dead', reason: 'no rights', action: 'pin', message: null } as const
  expect(await fullFateOf(sent, pin)).toMatchObject({ outcome: 'sent', undone: ['pin'] })
  expect(await fullFateOf(sent, { ...pin, state: 'sent' })).toMatchObject({ undone: [] })
})
