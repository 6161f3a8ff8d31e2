import { seen } from '../day/seen.ts'
import type { OpenDay } from './open-day.ts'

const second = 1000
const rounds = 4

/** A second process asks for updates while `work` is done: Telegram ends whichever asked first. */
export async function pollBeside(day: OpenDay, work: () => Promise<void>): Promise<void> {
  const { telegram } = day
  for (let round = 0; round < rounds; round++) {
    const { conflicts } = telegram.polls
    const asked = fetch(`${telegram.url}/bot${telegram.token}/getUpdates?timeout=30`)
    await seen(() => telegram.polls.conflicts > conflicts)
    // It rests, asks again, and ends ours in turn.
    await day.runUntil(day.now() + 40 * second)
    await asked.then((answer) => answer.text())
    if (round === 1) await work()
  }
}
