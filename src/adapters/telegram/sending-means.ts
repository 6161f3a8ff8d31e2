import type { Api } from 'grammy'
import type { Message } from '../../delivery/message.ts'
import type { DeliveryOrder } from '../../delivery/messenger.ts'
import type { Log } from '../../log.ts'
import type { TelegramAddress } from './address.ts'
import type { RenderSetting } from './render-setting.ts'

/** What a delivery needs: made for one, since its requests are given up together. */
export interface SendingMeans {
  readonly api: Api
  /** For a message that stands there. */
  readonly settingOf: (message: Message, address: TelegramAddress) => Promise<RenderSetting>
  readonly log: Log
}

/** An order, and the chat it is for. */
export interface AddressedOrder extends DeliveryOrder {
  readonly address: TelegramAddress
}
