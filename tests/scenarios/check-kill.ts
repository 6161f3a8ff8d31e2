import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { UnknownPolicies } from '../../src/delivery/unknown-policy.ts'
import { seeded } from '../fakes/seeded.ts'
import { type Kill, playRound, type Round } from './kill/kill-round.ts'
import { type Platform, platforms, prepareKill } from './kill/prepare-kill.ts'

/* oxlint-disable no-console -- a command that talks to whoever runs it */
// npm run check:kill [rounds] [seed] [first round]: kills the deliver role at random points and times, any number of times, with random
// policies, layouts and downtimes, and compares what readers see with the ledger. Exit code 1, with the seed, on any difference.

const layouts = ['post', 'card', 'living'] as const
const minute = 60_000
/** Statements of SQL, points and requests of one undisturbed round, about. */
const statements = 6000
const kinds = [
  'alert send',
  'quiet send',
  'digest send',
  'notice send',
  'correction edit',
  'correction reply',
]

const rounds = Number(process.argv[2] ?? 200)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)
/** To play one round of a seed again. */
const first = Number(process.argv[4] ?? 0)
const atOnce = 2

type Layout = (typeof layouts)[number]

interface Mix {
  readonly layout: Layout
  readonly policies: Pick<UnknownPolicies, 'digest' | 'alert'>
  readonly blocksPerMessage: number
  readonly kills: readonly Kill[]
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-check-kill-'))
const templates = new Map<Layout, { readonly template: string; readonly articleId: number }>()
for (const layout of layouts) {
  const template = join(folder, `${layout}.db`)
  templates.set(layout, { template, articleId: await prepareKill(template, layout) })
}

/** What kinds of kills there were, and what came of them. */
const table = new Map<string, { kills: number; unknown: number; repeated: number; bad: number }>()
let killed = 0
let missed = 0
let sent = 0
let failed = 0
let next = first

await Promise.all(Array.from({ length: atOnce }, work))
rmSync(folder, { recursive: true })
report()
process.exitCode = failed > 0 ? 1 : 0

async function work(): Promise<void> {
  while (next < first + rounds) {
    const round = next++
    const mix = mixOf(round)
    try {
      note(round, mix, await play(mix, round))
    } catch (error) {
      failed++
      console.log(`round ${round} of seed ${seed}: ${String(error)}\n  ${JSON.stringify(mix)}`)
    }
  }
}

async function play(mix: Mix, round: number): Promise<Round> {
  const prepared = templates.get(mix.layout)
  if (prepared === undefined) throw new Error('no such layout')
  const path = join(folder, `${round}.db`)
  const played = await playRound({ ...mix, ...prepared, path })
  for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${path}${end}`, { force: true })
  return played
}

function mixOf(round: number): Mix {
  const random = seeded(seed + round * 7919)
  const pick = <T>(values: readonly [T, ...T[]]): T =>
    values[Math.floor(random() * values.length)] ?? values[0]
  const count = pick([1, 1, 1, 2, 3])
  return {
    layout: pick(['post', 'post', 'card', 'living']),
    policies: {
      digest: pick(['skip', 'skip', 'resend']),
      alert: pick(['resend', 'resend', 'skip']),
    },
    blocksPerMessage: pick([2, 3, 100]),
    kills: Array.from({ length: count }, () => killOf(random, pick)),
  }
}

function killOf(random: () => number, pick: <T>(values: readonly [T, ...T[]]) => T): Kill {
  const downMs = Math.round(pick([500, 3000, 40_000, 3 * minute]) * (0.5 + random()))
  const platform: Platform = pick([...platforms])
  const nth = 1 + Math.floor(random() * 3)
  switch (pick(['statement', 'statement', 'point', 'request', 'time'])) {
    case 'statement':
      return { downMs, dies: { statement: 1 + Math.floor(random() ** 1.5 * statements) } }
    case 'point':
      return { downMs, dies: { point: 1 + Math.floor(random() * 700) } }
    case 'request': {
      const request = random() < 0.5 ? 'arrives' : 'carried out'
      return {
        downMs,
        request,
        kind: `${platform} ${kinds[Math.floor(random() * kinds.length)]}`,
        nth,
      }
    }
    default:
      return { downMs, afterMs: Math.round(random() * 900) }
  }
}

function groupOf(kill: Kill): string {
  if ('request' in kill) return `request ${kill.request}`
  if ('afterMs' in kill) return 'at any time'
  return 'statement' in kill.dies ? 'at a statement of SQL' : 'at a marked point'
}

function note(
  round: number,
  mix: Mix,
  { died, violations, unknown, repeated, ...more }: Round,
): void {
  sent += more.sent
  const [firstKill] = mix.kills
  died.forEach((at, i) => {
    const kill = mix.kills[i]
    if (at === null) missed++
    else killed++
    if (kill === undefined || at === null) return
    const row = table.get(groupOf(kill)) ?? { kills: 0, unknown: 0, repeated: 0, bad: 0 }
    row.kills++
    if (kill === firstKill) {
      row.unknown += unknown
      row.repeated += repeated
      row.bad += violations.length
    }
    table.set(groupOf(kill), row)
  })
  if (violations.length === 0) return
  failed++
  console.log(
    `round ${round} of seed ${seed}: killed at ${died.join(', then ')}\n  ${JSON.stringify(mix)}`,
  )
  for (const violation of violations) console.log(`  ${violation}`)
}

function report(): void {
  console.table(Object.fromEntries(table))
  console.log(
    `${rounds} rounds of seed ${seed}: ${killed} kills, ${missed} at points that were not reached, ${sent} messages surely sent, ${failed} rounds with a difference`,
  )
}
