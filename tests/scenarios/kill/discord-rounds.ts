import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ChooseFault, Fault } from '../../fakes/discord/faults.ts'
import { seeded } from '../../fakes/seeded.ts'
import { type DiscordRoundPlan, playDiscordRound, requestKinds } from './discord-round.ts'
import { prepareDiscord } from './prepare-discord.ts'
import {
  type Chance,
  chanceOf,
  chooseDownMs,
  type Kill,
  type RandomRounds,
} from './random-rounds.ts'

/** Statements of SQL, points and real time of one undisturbed round, about. */
const statements = 4000
const points = 600
const roundMs = 1500
const minute = 60_000

interface Mix extends Pick<DiscordRoundPlan, 'policies' | 'blocksPerMessage' | 'nonceWindowMs'> {
  readonly kills: readonly Kill[]
  /** Share of the requests that fail. */
  readonly faulty: number
}

/** Rounds on Discord, as far as its REST goes. */
export async function openDiscordRounds(folder: string, seed: number): Promise<RandomRounds> {
  const template = join(folder, 'discord.db')
  const articleId = await prepareDiscord(template)
  const mixOf = (round: number) => chooseMix(chanceOf(seed, round))
  return {
    mixOf,
    async play(round) {
      const mix = mixOf(round)
      const path = join(folder, `discord-${round}.db`)
      const fault = chooseFaults(seeded(seed + round), mix.faulty)
      const played = await playDiscordRound({ ...mix, template, articleId, path, fault })
      for (const end of ['', '-wal', '-shm', '.lock', '.time', '.notes'])
        rmSync(`${path}${end}`, { force: true })
      return played
    },
  }
}

function chooseMix(chance: Chance): Mix {
  const { pick } = chance
  const count = pick([1, 1, 1, 2, 3])
  return {
    policies: {
      digest: pick(['skip', 'skip', 'resend']),
      alert: pick(['resend', 'resend', 'skip']),
    },
    blocksPerMessage: pick([2, 3, 100]),
    // The shorter one is all that is sure.
    nonceWindowMs: pick([2 * minute, 5 * minute]),
    faulty: pick([0, 0, 0.05, 0.15]),
    kills: Array.from({ length: count }, () => chooseKill(chance)),
  }
}

function chooseKill(chance: Chance): Kill {
  const { random, pick } = chance
  const downMs = chooseDownMs(chance)
  switch (pick(['statement', 'point', 'request', 'request', 'time'])) {
    case 'statement':
      return { downMs, dies: { statement: 1 + Math.floor(random() * statements) } }
    case 'point':
      return { downMs, dies: { point: 1 + Math.floor(random() * points) } }
    case 'request': {
      const request = random() < 0.3 ? 'arrives' : 'carried out'
      const kind = pick([...requestKinds])
      return { downMs, request, kind, nth: 1 + Math.floor(random() * 4) }
    }
    default:
      return { downMs, afterMs: Math.round(random() * roundMs) }
  }
}

/** Only what is asked to happen may stay without an answer: looking waits for one in real time. */
function chooseFaults(random: () => number, share: number): ChooseFault {
  const faults: readonly Fault[] = ['lost-answer', 'server-error', 'unreachable', 'no-answer']
  return ({ method }) => {
    if (random() >= share) return null
    const most = method === 'GET' ? faults.length - 1 : faults.length
    return faults[Math.floor(random() * most)] ?? null
  }
}
