import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { UnknownPolicies } from '../../../src/delivery/unknown-policy.ts'
import { times } from './kill-story.ts'
import type { Dies } from './kill-switch.ts'
import type { Kill } from './random-rounds.ts'

/** What a process is told on its command line, whatever it talks to. */
export interface KillOrder extends RoundOrder {
  /** From when to when it lives, epoch ms. */
  readonly from: number
  readonly until: number
  readonly dies: Dies | null
}

/** What is the same for all processes of a round. */
export interface RoundOrder {
  /** Of the store's file. */
  readonly path: string
  readonly policies: Pick<UnknownPolicies, 'digest' | 'alert'>
  readonly articleId: number
  readonly blocksPerMessage: number
}

/** What a process of a round is told that begins then; it lives long enough for every tick and whatever waits for one. */
export function orderOf(round: RoundOrder, kill: Kill | null, from: number): KillOrder {
  const { path, policies, articleId, blocksPerMessage } = round
  const until = Math.max(times.end, from + 130_000)
  const dies = kill !== null && 'dies' in kill ? kill.dies : null
  return { path, policies, articleId, blocksPerMessage, from, until, dies }
}

/** A process that is to be killed. */
export interface Doomed {
  /** Kills it and says by what. */
  kill(by: string): void
  /** Whether it was killed from here. */
  isKilled(): boolean
  /** Rejects when it failed by itself. */
  readonly ended: Promise<Death>
}

/** Its end. */
interface Death {
  /** What killed it, else the last point it came to; null: it was not killed. */
  readonly at: string | null
  /** When it was there, epoch ms; null: it came to no point. */
  readonly now: number | null
}

/** Starts a script of this folder with its order; what is to end it at some time does. */
export function spawnKilled(script: string, order: KillOrder, kill: Kill | null): Doomed {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, script), JSON.stringify(order)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      // Started hundreds of times: what is compiled once is read from there.
      env: { NODE_COMPILE_CACHE: join(tmpdir(), 'dateline-compile-cache'), ...process.env },
    },
  )
  let killedBy: string | null = null
  const end = (by: string): void => {
    killedBy = by
    child.kill('SIGKILL')
  }
  if (kill !== null && 'afterMs' in kill)
    child.stdout.once('data', () => setTimeout(() => end('at some time'), kill.afterMs))

  async function judgeEnd(): Promise<Death> {
    const [log] = await Promise.all([text(child.stdout), once(child, 'close')])
    const last = log.trimEnd().split('\n').at(-1) ?? ''
    const [, time = '', point = ''] = /^(\d+) (.*)$/u.exec(last) ?? []
    const now = Number(time) || null
    if (child.signalCode === 'SIGKILL') return { at: killedBy ?? point, now }
    if (child.exitCode !== 0) throw new Error(`the process failed by itself, after ${last}`)
    return { at: null, now }
  }

  return { kill: end, isKilled: () => killedBy !== null, ended: judgeEnd() }
}
