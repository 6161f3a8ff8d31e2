import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Fault, FaultyCall } from '../fakes/telegram/faults.ts'
import { prepareTelegram } from './kill/prepare-telegram.ts'
import type { Kill } from './kill/random-rounds.ts'
import { playTelegramRound, type TelegramRoundPlan } from './kill/telegram-round.ts'

// The deliver role with the real messenger over a file, against a Telegram that lives on. `npm run check:kill -- 50
// --platform telegram` kills it at random.

// Processes are started one after the other, also on a machine that is busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'dateline-telegram-kill-'))
const template = join(folder, 'template.db')
let articleId = 0
let files = 0
beforeAll(async () => {
  articleId = await prepareTelegram(template)
})
afterAll(() => rmSync(folder, { recursive: true }))

function play(kills: readonly Kill[], fault: TelegramRoundPlan['fault'] = () => null) {
  const path = join(folder, `${files++}.db`)
  const policies = { digest: 'skip', alert: 'resend' } as const
  const plan = { template, path, kills, policies, articleId, blocksPerMessage: 3 }
  return playTelegramRound({ ...plan, fault })
}

const carriedOut = (kind: string, nth: number): Kill => ({
  downMs: 2000,
  request: 'carried out',
  kind,
  nth,
})

/** Of each method the second call fails so. */
function failingSeconds(faults: Readonly<Record<string, Fault>>): TelegramRoundPlan['fault'] {
  const counts = new Map<string, number>()
  return ({ method }: FaultyCall) => {
    const count = (counts.get(method) ?? 0) + 1
    counts.set(method, count)
    return count === 2 ? (faults[method] ?? null) : null
  }
}

describe.concurrent('on Telegram', () => {
  test('left alone, every topic, group, channel and person gets everything once', async () => {
    const round = await play([])
    expect(round).toMatchObject({ violations: [], unknown: 0, repeated: 0, died: [], faults: 0 })
    expect(round.sent).toBeGreaterThan(30)
  })

  test('killed after a message, an edit and a pin: only the message is in doubt', async () => {
    const kinds = ['sendMessage', 'pinChatMessage', 'editMessageText']
    const { violations, unknown, died } = await play(kinds.map((kind) => carriedOut(kind, 1)))
    expect({ violations, died }).toEqual({
      violations: [],
      died: kinds.map((kind) => `${kind} carried out`),
    })
    expect(unknown).toBeLessThan(2)
  })

  test('lost answers, a page of a proxy and a kill: nothing is lost, and what is in doubt is told', async () => {
    const fault = failingSeconds({
      sendMessage: 'lost-answer',
      editMessageText: 'bad-gateway',
      pinChatMessage: 'no-answer',
    })
    const { violations, faults } = await play([carriedOut('sendMessage', 5)], fault)
    expect(violations).toEqual([])
    expect(faults).toBeGreaterThan(1)
  })
})
