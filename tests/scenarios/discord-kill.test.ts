import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Fault } from '../fakes/discord/faults.ts'
import { type DiscordRoundPlan, kindOf, playDiscordRound } from './kill/discord-round.ts'
import { prepareDiscord } from './kill/prepare-discord.ts'
import type { Kill } from './kill/random-rounds.ts'

// The deliver role with the real messenger over a file, against a Discord that lives on. `npm run check:kill -- 50
// --platform discord` kills it at random.

// Processes are started one after the other, also on a machine that is busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const soon = 2000
/** Discord's nonces are forgotten by then: only looking can tell. */
const late = 200_000
const folder = mkdtempSync(join(tmpdir(), 'dateline-discord-kill-'))
const template = join(folder, 'template.db')
let articleId = 0
let files = 0
beforeAll(async () => {
  articleId = await prepareDiscord(template)
})
afterAll(() => rmSync(folder, { recursive: true }))

function play(kills: readonly Kill[], fault: DiscordRoundPlan['fault'] = () => null) {
  const path = join(folder, `${files++}.db`)
  const policies = { digest: 'skip', alert: 'resend' } as const
  const nonceWindowMs = 120_000
  const plan = { template, path, kills, policies, articleId, blocksPerMessage: 3, nonceWindowMs }
  return playDiscordRound({ ...plan, fault })
}

const carriedOut = (kind: string, nth: number, downMs = soon): Kill => ({
  downMs,
  request: 'carried out',
  kind,
  nth,
})

/** Of each kind of request the second fails: each way once. */
function failingSeconds(faults: Readonly<Record<string, Fault>>): DiscordRoundPlan['fault'] {
  const counts = new Map<string, number>()
  return (request) => {
    const kind = kindOf(request) ?? ''
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count === 2 ? (faults[kind] ?? null) : null
  }
}

describe.concurrent('on Discord', () => {
  test('left alone, every channel, thread, forum and person gets everything once', async () => {
    const round = await play([])
    expect(round).toMatchObject({ violations: [], unknown: 0, repeated: 0, died: [], faults: 0 })
    expect(round.sent).toBeGreaterThan(50)
  })

  test('killed after a post, a publication and a pin: none comes twice', async () => {
    const kinds = ['POST post', 'POST crosspost', 'PUT pin']
    const { violations, unknown, died } = await play(kinds.map((kind) => carriedOut(kind, 1)))
    expect({ violations, unknown, died }).toEqual({
      violations: [],
      unknown: 0,
      died: kinds.map((kind) => `${kind} carried out`),
    })
  })

  test('started again when nonces are forgotten, what is there is found', async () => {
    const kinds = ['POST message', 'POST thread', 'POST post']
    const { violations, unknown, died } = await play(kinds.map((kind) => carriedOut(kind, 1, late)))
    expect({ violations, unknown, died }).toEqual({
      violations: [],
      unknown: 0,
      died: kinds.map((kind) => `${kind} carried out`),
    })
  })

  test('lost answers, lost requests and a kill: nothing is lost and nothing comes twice', async () => {
    const fault = failingSeconds({
      'POST message': 'no-answer',
      'POST post': 'lost-answer',
      'POST thread': 'lost-answer',
      'POST crosspost': 'server-error',
      'PATCH message': 'unreachable',
      'PUT pin': 'lost-answer',
    })
    const { violations, unknown, faults } = await play([carriedOut('POST thread', 1)], fault)
    expect({ violations, unknown }).toEqual({ violations: [], unknown: 0 })
    expect(faults).toBe(6)
  })
})
