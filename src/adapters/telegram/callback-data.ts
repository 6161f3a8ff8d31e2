import type { TelegramAddress } from './address.ts'
import { readShortAddress, shortenAddress } from './short-address.ts'

/** What a button of ours runs when it is pressed. */
export interface CallbackData {
  /** A command line. */
  readonly line: string
  /** What it is about, where that is not the chat it stands in. */
  readonly about: TelegramAddress | null
  /** The answer takes the place of the message it stands in, as the next step of one card. */
  readonly replaces: boolean
  /** Words are asked for first, which are said behind the line. */
  readonly asks: boolean
}

/** `callback_data` holds 1–64 bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton). */
export const maxCallbackBytes = 64

/** `=?@s1k9x2b-1a /settings` at its longest before the line; may be too long: `fitsCallback` tells. */
export function writeCallback({ line, about, replaces, asks }: CallbackData): string {
  const place = about === null ? '' : `@${shortenAddress(about)} `
  return `${replaces ? '=' : ''}${asks ? '?' : ''}${place}${line}`
}

/** Whether a button can hold it. */
export function fitsCallback(data: string): boolean {
  return Buffer.byteLength(data) <= maxCallbackBytes
}

/** What a button runs; what is not ours is a line that means nothing. */
export function readCallback(data: string): CallbackData {
  const [, replaces, asks, place, line = ''] =
    /^(=?)(\??)(?:@([0-9a-z-]+) )?(.*)$/su.exec(data) ?? []
  const about = place === undefined ? null : readShortAddress(place)
  return { line, about, replaces: replaces === '=', asks: asks === '?' }
}
