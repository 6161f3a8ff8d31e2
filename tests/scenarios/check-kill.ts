import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDiscordRounds } from './kill/discord-rounds.ts'
import { openMadeUpRounds } from './kill/made-up-rounds.ts'
import type { Kill, PlayedRound } from './kill/random-rounds.ts'
import { openTelegramRounds } from './kill/telegram-rounds.ts'

/* oxlint-disable no-console -- a command that talks to whoever runs it */
// npm run check:kill -- [rounds] [seed] [first round] [--platform discord | telegram]: kills the deliver role at random points and times, any
// number of times, with random policies, layouts, downtimes and (on these, by the real messenger) failing requests, and compares
// what readers see with the ledger. Exit code 1, with the seed, on any difference.

const { values, positionals } = parseArgs({
  options: { platform: { type: 'string' } },
  allowPositionals: true,
})
const rounds = Number(positionals[0] ?? 200)
const seed = Number(positionals[1] ?? Date.now() % 1_000_000)
/** To play one round of a seed again. */
const first = Number(positionals[2] ?? 0)
const atOnce = 2

const folder = mkdtempSync(join(tmpdir(), 'dateline-check-kill-'))
const random = await openRounds(values.platform)

/** What kinds of kills there were, and what came of them. */
const table = new Map<string, { kills: number; unknown: number; repeated: number; bad: number }>()
let killed = 0
let missed = 0
let sent = 0
let unknowns = 0
let faulty = 0
let failed = 0
let next = first

await Promise.all(Array.from({ length: atOnce }, work))
rmSync(folder, { recursive: true })
report()
process.exitCode = failed > 0 ? 1 : 0

function openRounds(platform: string | undefined) {
  if (platform === undefined) return openMadeUpRounds(folder, seed)
  if (platform === 'discord') return openDiscordRounds(folder, seed)
  if (platform === 'telegram') return openTelegramRounds(folder, seed)
  throw new Error('--platform takes discord or telegram; without it the platforms are made up')
}

async function work(): Promise<void> {
  while (next < first + rounds) {
    const round = next++
    try {
      note(round, await random.play(round))
    } catch (error) {
      failed++
      console.log(`round ${round} of seed ${seed}: ${String(error)}\n  ${mixOf(round)}`)
    }
  }
}

function mixOf(round: number): string {
  return JSON.stringify(random.mixOf(round))
}

function groupOf(kill: Kill): string {
  if ('request' in kill) return `request ${kill.request}`
  if ('afterMs' in kill) return 'at any time'
  return 'statement' in kill.dies ? 'at a statement of SQL' : 'at a marked point'
}

function note(round: number, { died, violations, unknown, repeated, ...more }: PlayedRound): void {
  sent += more.sent
  unknowns += unknown
  faulty += more.faults
  const { kills } = random.mixOf(round)
  const [firstKill] = kills
  died.forEach((at, i) => {
    const kill = kills[i]
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
    `round ${round} of seed ${seed}: killed at ${died.join(', then ')}\n  ${mixOf(round)}`,
  )
  for (const violation of violations) console.log(`  ${violation}`)
}

function report(): void {
  console.table(Object.fromEntries(table))
  console.log(
    `${rounds} rounds of seed ${seed}: ${killed} kills, ${missed} at points that were not reached, ${faulty} failed requests, ${sent} messages surely sent, ${unknowns} unknown, ${failed} rounds with a difference`,
  )
}
