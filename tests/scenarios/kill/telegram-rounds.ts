import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { seeded } from '../../fakes/seeded.ts'
import type { Fault } from '../../fakes/telegram/faults.ts'
import { prepareTelegram } from './prepare-telegram.ts'
import { chanceOf, type RandomRounds } from './random-rounds.ts'
import { chooseRealMix } from './real-mix.ts'
import { playTelegramRound, type TelegramRoundPlan, telegramKinds } from './telegram-round.ts'

const size = { statements: 2500, points: 400, ms: 1500 }

/** Rounds on Telegram, as far as its sending goes. */
export async function openTelegramRounds(folder: string, seed: number): Promise<RandomRounds> {
  const template = join(folder, 'telegram.db')
  const articleId = await prepareTelegram(template)
  const mixOf = (round: number) => chooseRealMix(chanceOf(seed, round), telegramKinds, size)
  return {
    mixOf,
    async play(round) {
      const mix = mixOf(round)
      const path = join(folder, `telegram-${round}.db`)
      const fault = chooseFaults(seeded(seed + round), mix.faulty)
      const played = await playTelegramRound({ ...mix, template, articleId, path, fault })
      for (const end of ['', '-wal', '-shm', '.lock', '.time', '.notes'])
        rmSync(`${path}${end}`, { force: true })
      return played
    },
  }
}

function chooseFaults(random: () => number, share: number): TelegramRoundPlan['fault'] {
  const faults: readonly Fault[] = [
    'lost-answer',
    'no-answer',
    'unreachable',
    'server-error',
    'bad-gateway',
    'late-bad-gateway',
  ]
  return () => {
    if (random() >= share) return null
    return faults[Math.floor(random() * faults.length)] ?? null
  }
}
