import type { Message } from '../../delivery/message.ts'
import type { DeliveryOrder } from '../../delivery/messenger.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Desk } from '../../topic/topic.ts'
import type { DiscordRest } from './create-rest.ts'
import type { DirectChannels } from './direct-channels.ts'
import type { Forums } from './forums.ts'
import type { RenderSetting } from './render-setting.ts'

/** What sending needs. */
export interface DiscordMeans {
  readonly rest: DiscordRest
  readonly directChannels: DirectChannels
  readonly forums: Forums
  readonly desks: readonly Desk[]
  readonly clock: Clock
  /** The bot's user id. */
  readonly ownId: () => Promise<string>
  /** For a message of that delivery; its buttons are about that channel where it stands elsewhere. */
  readonly settingOf: (
    message: Message,
    key: string,
    aboutChannelId: string | null,
  ) => RenderSetting
}

/** An order that posts or edits. */
export interface MessageOrder extends DeliveryOrder {
  readonly message: Message
}
