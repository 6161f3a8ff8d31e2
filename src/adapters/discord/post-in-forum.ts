import { Routes } from 'discord.js'
import { z } from 'zod'
import type { MessageAddress } from './address.ts'
import type { DiscordRest } from './create-rest.ts'
import type { DiscordPart } from './discord-part.ts'
import type { Forum } from './forums.ts'
import { filesOf, messageBody } from './message-body.ts'

/** A post is a thread of a forum with its first message. */
export interface ForumPost {
  readonly forum: Forum
  readonly title: string
  readonly tags: readonly string[]
  readonly part: DiscordPart
  readonly silent: boolean
}

const created = z.object({ id: z.string() })

/**
 * Where the post's first message stands: its id is the post's. Nothing keeps a second attempt from making a second post:
 * whoever is in doubt looks first (https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel).
 */
export async function postInForum(
  rest: DiscordRest,
  { forum, title, tags, part, silent }: ForumPost,
  signal?: AbortSignal,
): Promise<MessageAddress> {
  const answer = await rest.request({
    method: 'post',
    route: Routes.threads(forum.id),
    body: {
      name: title,
      applied_tags: tags,
      auto_archive_duration: forum.archiveMinutes,
      message: messageBody(part, silent),
    },
    ...filesOf(part),
    signal,
  })
  const { id } = created.parse(answer)
  return { channelId: id, messageId: id }
}
