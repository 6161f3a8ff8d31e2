import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import { readTime } from '../day/shared-time.ts'
import { type Judgement, judgeLedger } from './judge-ledger.ts'
import { times } from './kill-story.ts'
import type { Kill, PlayedRound } from './random-rounds.ts'
import type { AskedFor } from './read-town.ts'
import type { RealTown } from './real-town.ts'
import type { RealKillNote, RealKillOrder } from './run-real-until-killed.ts'
import { orderOf, type RoundOrder, spawnKilled } from './spawn-killed.ts'

/** A round on one platform; its `path` is a file name nobody uses. */
export interface RealRoundPlan extends RoundOrder {
  /** The prepared file; it is copied. */
  readonly template: string
  readonly kills: readonly Kill[]
}

/** One platform with the files by which its processes tell their time, and what they ask for. */
interface Stage {
  readonly town: RealTown
  readonly timePath: string
  readonly notesPath: string
}

/** Kills as planned, starts again each time on the same file, lets the last one come to rest, and judges. */
export async function playRealRound(
  plan: RealRoundPlan,
  openTown: (now: () => number) => Promise<RealTown>,
): Promise<PlayedRound> {
  copyFileSync(plan.template, plan.path)
  const timePath = `${plan.path}.time`
  const notesPath = `${plan.path}.notes`
  writeFileSync(timePath, `${times.start}`)
  writeFileSync(notesPath, '')
  let last = times.start
  // A process that begins empties the file for a moment.
  const now = () => (last = Math.max(last, readTime(timePath)))
  const town = await openTown(now)
  try {
    const stage = { town, timePath, notesPath }
    const died: (string | null)[] = []
    let from = times.start
    for (const kill of [...plan.kills, null]) {
      const at = await runUntilKilled(plan, kill, from, stage)
      if (kill === null) break
      died.push(at)
      from = now() + kill.downMs
    }
    const judgement = await judge(plan, stage)
    return { ...judgement, died, faults: town.faults }
  } finally {
    await town.close()
  }
}

async function runUntilKilled(
  plan: RealRoundPlan,
  kill: Kill | null,
  from: number,
  { town, timePath, notesPath }: Stage,
): Promise<string | null> {
  const order: RealKillOrder = {
    ...town.reached,
    ...orderOf(plan, kill, from),
    timePath,
    notesPath,
  }
  const doomed = spawnKilled('run-real-until-killed.ts', order, kill)
  let count = 0
  town.heed((kind) => {
    // What a process that was killed had asked for in its last moment.
    if (doomed.isKilled()) return 'arrives'
    if (kill === null || !('request' in kill) || kind !== kill.kind) return null
    if (++count !== kill.nth) return null
    doomed.kill(`${kill.kind} ${kill.request}`)
    return kill.request
  })
  return (await doomed.ended).at
}

async function judge(
  plan: RealRoundPlan,
  { town, timePath, notesPath }: Stage,
): Promise<Judgement> {
  const { askedFor, problems } = readNotes(notesPath)
  const database = await openDatabase({ path: plan.path })
  const { judged: platform, posts, violations: own } = await town.judge(database, askedFor)
  const shownAs = new Map(posts.map(({ key, message }) => [key, message?.shows ?? []]))
  const now = readTime(timePath)
  const judged = { ...plan, database, platforms: [platform], shownAs, now }
  const judgement = await judgeLedger(judged)
  await database.close()
  return { ...judgement, violations: [...problems, ...judgement.violations, ...own] }
}

/** What all processes told; the last line of one that was killed may be half there. */
function readNotes(path: string): {
  readonly askedFor: ReadonlyMap<string, readonly AskedFor[]>
  readonly problems: readonly string[]
} {
  const askedFor = new Map<string, AskedFor[]>()
  const problems: string[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const note = readNote(line)
    if (note === null) continue
    if ('problem' in note) problems.push(note.problem)
    else askedFor.set(note.key, [...(askedFor.get(note.key) ?? []), note])
  }
  return { askedFor, problems }
}

function readNote(line: string): RealKillNote | null {
  try {
    const note: unknown = JSON.parse(line)
    return isNote(note) ? note : null
  } catch {
    return null
  }
}

function isNote(value: unknown): value is RealKillNote {
  return typeof value === 'object' && value !== null && ('key' in value || 'problem' in value)
}
