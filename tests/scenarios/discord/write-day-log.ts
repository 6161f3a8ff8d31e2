import type { DiscordState, FakeChannel, FakeMessage } from '../../fakes/discord/state.ts'
import { cutLines, type Entry, writeEntries } from '../day/write-entries.ts'
import { writeTime } from '../day/write-time.ts'
import type { LivedDay } from './live-day.ts'
import { writeWords } from './write-words.ts'

/** The day as everybody saw it, in the order in which it happened; times are those of the people's zone. */
export function writeDayLog({ day }: LivedDay): string {
  const { state } = day.discord
  const posts = [...state.messages.values()].flat().filter(({ ephemeralFor }) => !ephemeralFor)
  return writeEntries([
    ...day.happenings.map((each) => ({ ...each, order: each.comesAfter ? 5 : 0, lines: [] })),
    ...day.acts.map(({ at, place, what, saw }) => ({
      at,
      order: 1,
      place,
      key: `${place} `,
      what,
      lines: cutLines(saw),
    })),
    ...posts.flatMap((post) => entriesOf(state, post)),
  ])
}

/** It was posted, published, edited. */
function entriesOf(state: DiscordState, post: FakeMessage): readonly Entry[] {
  const channel = state.channels.get(post.channelId)
  const place = placeOf(state, channel)
  const versions = [...post.edits, post].map((version) => writeWords(state, version))
  const [first = []] = versions
  const calls = post.pinged.roles
    .map(() => 'calls a role')
    .concat(post.pinged.everyone ? ['calls everyone'] : [])
  const tags = (channel?.thread?.appliedTags ?? []).map((id) => tagName(state, channel, id))
  const what = [
    channel?.thread ? 'new post' : 'message',
    ...(tags.length > 0 ? [`tagged ${tags.join(', ')}`] : []),
    ...(post.replyToId === null ? [] : ['in answer to an earlier one']),
    ...calls,
  ].join(', ')
  // Posts of a forum stand in their order; other places side by side.
  const common = { place, order: 2, key: `${place.split(' › ')[0]} ${post.id}` }
  return [
    { ...common, at: post.createdAt, what, lines: first },
    ...(post.publishedAt === null
      ? []
      : [
          {
            ...common,
            order: 3,
            at: post.publishedAt,
            what: 'published',
            lines: first.slice(0, 1),
          },
        ]),
    ...post.edits.map(({ at }, i) => ({
      ...common,
      order: 4,
      at,
      what: `edited the message of ${writeTime(post.createdAt).trim()}; new in it`,
      lines: (versions[i + 1] ?? []).filter((line) => !(versions[i] ?? []).includes(line)),
    })),
  ]
}

function placeOf(state: DiscordState, channel: FakeChannel | undefined): string {
  if (channel === undefined) return '?'
  const { recipientId, parentId, name } = channel
  if (recipientId !== null) return `@${state.users.get(recipientId)?.globalName ?? '?'}`
  const parent = parentId === null ? null : state.channels.get(parentId)
  return parent ? `#${parent.name} › ${name}` : `#${name}`
}

function tagName(state: DiscordState, channel: FakeChannel | undefined, id: string): string {
  const forum = state.channels.get(channel?.parentId ?? '')
  return forum?.availableTags.find((tag) => tag.id === id)?.name ?? id
}
