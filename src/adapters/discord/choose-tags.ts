import type { Message } from '../../delivery/message.ts'
import type { Desk } from '../../topic/topic.ts'
import type { Forum } from './forums.ts'

/** A post may have so many: https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel */
const mostTags = 5

/**
 * Ids of the forum's tags that are called as the desks of the message's stories are, in any language, in the stories'
 * order. Where a post must have a tag and none fits, the first.
 */
export function chooseTags(
  { tags, isTagRequired }: Forum,
  message: Message,
  desks: readonly Desk[],
): readonly string[] {
  const open = tags.filter(({ moderated }) => !moderated)
  const stories = message.blocks.flatMap((block) => (block.kind === 'story' ? [block] : []))
  const deskIds = new Set(stories.flatMap(({ brief }) => brief.desks ?? []))
  const names = [...deskIds].flatMap((id) => namesOf(desks.find((desk) => desk.id === id)))
  const fitting = new Set(
    names.flatMap((name) => open.filter((tag) => fold(tag.name) === name).map(({ id }) => id)),
  )
  if (fitting.size === 0 && isTagRequired) return open.slice(0, 1).map(({ id }) => id)
  return [...fitting].slice(0, mostTags)
}

function namesOf(desk: Desk | undefined): readonly string[] {
  return desk === undefined ? [] : Object.values(desk.labels).map(fold)
}

function fold(name: string): string {
  return name.trim().toLowerCase()
}
