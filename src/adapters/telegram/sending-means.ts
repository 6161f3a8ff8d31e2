import type { Api } from 'grammy'
import type { Message } from '../../delivery/message.ts'
import type { DeliveryOrder } from '../../delivery/messenger.ts'
import type { TelegramAddress } from './address.ts'
import type { TelegramPart } from './telegram-part.ts'

/** What a delivery needs: made for one, since its requests are given up together. */
export interface SendingMeans {
  readonly api: Api
  /** For a message that stands there, as a text or a picture's caption. Null: it cannot be rendered, which is logged. */
  readonly render: (
    message: Message,
    address: TelegramAddress,
    as: 'text' | 'caption',
  ) => Promise<TelegramPart | null>
}

/** An order, and the chat it is for. */
export interface AddressedOrder extends DeliveryOrder {
  readonly address: TelegramAddress
}
