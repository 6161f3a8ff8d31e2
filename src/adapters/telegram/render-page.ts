import { type Direction, directionOfLanguage } from '../../delivery/find-direction.ts'
import type { Message } from '../../delivery/message.ts'
import type { Phrasing } from '../../delivery/phrase-source.ts'
import type { RenderSetting } from './render-setting.ts'

/** What the blocks of one message are rendered with. */
export interface Page {
  readonly message: Message
  readonly setting: RenderSetting
  readonly phrasing: Phrasing
  /** Of every line: that of the message's language. */
  readonly direction: Direction
}

/** A page that no block was rendered on yet. */
export function openPage(message: Message, setting: RenderSetting): Page {
  const { language, timeZone, at } = message
  const phrasing: Phrasing = { t: setting.t, language, timeZone, now: at }
  return { message, setting, phrasing, direction: directionOfLanguage(language) }
}
