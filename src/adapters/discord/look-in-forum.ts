import { Routes } from 'discord.js'
import { z } from 'zod'
import type { DiscordRest } from './create-rest.ts'
import type { Forum } from './forums.ts'
import { isRefused } from './is-refused.ts'
import { isSought, type Looked, type Sought, shownMessage, snowflakeAt } from './look-in-channel.ts'

const threads = z.object({
  threads: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      parent_id: z.string().nullish(),
      owner_id: z.string().nullish(),
    }),
  ),
})
const marginMs = 60_000
/** Of so many posts of ours the first message is looked at. */
const mostLooks = 5

/**
 * Looks for a post of ours among the forum's active ones: by whose it is, its time and its first message's marker, or
 * its title where that may not be read.
 */
export async function lookInForum(
  rest: DiscordRest,
  forum: Forum,
  title: string,
  sought: Sought,
  now: number,
): Promise<Looked> {
  const answer = await rest.request({
    method: 'get',
    route: Routes.guildActiveThreads(forum.guildId),
    prepares: true,
  })
  const since = BigInt(
    snowflakeAt((sought.since ?? now - forum.archiveMinutes * 60_000) - marginMs),
  )
  const ours = threads
    .parse(answer)
    .threads.filter(
      ({ id, parent_id, owner_id }) =>
        parent_id === forum.id && owner_id === sought.ownId && BigInt(id) >= since,
    )
    .toSorted((a, b) => Number(b.name === title) - Number(a.name === title))
  for (const post of ours.slice(0, mostLooks)) {
    const starter = await readStarter(rest, post.id)
    const isIt = starter === null ? post.name === title : isSought(starter, sought)
    if (isIt) return { messageId: post.id }
  }
  // What is quiet for long is not among the active any more.
  const isOld = sought.since !== null && now - sought.since > forum.archiveMinutes * 60_000
  return isOld ? 'unreadable' : 'absent'
}

/** A post's first message has the post's id; null where it may not be read. */
async function readStarter(rest: DiscordRest, postId: string) {
  try {
    const answer = await rest.request({
      method: 'get',
      route: Routes.channelMessage(postId, postId),
      prepares: true,
    })
    return shownMessage.parse(answer)
  } catch (error) {
    if (isRefused(error, [10_008, 50_001, 50_013])) return null
    throw error
  }
}
