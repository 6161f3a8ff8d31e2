import type { ChooseFault } from '../../fakes/discord/faults.ts'
import { startDiscord } from '../../fakes/discord/start-discord.ts'
import { openDiscordTown } from './discord-town.ts'
import type { JudgedPlatform } from './judge-ledger.ts'
import { judgeTown } from './judge-town.ts'
import type { PlayedRound } from './random-rounds.ts'
import { readTown } from './read-town.ts'
import { playRealRound, type RealRoundPlan } from './real-round.ts'
import type { RealTown } from './real-town.ts'

export interface DiscordRoundPlan extends RealRoundPlan {
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

/** Plays a round on a Discord of its own. */
export function playDiscordRound(plan: DiscordRoundPlan): Promise<PlayedRound> {
  return playRealRound(plan, (now) => serveTown(plan, now))
}

async function serveTown(plan: DiscordRoundPlan, now: () => number): Promise<RealTown> {
  const { nonceWindowMs } = plan
  const discord = await startDiscord({ clock: { now }, validate: false, nonceWindowMs })
  const town = openDiscordTown(discord)
  let faults = 0
  return {
    reached: { platform: 'discord', token: discord.token, apiUrl: discord.apiUrl },
    get faults() {
      return faults
    },
    heed(endOf) {
      discord.setFault((request) => {
        const end = endOf(kindOf(request))
        if (end !== null) return end === 'arrives' ? 'unreachable' : 'no-answer'
        const chosen = plan.fault(request)
        if (chosen !== null) faults++
        return chosen
      })
    },
    async judge({ outbox }, askedFor) {
      const ledger = await outbox.list({}, 10_000)
      const posts = readTown(discord, ledger, askedFor)
      const { chats } = town
      const judged: JudgedPlatform = {
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
        mayBeUnknown: faults > 0,
        mayRepeat: false,
        messages: (chatId) => posts.filter((post) => post.chatId === chatId),
      }
      return { judged, posts, violations: judgeTown({ discord, town, ledger, posts }) }
    },
    close: () => discord.close(),
  }
}
