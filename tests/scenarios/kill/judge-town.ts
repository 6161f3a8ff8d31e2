import { channelChatId, readMessageId } from '../../../src/adapters/discord/address.ts'
import type { Delivery } from '../../../src/delivery/delivery.ts'
import type { FakeDiscord } from '../../fakes/discord/start-discord.ts'
import type { DiscordTown } from './discord-town.ts'
import type { TownPost } from './read-town.ts'

/** What a town is judged by, beyond what holds for every platform. */
export interface JudgedTown {
  readonly discord: Pick<FakeDiscord, 'state' | 'problems' | 'tooMany'>
  readonly town: DiscordTown
  readonly ledger: readonly Delivery[]
  readonly posts: readonly TownPost[]
}

/** Compares what Discord was made to do besides posting with what was owed: published, pinned, in its thread, in order. */
export function judgeTown(judged: JudgedTown): readonly string[] {
  const { problems, tooMany } = judged.discord
  return [
    ...problems.map(({ method, path, detail }) => `${method} ${path}: ${detail}`),
    ...(tooMany === 0 ? [] : [`${tooMany} requests too many`]),
    ...judgePublished(judged),
    ...judgePinned(judged),
    ...judgePlaces(judged),
    ...judgeThreads(judged),
    ...judgeOrder(judged),
  ]
}

/** Whatever was owed as published is, and nothing else. */
function judgePublished({ ledger, posts }: JudgedTown): readonly string[] {
  const wanted = new Set(targetsOf(ledger, 'publish'))
  return posts.flatMap(({ key, shown }) =>
    (shown.publishedAt !== null) === wanted.has(key)
      ? []
      : [`${key}: ${wanted.has(key) ? 'not published' : 'published by nobody’s wish'}`],
  )
}

/** The post that was pinned last, and no other. */
function judgePinned({ ledger, posts }: JudgedTown): readonly string[] {
  const wanted = targetsOf(ledger, 'pin').at(-1)
  const pinned = posts.filter(({ shown }) => shown.pinnedAt !== null).map(({ key }) => key)
  const told = pinned.toSorted().join(', ')
  return told === (wanted ?? '') ? [] : [`pinned: ${told}, in place of ${wanted}`]
}

/** Keys of what that was done to for sure, oldest first. */
function targetsOf(ledger: readonly Delivery[], action: Delivery['action']): readonly string[] {
  return ledger
    .filter((each) => each.action === action && each.state === 'sent')
    .toSorted((a, b) => a.id - b.id)
    .flatMap(({ target }) => (target === null ? [] : [target]))
}

/** What goes on from a message stands where that one does; a thread is the one of its card. */
function judgePlaces({ ledger, town }: JudgedTown): readonly string[] {
  const sent = new Map(ledger.filter(isPosted).map((each) => [each.key, each]))
  return [...sent.values()].flatMap(({ key, action, target, messageId, chatId }) => {
    const at = sent.get(target ?? '')
    if (at === undefined || messageId === null || at.messageId === null) return []
    const { channelId } = readMessageId(messageId)
    const under = readMessageId(at.messageId)
    const isForum = [town.chats.stories, town.chats.posts].includes(chatId)
    const isInside = isForum || action === 'reply'
    const wanted = action === 'thread' ? under.messageId : isInside ? under.channelId : null
    return channelId === wanted ? [] : [`${key}: stands in ${channelId}, not in ${wanted}`]
  })
}

function isPosted({ action, state }: Delivery): boolean {
  return state === 'sent' && ['send', 'thread', 'reply'].includes(action)
}

/** No thread is empty, and no card has a second one. */
function judgeThreads({ discord: { state }, posts, town }: JudgedTown): readonly string[] {
  const threads = [...state.channels.values()].filter(({ thread }) => thread !== null)
  return threads.flatMap(({ id, parentId }) => {
    const inside = posts.some(({ shown }) => shown.channelId === id)
    const hangs = [town.chats.stories, town.chats.posts, town.chats.card].includes(
      channelChatId(parentId ?? ''),
    )
    return inside && hangs ? [] : [`thread ${id} in ${parentId}: ${inside ? 'misplaced' : 'empty'}`]
  })
}

/** The parts of a digest stand in their order, wherever it is one after the other. */
function judgeOrder({ ledger, posts }: JudgedTown): readonly string[] {
  const rank = new Map(ledger.map(({ key, id }) => [key, id]))
  const runs = new Map(ledger.map(({ key, runId }) => [key, runId]))
  const digests = posts.filter(({ key }) => (runs.get(key) ?? null) !== null)
  const inOne = Map.groupBy(digests, ({ key, shown }) => `${runs.get(key)} ${shown.channelId}`)
  return [...inOne.values()].flatMap((parts) => {
    const stood = parts.toSorted((a, b) => Number(BigInt(a.shown.id) - BigInt(b.shown.id)))
    const keys = stood.map(({ key }) => key)
    const wanted = keys.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
    return keys.join() === wanted.join() ? [] : [`out of order: ${keys.join(', ')}`]
  })
}
