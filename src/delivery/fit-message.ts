import type { NewDelivery } from './delivery.ts'
import { withShown } from './list-shown.ts'
import type { Message, StoryCardBlock } from './message.ts'
import type { Messenger } from './messenger.ts'

/** Each fits one message of the platform: the message itself, else its headlines alone, else its parts. */
export function fitMessage(
  message: Message,
  messenger: Pick<Messenger, 'plan'> | undefined,
): readonly Message[] {
  // Another process's platform is taken to have room: that process makes it fit.
  const parts = messenger?.plan(message) ?? [message]
  if (messenger === undefined || parts.length < 2) return parts
  const short = shortenCards(message)
  return messenger.plan(short).length === 1 ? [short] : parts.map(withShown)
}

/** The same message with a headline line for each story. */
export function shortenCards(message: Message): Message {
  return {
    ...message,
    blocks: message.blocks.map((block) => (block.kind === 'story' ? shortenCard(block) : block)),
  }
}

/** A card as a headline line: without its image too. */
function shortenCard(card: StoryCardBlock): StoryCardBlock {
  const { image: _, ...rest } = card
  return { ...rest, compact: true }
}

/**
 * One delivery a part, one after the other: the first keeps the key, the others are numbered behind it and go on from
 * it.
 */
export function inParts(
  delivery: Omit<NewDelivery, 'message'>,
  parts: readonly Message[],
): readonly NewDelivery[] {
  const keyOf = (i: number): string => (i === 0 ? delivery.key : `${delivery.key}:${i}`)
  return parts.map((message, i) => ({
    ...delivery,
    message,
    key: keyOf(i),
    target: i === 0 ? delivery.target : delivery.key,
    after: i === 0 ? delivery.after : keyOf(i - 1),
  }))
}
