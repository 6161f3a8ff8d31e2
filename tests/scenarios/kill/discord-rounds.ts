import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ChooseFault, Fault } from '../../fakes/discord/faults.ts'
import { seeded } from '../../fakes/seeded.ts'
import { type DiscordRoundPlan, playDiscordRound, requestKinds } from './discord-round.ts'
import { prepareDiscord } from './prepare-discord.ts'
import { type Chance, chanceOf, type RandomRounds } from './random-rounds.ts'
import { chooseRealMix, type RealMix } from './real-mix.ts'

const minute = 60_000
const size = { statements: 4000, points: 600, ms: 1500 }

interface Mix extends RealMix, Pick<DiscordRoundPlan, 'nonceWindowMs'> {}

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
  const mix = chooseRealMix(chance, requestKinds, size)
  // The shorter one is all that is sure.
  return { ...mix, nonceWindowMs: chance.pick([2 * minute, 5 * minute]) }
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
