import type { DiscordState, FakeChannel, FakeMessage } from '../../fakes/discord/state.ts'
import type { LivedDay } from './live-day.ts'
import { writeTime, writeWords } from './write-words.ts'

interface Entry {
  readonly at: number
  /** Of what happens at one moment: what people do before what comes of it. */
  readonly order: number
  readonly place: string
  /** Of messages of one place, the earlier one first. */
  readonly id?: string
  readonly what: string
  readonly lines: readonly string[]
}

/** Answers are shown that far: the log is of what happened. */
const answerLines = 7

/** The day as everybody saw it, in the order in which it happened; times are those of the people's zone. */
export function writeDayLog({ day }: LivedDay): string {
  const { state } = day.discord
  const posts = [...state.messages.values()].flat().filter(({ ephemeralFor }) => !ephemeralFor)
  const entries: Entry[] = [
    ...day.happenings.map((each) => ({ ...each, order: each.comesAfter ? 5 : 0, lines: [] })),
    ...day.acts.map(({ at, place, what, saw }) => ({
      at,
      order: 1,
      place,
      what,
      lines: cut(saw),
    })),
    ...posts.flatMap((post) => entriesOf(state, post)),
  ]
  return entries
    .toSorted((a, b) => a.at - b.at || a.order - b.order || compare(keyOf(a), keyOf(b)))
    .map(({ at, place, what, lines }) =>
      [`${writeTime(at)}  ${place} · ${what}`, ...lines.map((line) => `    ${line}`)].join('\n'),
    )
    .join('\n')
    .concat('\n')
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
  const common = { place, order: 2, id: post.id }
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

function cut(lines: readonly string[]): readonly string[] {
  if (lines.length <= answerLines + 1) return lines
  return [...lines.slice(0, answerLines), `… ${lines.length - answerLines} more lines`]
}

/** Posts of a forum stand in their order; other places side by side. */
function keyOf({ place, id = '' }: Entry): string {
  return `${place.split(' › ')[0]} ${id}`
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
