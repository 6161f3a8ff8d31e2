import type { Briefing } from './briefing.ts'
import { briefingMemoryId } from './briefing-memory.ts'
import type { DeliveryAction, NewDelivery } from './delivery.ts'
import type { Message } from './message.ts'

/** A digest ready to be owed to its chat. */
export interface PlannedDigest {
  readonly briefing: Pick<Briefing, 'id' | 'chatId' | 'layout' | 'pin' | 'publish' | 'approval'>
  readonly platform: string
  readonly slotAt: number
  /** The short card over the parts, where the layout has one. */
  readonly card: Message | null
  /** Its stories each by themselves, where the layout has them so: then there are no `parts`. */
  readonly stories: PlannedStories | null
  /** Each fits one message of the platform. */
  readonly parts: readonly Message[]
  /** Key of today's living message, which this one edits; null: there is none yet. */
  readonly living: LivingMessage | null
  /** What was pinned last, or is still to be; null: nothing. */
  readonly pinned: PinnedPost | null
  readonly silent: boolean
  readonly sendAt: number
  readonly notAfter: number
}

/** Messages in parts that each fit one of the platform. */
export interface PlannedStories {
  /** The headlines. */
  readonly opening: readonly Message[]
  /** What has only a line: it goes on from the headlines. */
  readonly lines: readonly Message[]
  readonly stories: readonly (readonly Message[])[]
}

/** A message pinned by an earlier slot. */
export interface PinnedPost {
  /** Key of the delivery that sent it. */
  readonly sentBy: string
  /** Key of the delivery that pins it. */
  readonly pin: string
}

/** The one message of a day. */
export interface LivingMessage {
  /** Key of the delivery that sent it. */
  readonly sentBy: string
  /** Key of the last one that edited it, or the same. */
  readonly last: string
}

/** `part` is a number from 0, or what is done to one. */
export function briefingKey(briefingId: number, slotAt: number, part: number | string): string {
  return `briefing:${briefingId}:${slotAt}:${part}`
}

/**
 * A slot's deliveries: its parts one after the other, each going on from the first, then what is done to them. A living message's memory advances only
 * when its day is over (close-living-day.ts), since each edit tells the whole day.
 */
export function planBriefing(planned: PlannedDigest): readonly NewDelivery[] {
  const messages = planned.living === null ? listMessages(planned) : []
  const first = planned.living?.sentBy ?? keyOf(planned, 0)
  const edit = planned.living === null ? [] : editLiving(planned, planned.living)
  return [...messages, ...edit, ...publishAll(planned, messages), ...pinFirst(planned, first)]
}

function listMessages(planned: PlannedDigest): readonly NewDelivery[] {
  const { card, parts, stories, briefing } = planned
  if (stories !== null) return listStories(planned, stories)
  const all = card === null ? parts : [card, ...parts]
  return all.map((message, i) => {
    const inThread = card !== null && i > 0
    const advances = briefing.layout !== 'living' && message !== card
    return {
      ...common(planned, i, inThread ? 'thread' : 'send'),
      message,
      target: i === 0 ? null : keyOf(planned, 0),
      after: i === 0 ? null : keyOf(planned, i - 1),
      memoryId: advances ? briefingMemoryId(briefing.chatId, briefing.id) : null,
    }
  })
}

/**
 * The headlines first; then each story by itself: what one waits for, or comes to, is nothing to the others, and each
 * advances the memory by itself.
 */
function listStories(
  planned: PlannedDigest,
  { opening, lines, stories }: PlannedStories,
): readonly NewDelivery[] {
  const memoryId = briefingMemoryId(planned.briefing.chatId, planned.briefing.id)
  const deliveries: NewDelivery[] = []
  const add = (messages: readonly Message[], after: string | null): void => {
    const from = deliveries.length
    messages.forEach((message, i) => {
      deliveries.push({
        ...common(planned, from + i, 'send'),
        message,
        target: i === 0 ? null : keyOf(planned, from),
        after: i === 0 ? after : keyOf(planned, from + i - 1),
        memoryId: opening.includes(message) ? null : memoryId,
      })
    })
  }
  add([...opening, ...lines], null)
  const opened = deliveries.at(-1)?.key ?? null
  for (const story of stories) add(story, opened)
  return deliveries
}

function editLiving(planned: PlannedDigest, living: LivingMessage): readonly NewDelivery[] {
  const [message = null] = planned.parts
  return [
    {
      ...common(planned, 0, 'edit'),
      message,
      target: living.sentBy,
      after: living.last,
      silent: true,
    },
  ]
}

/** What stands in the channel itself is published; a thread is not. */
function publishAll(
  planned: PlannedDigest,
  messages: readonly NewDelivery[],
): readonly NewDelivery[] {
  if (!planned.briefing.publish) return []
  const posts = messages.filter(({ action }) => action === 'send')
  return posts.map(({ key }, i) => ({
    ...common(planned, `publish:${i}`, 'publish'),
    target: key,
    after: key,
  }))
}

function pinFirst(planned: PlannedDigest, first: string): readonly NewDelivery[] {
  const { briefing, pinned, living } = planned
  if (!briefing.pin || living !== null) return []
  // An earlier pin that is late comes first, or both would stay.
  const after = pinned?.pin ?? first
  const pin = { ...common(planned, 'pin', 'pin'), target: first, after, silent: true }
  if (pinned === null) return [pin]
  const unpin = { ...common(planned, 'unpin', 'unpin'), target: pinned.sentBy, after: pin.key }
  return [pin, { ...unpin, silent: true }]
}

function common(
  planned: PlannedDigest,
  part: number | string,
  action: DeliveryAction,
): NewDelivery {
  const { briefing, platform, silent, sendAt, notAfter } = planned
  return {
    key: keyOf(planned, part),
    platform,
    chatId: briefing.chatId,
    purpose: 'digest',
    action,
    target: null,
    after: null,
    message: null,
    silent,
    sendAt,
    notAfter,
    memoryId: null,
    state: briefing.approval === null ? 'pending' : 'held',
  }
}

function keyOf({ briefing, slotAt }: PlannedDigest, part: number | string): string {
  return briefingKey(briefing.id, slotAt, part)
}
