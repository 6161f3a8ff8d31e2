import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { GrammyError, HttpError } from 'grammy'
import { expect, test } from 'vitest'
import type { TelegramAddress } from '../../../src/adapters/telegram/address.ts'
import { sendSurely } from '../../../src/adapters/telegram/send-surely.ts'
import { NoAnswer } from '../../../src/delivery/no-answer.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'

const here: TelegramAddress = { chatId: -1001, threadId: null }
const alone: TelegramAddress = { chatId: 7001, threadId: null }

function refusal(code: number, description: string, parameters = {}): GrammyError {
  const error = { ok: false, error_code: code, description, parameters } as const
  return new GrammyError('refused', error, 'sendMessage', {})
}

const unsent = new HttpError('x', new NoAnswer({ kind: 'not-sent', detail: 'refused' }))
const unknown = new HttpError('x', new NoAnswer({ kind: 'unknown', detail: 'reset' }))

interface Sending {
  readonly isHarmless?: boolean
  readonly address?: TelegramAddress
  readonly canHold?: boolean
  readonly isTurn?: (signal: AbortSignal | undefined) => Promise<void>
}

/** Fails with each of these, then succeeds. */
async function sendWith(
  failures: readonly Error[],
  { isHarmless = false, address: to = here, canHold = true, isTurn = async () => {} }: Sending = {},
) {
  const left = [...failures]
  const asked: TelegramAddress[] = []
  const turns: string[] = []
  const holds: number[] = []
  const rests: number[] = []
  const clock = new VirtualClock(0)
  const outcome = await sendSurely(
    to,
    isHarmless,
    async (address) => {
      asked.push(address)
      const failure = left.shift()
      if (failure !== undefined) throw failure
    },
    {
      reserve(chatId, _, turn) {
        turns.push(chatId)
        return isTurn(turn?.signal)
      },
      ...(canHold ? { hold: (ms: number) => void holds.push(ms) } : {}),
      clock: {
        now: clock.now,
        async sleep(ms, signal) {
          // Whoever may have a turn before waits for no time.
          await setImmediate()
          if (signal?.aborted === true) return
          rests.push(ms)
          clock.advance(ms)
        },
      },
    },
  )
  return { outcome, asked, turns, holds, rests }
}

test('each try waits for its turn', async () => {
  const { outcome, turns, rests } = await sendWith([unsent, unsent])
  expect(outcome.kind).toBe('sent')
  expect(turns).toEqual(['telegram:-1001', 'telegram:-1001', 'telegram:-1001'])
  expect(rests).toEqual([500, 1000])
})

test('in a group what may have arrived is not sent again, unless it does no harm twice', async () => {
  expect(await sendWith([unknown])).toMatchObject({ outcome: { kind: 'unknown' }, rests: [] })
  expect(await sendWith([unknown], { isHarmless: true })).toMatchObject({
    outcome: { kind: 'sent' },
  })
})

test('alone with a person what may have arrived is sent again, twice at most', async () => {
  expect(await sendWith([unknown], { address: alone })).toMatchObject({
    outcome: { kind: 'sent' },
    rests: [500],
  })
  const { outcome, asked } = await sendWith([unknown, unknown, unknown], { address: alone })
  expect([outcome.kind, asked.length]).toEqual(['unknown', 3])
})

test('half a minute without a connection is outlived', async () => {
  const { outcome, rests } = await sendWith(Array.from({ length: 6 }, () => unsent))
  expect(outcome.kind).toBe('sent')
  expect(rests.reduce((sum, rest) => sum + rest, 0)).toBeGreaterThan(30_000)
})

test('a pause is told to all, who then wait together; alone it is waited for', async () => {
  const flood = refusal(429, 'Too Many Requests', { retry_after: 7 })
  expect(await sendWith([flood])).toMatchObject({
    outcome: { kind: 'sent' },
    holds: [7000],
    rests: [],
  })
  expect(await sendWith([flood], { canHold: false })).toMatchObject({ holds: [], rests: [7000] })
})

test('nobody waits a minute and more for an answer', async () => {
  const flood = refusal(429, 'Too Many Requests', { retry_after: 61 })
  const { outcome, asked, holds } = await sendWith([flood])
  expect([outcome.kind, asked.length, holds]).toEqual(['later', 1, [61_000]])
})

const neverTurn = async (signal?: AbortSignal) => void (signal && (await once(signal, 'abort')))

test('nor for a turn that does not come: nothing is sent then', async () => {
  const { outcome, asked, rests } = await sendWith([], { isTurn: neverTurn })
  expect([outcome.kind, asked, rests]).toEqual(['not-sent', [], [60_000]])
})

test('a chat that moved gets the answer where it is now', async () => {
  const moved = refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
    migrate_to_chat_id: -1_001_234,
  })
  const { outcome, asked } = await sendWith([moved])
  expect(outcome.kind).toBe('sent')
  expect(asked.map(({ chatId }) => chatId)).toEqual([-1001, -1_001_234])
})

test('a refusal is final, and trying ends', async () => {
  const blocked = refusal(403, 'Forbidden: bot was blocked by the user')
  expect(await sendWith([blocked])).toMatchObject({ outcome: { kind: 'refused', scope: 'chat' } })
  const { outcome, asked } = await sendWith(Array.from({ length: 8 }, () => unsent))
  expect([outcome.kind, asked.length]).toEqual(['not-sent', 7])
})
