import type { InlineKeyboardButton, LinkPreviewOptions, MessageEntity } from 'grammy/types'

/** One message as Telegram takes it: plain text with entities, never mark-up. */
export interface TelegramPart {
  /** ≤ 4,096 UTF-16 units, of a picture's caption ≤ 1,024. */
  readonly text: string
  /** Offsets and lengths in UTF-16 units; ≤ 100, sorted. */
  readonly entities: readonly MessageEntity[]
  /** Rows of buttons; none: no keyboard. */
  readonly keyboard: readonly (readonly InlineKeyboardButton[])[]
  readonly preview: LinkPreviewOptions
  /** Sent with the text as its caption. */
  readonly picture: { readonly url: string; readonly spoiler: boolean } | null
  /** Documents, sent after it. */
  readonly files: readonly { readonly name: string; readonly text: string }[]
}
