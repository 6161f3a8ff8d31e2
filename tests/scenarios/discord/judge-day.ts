import type { Delivery } from '../../../src/delivery/delivery.ts'
import type { FakeChannel, FakeMessage } from '../../fakes/discord/state.ts'
import { writeTime } from '../day/write-time.ts'
import type { LivedDay } from './live-day.ts'
import { writeWords } from './write-words.ts'

/** What is wrong, and how much was looked at: a judge that looks at nothing says nothing. */
export interface Verdict {
  readonly faults: readonly string[]
  readonly judged: number
}

/** Of one post. */
const mostTags = 5
const posting: readonly string[] = ['send', 'reply', 'thread']

/** Everything the bot wrote that more than one person may read, or one person alone in their direct channel. */
export function postsOf({ day: { discord } }: LivedDay): readonly FakeMessage[] {
  return [...discord.state.messages.values()]
    .flat()
    .filter(
      ({ authorId, interactionId }) => authorId === discord.botUserId && interactionId === null,
    )
}

/** Rows of the ledger, but for notices to who lets nobody write to them: those are still owed. */
function settled({ ledger, places }: LivedDay): readonly Delivery[] {
  const isShut = (chatId: string) => places.get(chatId)?.paused?.why === 'refused'
  return ledger.filter(
    ({ purpose, state, chatId }) =>
      !(purpose === 'notice' && state === 'retry' && chatId.includes('@') && isShut(chatId)),
  )
}

/** Rows of the ledger that post, with the messages that have the id they know. */
function posted(lived: LivedDay) {
  const byId = Map.groupBy(postsOf(lived), ({ id }) => id)
  return settled(lived)
    .filter(({ action }) => posting.includes(action))
    .map((row) => ({ row, messages: byId.get(messageIdOf(row)) ?? [] }))
}

/** A forum's post is known as `thread/message`. */
function messageIdOf({ messageId }: Delivery): string {
  return messageId?.split('/').at(-1) ?? ''
}

/** Each row is one message, and each message one row, but for what a person was told when they asked to be. */
export function judgeLedger(lived: LivedDay): Verdict {
  const pairs = posted(lived)
  const known = new Map<string, number>()
  for (const { messages } of pairs)
    for (const { id } of messages) known.set(id, (known.get(id) ?? 0) + 1)
  const strangers = postsOf(lived).filter(
    (message) => known.get(message.id) !== 1 && !isFirstWord(lived, message),
  )
  return {
    faults: [
      ...settled(lived)
        .filter(({ state }) => state !== 'sent')
        .map(({ key, state }) => `${key} ${state}`),
      ...pairs.filter(({ messages }) => messages.length !== 1).map(({ row }) => row.key),
      ...strangers.map(({ id, channelId }) => `message ${id} in ${channelId} is of no delivery`),
    ],
    judged: pairs.length,
  }
}

/** The set-up card, or the word that tries whether a person is reached: once each, before anything else there. */
function isFirstWord({ day: { discord } }: LivedDay, message: FakeMessage): boolean {
  const isDirect = discord.state.channels.get(message.channelId)?.recipientId !== null
  return isDirect && discord.messagesIn(message.channelId)[0] === message
}

/** The same words twice in one place. */
export function judgeRepeats(lived: LivedDay): Verdict {
  const { state } = lived.day.discord
  const posts = postsOf(lived)
  const texts = posts.map((post) => `${post.channelId} ${writeWords(state, post).join(' / ')}`)
  return { faults: texts.filter((text, i) => texts.indexOf(text) !== i), judged: texts.length }
}

/** Who is called by what they are not to be called by, and alerts of the server that do not call. */
export function judgeCalls(lived: LivedDay): Verdict {
  const { town, day } = lived
  const alerts = posted(lived).filter(
    ({ row }) => row.purpose === 'alert' && row.chatId === `discord:${town.newsRoom.id}`,
  )
  const called = new Set(alerts.flatMap(({ messages }) => messages.map(({ id }) => id)))
  const all = [...day.discord.state.messages.values()].flat()
  const wrong = all.filter(({ id, pinged: { everyone, users, roles } }) => {
    const wanted = called.has(id) ? [town.watchRole] : []
    return everyone || users.length > 0 || roles.join(' ') !== wanted.join(' ')
  })
  return { faults: wrong.map(({ id }) => id), judged: called.size }
}

