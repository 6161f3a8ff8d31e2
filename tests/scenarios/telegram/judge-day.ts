import type { Delivery } from '../../../src/delivery/delivery.ts'
import type { FakeMessage } from '../../fakes/telegram/state.ts'
import { nameChat } from '../../fakes/telegram/write-log.ts'
import { writeTime } from '../day/write-time.ts'
import type { LivedDay } from './live-day.ts'
import { writeWords } from './write-words.ts'

/** What is wrong, and how much was looked at: a judge that looks at nothing says nothing. */
export interface Verdict {
  readonly faults: readonly string[]
  readonly judged: number
}

const posting: readonly string[] = ['send', 'reply', 'thread']
const minute = 60_000

/** Everything the bot wrote, oldest first in each chat. */
export function postsOf({ day: { telegram } }: LivedDay): readonly FakeMessage[] {
  const { state } = telegram
  return [...state.messages.values()]
    .flat()
    .filter(({ authorId, service }) => authorId === state.botId && service === null)
}

/** `#Harbour Town/Morning 16 Apr 07:30:00`. */
export function nameOf({ day }: LivedDay, message: FakeMessage): string {
  const { state } = day.telegram
  const { chatId, isTopicMessage, threadId, at } = message
  const chat = state.chats.get(chatId)
  const place = chat === undefined ? '?' : nameChat(state, chat, isTopicMessage ? threadId : null)
  return `${place} ${writeTime(at).trim()}`
}

/** Each row that posted is one message of its chat and topic, and no message is of two rows. */
export function judgeLedger(lived: LivedDay): Verdict {
  const posts = new Map(postsOf(lived).map((post) => [addressOf(post), post]))
  const rows = lived.ledger.filter(
    ({ action, state, messageId }) =>
      posting.includes(action) && state === 'sent' && messageId !== null,
  )
  const addresses = rows.map((row) => messageOf(row))
  return {
    faults: [
      ...lived.ledger
        .filter((row) => row.state !== 'sent' && !isOwedToNobody(row, lived))
        .map(({ key, state }) => `${key} is ${state}`),
      ...rows.filter((row) => !posts.has(messageOf(row))).map(({ key }) => `${key} is not there`),
      ...addresses.filter((each, i) => addresses.indexOf(each) !== i),
      ...rows.flatMap((row) => judgeTopic(row, posts.get(messageOf(row)))),
    ],
    judged: rows.length,
  }
}

/** A notice to somebody who never spoke to the bot alone: it is kept until they do. */
function isOwedToNobody({ purpose, state, chatId }: Delivery, { places }: LivedDay): boolean {
  return purpose === 'notice' && state === 'retry' && places.get(chatId)?.paused?.why === 'refused'
}

function judgeTopic({ key, chatId }: Delivery, post: FakeMessage | undefined): readonly string[] {
  const topic = post?.isTopicMessage === true ? `${post.threadId}` : undefined
  return chatId.split('/')[1] === topic ? [] : [`${key} stands in topic ${topic}`]
}

function messageOf({ chatId, messageId }: Delivery): string {
  return `${chatId.split('/')[0]} ${messageId?.split(':').at(-1)}`
}

function addressOf({ chatId, id }: FakeMessage): string {
  return `telegram:${chatId} ${id}`
}

/** Messages of no delivery that came while nobody had just asked for something. */
export function findStrangers(lived: LivedDay): readonly string[] {
  const owed = new Set(lived.ledger.map((row) => messageOf(row)))
  const asked = lived.day.acts.map(({ at }) => at)
  return postsOf(lived)
    .filter((post) => !owed.has(addressOf(post)))
    .filter(({ at }) => !asked.some((when) => at >= when && at < when + minute / 3))
    .map((post) => nameOf(lived, post))
}

/** What stands in one place twice, by its first words. */
export function findRepeats(lived: LivedDay): readonly string[] {
  const posts = postsOf(lived)
  const texts = posts.map((post) => `${post.chatId} ${writeWords(post).join(' / ')}`)
  return posts
    .filter((_, i) => texts.indexOf(texts[i] ?? '') !== i)
    .map((post) => `${nameOf(lived, post)}: ${writeWords(post)[0]}`)
}

/** Corrections say what they answer, and what they answer was edited. */
export function judgeCorrections(lived: LivedDay): Verdict {
  const posts = new Map(postsOf(lived).map((post) => [addressOf(post), post]))
  const answers = lived.ledger.filter(
    ({ purpose, action }) => purpose === 'correction' && posting.includes(action),
  )
  const wrong = answers.filter((row) => {
    const post = posts.get(messageOf(row))
    const target = posts.get(`telegram:${post?.chatId} ${post?.replyToId}`)
    return target === undefined || target.edits.length === 0
  })
  return { faults: wrong.map(({ key }) => key), judged: answers.length }
}

/** Slots of the day's schedules, and what became of each. */
export function slotsOf({ day: { telegram }, briefings }: LivedDay): readonly string[] {
  const { state } = telegram
  return briefings
    .flatMap(({ chatId, runs }) => {
      const [id = '', thread] = chatId.replace('telegram:', '').split('/')
      const chat = state.chats.get(Number(id))
      const topic = thread === undefined ? null : Number(thread)
      const name = chat === undefined ? chatId : nameChat(state, chat, topic)
      return runs.map(({ slotAt, outcome }) => `${name} ${writeTime(slotAt)} ${outcome}`)
    })
    .toSorted()
}

/** Requests, other than for updates, that the bot made while it had been told to wait. */
export function findHasty({ day: { telegram } }: LivedDay): readonly string[] {
  const { calls } = telegram
  const held = calls.filter(({ status }) => status === 429)
  return held.flatMap((refused) => {
    const seconds = Number(/retry after (\d+)/u.exec(String(refused.answer))?.[1] ?? 0)
    const until = refused.at + seconds * 1000
    return calls
      .filter((call) => call.method !== 'getUpdates' && call !== refused)
      .filter(({ at }) => at > refused.at && at < until)
      .map(({ method, at }) => `${method} ${writeTime(at)}`)
  })
}
