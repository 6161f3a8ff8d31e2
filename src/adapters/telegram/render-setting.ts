import type { Translate } from '../../delivery/translate.ts'
import type { Desk } from '../../topic/topic.ts'
import type { TelegramAddress } from './address.ts'
import type { CallbackData } from './callback-data.ts'

/** What a message is rendered for. */
export interface RenderSetting {
  /** Of the message's own language. */
  readonly t: Translate
  readonly desks: readonly Desk[]
  /** The bot's user name without the `@`, for links to its private chat. */
  readonly botName: string
  /** Others read here: what readers press leads to their private chat. */
  readonly shared: boolean
  /** Where it stands; in a shared place links to the private chat are about it. Null: wherever somebody shares it. */
  readonly place: TelegramAddress | null
  /** What buttons are about, where that is not the chat they stand in. */
  readonly about: TelegramAddress | null
  /** Name of the command answered: what its own buttons answer replaces this answer. */
  readonly command: string | null
  /** A button's data, ≤ 64 bytes: what is longer gets a short name. */
  readonly callbackOf: (data: CallbackData) => string
}
