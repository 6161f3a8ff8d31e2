import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { playRound, type RoundPlan } from './kill/kill-round.ts'
import { prepareKill } from './kill/prepare-kill.ts'
import type { Kill } from './kill/random-rounds.ts'

// The deliver role over a file, against platforms that live on: killed at a point, started again, left to come to rest.
// judge-ledger.ts then compares what readers see with the ledger. `npm run check:kill` takes points at random.

// Processes are started one after the other, also on a machine that is busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const downMs = 2000
const folder = mkdtempSync(join(tmpdir(), 'dateline-kill-'))
const template = join(folder, 'template.db')
let articleId = 0
let files = 0
beforeAll(async () => {
  articleId = await prepareKill(template, 'post')
})
afterAll(() => rmSync(folder, { recursive: true }))

function plan(kills: readonly Kill[], changes: Partial<RoundPlan> = {}): RoundPlan {
  const path = join(folder, `${files++}.db`)
  const policies = { digest: 'skip', alert: 'resend' } as const
  return { template, path, kills, policies, articleId, blocksPerMessage: 3, ...changes }
}

const at = (mark: string): Kill => ({ downMs, dies: { mark, nth: 1 } })
const arrives = (kind: string): Kill => ({ downMs, request: 'arrives', kind, nth: 1 })
const carriedOut = (kind: string): Kill => ({ downMs, request: 'carried out', kind, nth: 1 })

test('left alone, every reader gets everything once', async () => {
  const round = await playRound(plan([]))
  expect(round).toEqual({ violations: [], unknown: 0, repeated: 0, sent: 46, died: [] })
})

/** Times at which one process after the other is killed in one round; what a claim holds up comes last. */
function rounds(...all: readonly (readonly Kill[])[]) {
  return all.map((kills) => ({ kills, title: kills.map(nameOf).join(', ') }))
}

describe.concurrent('killed between due and queued', () => {
  test.each(
    rounds(
      [
        at('before claimCandidates'),
        at('before claimDue'),
        at('before releaseBatch telegram quiet send'),
      ],
      [at('before decideRun'), at('before saveRevision')],
      [
        at('after postpone'),
        at('after releaseBatch telegram quiet send'),
        at('after decideRun'),
        at('after saveRevision'),
      ],
      [
        at('before enqueue telegram notice send'),
        at('after enqueue telegram notice send'),
        at('after saveVersion'),
        at('before enqueue telegram correction edit'),
        at('after enqueue telegram correction edit'),
      ],
      [at('after claimCandidates')],
      [at('before noteAlerts'), at('before propose')],
      [at('after noteAlerts')],
      [at('after claimDue')],
      [at('before commitRun telegram digest send')],
      [at('after commitRun telegram digest send')],
    ),
  )('$title: nothing is lost and nothing comes twice', async ({ kills }) => {
    const { violations, died } = await playRound(plan(kills))
    expect({ violations, died }).toEqual({ violations: [], died: kills.map(nameOf) })
  })
})

describe.concurrent('killed between queued and recorded, where the platform can tell', () => {
  test.each(
    rounds(
      [
        at('before claim'),
        at('after claim'),
        at('before begin discord alert send'),
        at('before begin discord digest send'),
        at('before begin discord correction edit'),
      ],
      [
        at('after begin discord alert send'),
        at('after begin discord digest send'),
        at('after begin discord correction reply'),
      ],
      [
        arrives('discord alert send'),
        arrives('discord digest send'),
        arrives('discord correction reply'),
      ],
      [
        carriedOut('discord alert send'),
        carriedOut('discord digest send'),
        carriedOut('discord correction edit'),
      ],
      [
        carriedOut('discord notice send'),
        at('before record discord alert send sent'),
        at('before record discord digest send sent'),
        at('before record discord correction reply sent'),
      ],
      [
        at('after record discord alert send sent'),
        at('after record discord digest send sent'),
        at('after record discord correction edit sent'),
      ],
      [
        carriedOut('discord alert send'),
        at('after recover'),
        carriedOut('discord digest send'),
        at('before findDelivered discord'),
        carriedOut('discord correction reply'),
        at('after findDelivered discord'),
      ],
    ),
  )('$title: nothing is lost and nothing comes twice', async ({ kills }) => {
    const { violations, died } = await playRound(plan(kills))
    expect({ violations, died }).toEqual({ violations: [], died: kills.map(nameOf) })
  })
})

/** A digest is left as a question, an alert and a correction are sent once more; others in flight may share their fate. */
describe.concurrent('killed between queued and recorded, where the platform cannot tell', () => {
  test.each([
    ...withEnd({ unknown: 0, repeated: 0 }, [
      at('before begin telegram alert send'),
      at('before begin telegram digest send'),
      at('after record telegram digest send sent'),
      carriedOut('telegram correction edit'),
    ]),
    ...withEnd({ unknown: 1, repeated: 0 }, [
      at('after begin telegram alert send'),
      at('after begin telegram digest send'),
      at('after begin telegram correction reply'),
    ]),
    ...withEnd({ unknown: 1, repeated: 0 }, [
      arrives('telegram alert send'),
      arrives('telegram digest send'),
      arrives('telegram correction reply'),
    ]),
    ...withEnd({ unknown: 1, repeated: 2 }, [
      carriedOut('telegram alert send'),
      carriedOut('telegram digest send'),
      carriedOut('telegram correction reply'),
    ]),
    ...withEnd({ unknown: 1, repeated: 1 }, [
      at('before record telegram alert send sent'),
      at('before record telegram digest send sent'),
      at('before record telegram correction edit sent'),
    ]),
    ...withEnd({ unknown: 1, repeated: 1 }, [
      carriedOut('telegram notice send'),
      carriedOut('telegram quiet send'),
    ]),
    ...withEnd({ unknown: 1, repeated: 1 }, [
      carriedOut('telegram alert send'),
      at('after recover'),
      carriedOut('telegram digest send'),
      at('after recover'),
      at('before enqueue telegram notice send'),
    ]),
  ])('$title: at most the stated ambiguity', async ({ kills, unknown, repeated }) => {
    const round = await playRound(plan(kills))
    expect(round).toMatchObject({ violations: [], died: kills.map(nameOf) })
    expect(round.unknown).toBeGreaterThanOrEqual(unknown)
    expect(round.repeated).toBeGreaterThanOrEqual(repeated)
  })
})

function withEnd(
  end: { readonly unknown: number; readonly repeated: number },
  kills: readonly Kill[],
) {
  return rounds(kills).map((round) => ({ ...round, ...end }))
}

function nameOf(kill: Kill): string | null {
  if ('request' in kill) return `${kill.kind} ${kill.request}`
  return 'dies' in kill && 'mark' in kill.dies ? kill.dies.mark : null
}
