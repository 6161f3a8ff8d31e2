import type { Message } from '../delivery/message.ts'
import type { Translate } from '../delivery/translate.ts'

/** A message for a place where many read. */
export interface ShortReply {
  readonly message: Message
  /** Something was left out that the whole message tells. */
  readonly shortened: boolean
}

/** What many see is short. */
export function shortenReply(message: Message, _t: Translate): ShortReply {
  return { message, shortened: false }
}
