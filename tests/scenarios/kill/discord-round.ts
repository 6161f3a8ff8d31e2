import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import type { ChooseFault } from '../../fakes/discord/faults.ts'
import { type FakeDiscord, startDiscord } from '../../fakes/discord/start-discord.ts'
import { readTime } from '../day/shared-time.ts'
import { type DiscordTown, openDiscordTown } from './discord-town.ts'
import { type JudgedPlatform, type Judgement, judgeLedger } from './judge-ledger.ts'
import { judgeTown } from './judge-town.ts'
import { times } from './kill-story.ts'
import type { Kill, PlayedRound } from './random-rounds.ts'
import { type AskedFor, readTown } from './read-town.ts'
import type { DiscordKillNote, DiscordKillOrder } from './run-discord-until-killed.ts'

export interface DiscordRoundPlan
  extends Pick<DiscordKillOrder, 'policies' | 'articleId' | 'blocksPerMessage'> {
  /** The prepared file; it is copied. */
  readonly template: string
  /** A file name nobody uses. */
  readonly path: string
  readonly kills: readonly Kill[]
  /** What else goes wrong on the way. */
  readonly fault: ChooseFault
  readonly nonceWindowMs: number
}

/** What requests are about: what Discord keeps from happening twice, and what it does not. */
export const requestKinds = [
  'POST message',
  'POST post',
  'POST thread',
  'PATCH message',
  'PUT pin',
  'DELETE pin',
  'POST crosspost',
  'GET messages',
  'GET threads',
] as const

/** Null for what only prepares. */
export function kindOf({
  method,
  path,
}: Pick<Parameters<ChooseFault>[0], 'method' | 'path'>): string | null {
  const [bare = ''] = path.split('?')
  const endings: readonly [ending: RegExp, kind: string][] = [
    [/\/pins\/\d+$/u, 'pin'],
    [/\/messages\/\d+\/threads$/u, 'thread'],
    [/^\/channels\/\d+\/threads$/u, 'post'],
    [/\/threads\/active$/u, 'threads'],
    [/\/crosspost$/u, 'crosspost'],
    [/\/messages\/\d+$/u, 'message'],
    [/\/messages$/u, method === 'GET' ? 'messages' : 'message'],
  ]
  const found = endings.find(([ending]) => ending.test(bare))
  return found === undefined ? null : `${method} ${found[1]}`
}

/** One Discord that outlives the processes, whose time is theirs. */
interface Stage {
  readonly discord: FakeDiscord
  readonly town: DiscordTown
  readonly timePath: string
  readonly notesPath: string
}

/** Kills as planned, starts again each time on the same file, lets the last one come to rest, and judges. */
export async function playDiscordRound(plan: DiscordRoundPlan): Promise<PlayedRound> {
  copyFileSync(plan.template, plan.path)
  const timePath = `${plan.path}.time`
  const notesPath = `${plan.path}.notes`
  writeFileSync(timePath, `${times.start}`)
  writeFileSync(notesPath, '')
  let last = times.start
  // A process that begins empties the file for a moment.
  const now = () => (last = Math.max(last, readTime(timePath)))
  const discord = await startDiscord({
    clock: { now },
    validate: false,
    nonceWindowMs: plan.nonceWindowMs,
  })
  try {
    const town = openDiscordTown(discord)
    const stage = { discord, town, timePath, notesPath }
    let faults = 0
    const fault: ChooseFault = (request) => {
      const chosen = plan.fault(request)
      if (chosen !== null) faults++
      return chosen
    }
    const died: (string | null)[] = []
    let from = times.start
    for (const kill of [...plan.kills, null]) {
      const at = await runUntilKilled({ ...plan, fault }, kill, from, stage)
      if (kill === null) break
      died.push(at)
      from = now() + kill.downMs
    }
    const judgement = await judge(plan, stage, faults > 0)
    return { ...judgement, died, faults }
  } finally {
    await discord.close()
  }
}

async function runUntilKilled(
  plan: DiscordRoundPlan,
  kill: Kill | null,
  from: number,
  { discord, timePath, notesPath }: Stage,
): Promise<string | null> {
  const order: DiscordKillOrder = {
    path: plan.path,
    timePath,
    notesPath,
    token: discord.token,
    apiUrl: discord.apiUrl,
    policies: plan.policies,
    articleId: plan.articleId,
    blocksPerMessage: plan.blocksPerMessage,
    from,
    // Long enough for every tick and whatever waits for one.
    until: Math.max(times.end, from + 130_000),
    dies: kill !== null && 'dies' in kill ? kill.dies : null,
  }
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'run-discord-until-killed.ts'), JSON.stringify(order)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      // Started hundreds of times: what is compiled once is read from there.
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'dateline-kill-cache') },
    },
  )
  let killedBy: string | null = null
  const end = (why: string): void => {
    killedBy = why
    child.kill('SIGKILL')
  }
  let count = 0
  discord.setFault((request) => {
    // What a process that was killed had asked for in its last moment.
    if (killedBy !== null) return 'unreachable'
    if (kill === null || !('request' in kill) || kindOf(request) !== kill.kind)
      return plan.fault(request)
    if (++count !== kill.nth) return plan.fault(request)
    end(`${kill.kind} ${kill.request}`)
    return kill.request === 'arrives' ? 'unreachable' : 'no-answer'
  })
  if (kill !== null && 'afterMs' in kill)
    child.stdout.once('data', () => setTimeout(() => end('at some time'), kill.afterMs))
  const [log] = await Promise.all([text(child.stdout), once(child, 'close')])
  const lastPoint = log.trimEnd().split('\n').at(-1) ?? ''
  if (child.signalCode === 'SIGKILL') return killedBy ?? lastPoint.replace(/^\d+ /u, '')
  if (child.exitCode !== 0) throw new Error(`the process failed by itself, after ${lastPoint}`)
  return null
}

async function judge(
  plan: DiscordRoundPlan,
  { discord, town, timePath, notesPath }: Stage,
  hadFaults: boolean,
): Promise<Judgement> {
  const { askedFor, problems } = readNotes(notesPath)
  const database = await openDatabase({ path: plan.path })
  const ledger = await database.outbox.list({}, 10_000)
  const posts = readTown(discord, ledger, askedFor)
  const { chats } = town
  const platform: JudgedPlatform = {
    platform: 'discord',
    chatIds: [...new Set([...Object.values(chats), ...posts.map(({ chatId }) => chatId)])],
    alerted: [chats.alert, chats.quiet],
    briefed: [
      chats.pinned,
      chats.announced,
      chats.stories,
      chats.posts,
      chats.card,
      chats.living,
      chats.approved,
    ],
    // Where also looking goes wrong.
    mayBeUnknown: hadFaults,
    mayRepeat: false,
    messages: (chatId) => posts.filter((post) => post.chatId === chatId),
  }
  const shownAs = new Map(posts.map(({ key, message }) => [key, message?.shows ?? []]))
  const now = readTime(timePath)
  const judged = { ...plan, database, platforms: [platform], shownAs, now }
  const judgement = await judgeLedger(judged)
  await database.close()
  const violations = [
    ...problems,
    ...judgement.violations,
    ...judgeTown({ discord, town, ledger, posts }),
  ]
  return { ...judgement, violations }
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

function readNote(line: string): DiscordKillNote | null {
  try {
    const note: unknown = JSON.parse(line)
    return isNote(note) ? note : null
  } catch {
    return null
  }
}

function isNote(value: unknown): value is DiscordKillNote {
  return typeof value === 'object' && value !== null && ('key' in value || 'problem' in value)
}
