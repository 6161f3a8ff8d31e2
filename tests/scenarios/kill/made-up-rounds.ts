import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { UnknownPolicies } from '../../../src/delivery/unknown-policy.ts'
import { playRound } from './kill-round.ts'
import { type Platform, platforms, prepareKill } from './prepare-kill.ts'
import {
  type Chance,
  chanceOf,
  chooseDownMs,
  type Kill,
  type RandomRounds,
} from './random-rounds.ts'

const layouts = ['post', 'card', 'living'] as const
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

type Layout = (typeof layouts)[number]

interface Mix {
  readonly layout: Layout
  readonly policies: Pick<UnknownPolicies, 'digest' | 'alert'>
  readonly blocksPerMessage: number
  readonly kills: readonly Kill[]
}

/** Rounds on two platforms that are made up: one that can tell what it has, one that cannot. */
export async function openMadeUpRounds(folder: string, seed: number): Promise<RandomRounds> {
  const templates = new Map<Layout, { readonly template: string; readonly articleId: number }>()
  for (const layout of layouts) {
    const template = join(folder, `${layout}.db`)
    templates.set(layout, { template, articleId: await prepareKill(template, layout) })
  }
  const mixOf = (round: number) => chooseMix(chanceOf(seed, round))
  return {
    mixOf,
    async play(round) {
      const mix = mixOf(round)
      const prepared = templates.get(mix.layout)
      if (prepared === undefined) throw new Error('no such layout')
      const path = join(folder, `${round}.db`)
      const played = await playRound({ ...mix, ...prepared, path })
      for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${path}${end}`, { force: true })
      return { ...played, faults: 0 }
    },
  }
}

function chooseMix(chance: Chance): Mix {
  const { pick } = chance
  const count = pick([1, 1, 1, 2, 3])
  return {
    layout: pick(['post', 'post', 'card', 'living']),
    policies: {
      digest: pick(['skip', 'skip', 'resend']),
      alert: pick(['resend', 'resend', 'skip']),
    },
    blocksPerMessage: pick([2, 3, 100]),
    kills: Array.from({ length: count }, () => chooseKill(chance)),
  }
}

function chooseKill(chance: Chance): Kill {
  const { random, pick } = chance
  const downMs = chooseDownMs(chance)
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
