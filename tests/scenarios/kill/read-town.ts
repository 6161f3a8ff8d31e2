import {
  channelChatId,
  personChatId,
  writeMessageId,
} from '../../../src/adapters/discord/address.ts'
import { markerOf, nonceOf } from '../../../src/adapters/discord/delivery-nonce.ts'
import type { Delivery } from '../../../src/delivery/delivery.ts'
import type { Message } from '../../../src/delivery/message.ts'
import type { FakeDiscord } from '../../fakes/discord/start-discord.ts'
import type { FakeChannel, FakeMessage } from '../../fakes/discord/state.ts'
import type { SeenPost } from './judge-ledger.ts'

/** A message of the bot's as people see it, with the delivery it belongs to. */
export interface TownPost extends SeenPost {
  readonly chatId: string
  readonly shown: FakeMessage
}

/** A message that was asked for at that time. */
export interface AskedFor {
  readonly message: Message
  readonly at: number
}

/** All that the bot has written and that still stands there; the key of what is in no ledger is its nonce or marker. */
export function readTown(
  { state }: Pick<FakeDiscord, 'state'>,
  ledger: readonly Delivery[],
  askedFor: ReadonlyMap<string, readonly AskedFor[]>,
): readonly TownPost[] {
  const keys = new Map(
    ledger.flatMap(({ key }) => [
      [nonceOf(key), key],
      [`${markerOf(key)}`, key],
    ]),
  )
  return [...state.messages].flatMap(([channelId, messages]) => {
    const channel = state.channels.get(channelId)
    if (channel === undefined) return []
    const chatId = chatOf(channel)
    const isHome = chatId === personChatId(channel.recipientId ?? '') || channel.thread === null
    const ours = messages.filter(
      ({ authorId, type, deletedAt }) =>
        authorId === state.botUserId && type === 0 && deletedAt === null,
    )
    return ours.map((shown) => {
      const { id, createdAt, edits } = shown
      const mark = shown.nonce ?? `${firstShown(shown)[0]?.id}`
      const key = keys.get(mark) ?? mark
      return {
        id: writeMessageId({ channelId: isHome ? null : channelId, messageId: id }),
        key,
        at: createdAt,
        edits: edits.length,
        // A later request found it there, whatever it would have said itself.
        message: askedFor.get(key)?.findLast(({ at }) => at <= createdAt)?.message ?? null,
        chatId,
        shown,
      }
    })
  })
}

/** Its components when it was posted: an edit has a marker of its own. */
function firstShown({ edits, components }: FakeMessage): FakeMessage['components'] {
  return edits[0]?.components ?? components
}

/** A thread belongs to the chat it hangs in. */
function chatOf({ id, recipientId, thread, parentId }: FakeChannel): string {
  if (recipientId !== null) return personChatId(recipientId)
  return channelChatId(thread === null ? id : (parentId ?? id))
}