/** Answers that others than the asker could read. */
export function judgeAnswers({ day: { discord, acts } }: LivedDay): Verdict {
  const answers = [...discord.state.messages.values()]
    .flat()
    .filter((each) => each.interactionId !== null)
  const open = answers.filter(
    ({ ephemeralFor, guildId }) => guildId !== null && ephemeralFor === null,
  )
  const foreign = acts.filter(({ shown }) =>
    shown.messages.some(({ ephemeralFor }) => ephemeralFor !== shown.userId),
  )
  return {
    faults: [...open.map(({ id }) => id), ...foreign.map(({ what }) => what)],
    // The next step of a card is shown in it and is no message of its own.
    judged: acts.filter(({ shown }) => shown.messages.length > 0).length,
  }
}

/** Announcements that were not published once, and anything else that was. */
export function judgePublished(lived: LivedDay): Verdict {
  const { town, day, ledger } = lived
  const asked = day.discord.requests.filter(({ path }) => path.endsWith('/crosspost'))
  const published = postsOf(lived).filter(({ publishedAt }) => publishedAt !== null)
  const announced = day.discord
    .messagesIn(town.morning.id)
    .filter((post) => post.ephemeralFor === null)
  const rows = ledger.filter(({ action }) => action === 'publish')
  return {
    faults: [
      ...published.filter((post) => !announced.includes(post)).map(({ id }) => id),
      ...announced.filter((post) => !published.includes(post)).map(({ id }) => id),
      ...(asked.length === announced.length ? [] : [`${asked.length} requests to publish`]),
      ...(rows.length === announced.length ? [] : [`${rows.length} rows to publish`]),
    ],
    judged: announced.length,
  }
}

/** Posts of the forum whose tags are not the desks of what they tell. */
export function judgeTags(lived: LivedDay): Verdict {
  const { town, day } = lived
  const posts = posted(lived).filter(({ row }) => row.chatId === `discord:${town.stories.id}`)
  const wrong = posts.filter(({ row, messages }) => {
    const thread = day.discord.state.channels.get(messages[0]?.channelId ?? '')
    const tags = tagsOf(town.stories, thread)
    const desks = new Set(
      (row.message?.blocks ?? []).flatMap((block) =>
        block.kind === 'story' ? (block.brief.desks ?? []) : [],
      ),
    )
    // Headlines alone have some tag, since the forum wants one.
    if (desks.size === 0) return tags.length === 0
    return tags.length !== Math.min(mostTags, desks.size) || tags.some((tag) => !desks.has(tag))
  })
  return { faults: wrong.map(({ row }) => row.key), judged: posts.length }
}

function tagsOf(forum: FakeChannel, thread: FakeChannel | undefined): readonly string[] {
  return (thread?.thread?.appliedTags ?? []).map(
    (id) => forum.availableTags.find((tag) => tag.id === id)?.name.toLowerCase() ?? '?',
  )
}

/** Corrections say what they answer, and what they answer was edited. */
export function judgeCorrections(lived: LivedDay): Verdict {
  const answers = posted(lived).filter(({ row }) => row.purpose === 'correction')
  const byId = new Map(postsOf(lived).map((post) => [post.id, post]))
  const wrong = answers.filter(({ messages }) => {
    const target = byId.get(messages[0]?.replyToId ?? '')
    return target === undefined || target.edits.length === 0
  })
  return { faults: wrong.map(({ row }) => row.key), judged: answers.length }
}

/** When each person was first written to, and how often in all. */
export function directMessages(lived: LivedDay): readonly string[] {
  const { state } = lived.day.discord
  return [...state.channels.values()]
    .filter(({ recipientId }) => recipientId !== null)
    .flatMap(({ id, recipientId }) => {
      const posts = postsOf(lived).filter(({ channelId }) => channelId === id)
      const [first] = posts
      const name = state.users.get(recipientId ?? '')?.globalName ?? '?'
      return first === undefined
        ? []
        : [`${name}: ${posts.length}, from ${writeTime(first.createdAt)}`]
    })
}

/** Slots of the day's schedules, and what became of each. */
export function slotsOf({ day: { discord }, briefings }: LivedDay): readonly string[] {
  return briefings
    .flatMap(({ chatId, runs }) => {
      const name = discord.state.channels.get(chatId.replace('discord:', ''))?.name ?? chatId
      return runs.map(({ slotAt, outcome }) => `#${name} ${writeTime(slotAt)} ${outcome}`)
    })
    .toSorted()
}
