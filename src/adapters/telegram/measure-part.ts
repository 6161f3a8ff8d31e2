import type { MessageEntity } from 'grammy/types'
import {
  mostButtons,
  mostEntities,
  mostEntityBytes,
  mostKeyboardBytes,
  mostText,
} from './limits.ts'
import type { Row } from './render-buttons.ts'
import type { TelegramPart } from './telegram-part.ts'

/** A message's budgets: UTF-16 units of text, entities and their bytes, buttons and their bytes. */
type TelegramSize = Readonly<
  Record<'text' | 'entities' | 'entityBytes' | 'buttons' | 'keyboardBytes', number>
>

/** What a part takes of each. */
export function measurePart({
  text,
  entities,
  keyboard,
}: Pick<TelegramPart, 'text' | 'entities' | 'keyboard'>): TelegramSize {
  const buttons = keyboard.flat()
  return {
    text: text.length,
    entities: entities.length,
    entityBytes: entities.reduce((sum, entity) => sum + bytesOf(entity), 0),
    buttons: buttons.length,
    keyboardBytes: buttons.reduce((sum, button) => sum + buttonBytes(button), 0),
  }
}

/** Type, offset and length, four bytes each; an address has its length before it and is padded. */
function bytesOf(entity: MessageEntity): number {
  return 12 + (entity.type === 'text_link' ? Buffer.byteLength(entity.url) + 7 : 0)
}

function buttonBytes(button: Row[number]): number {
  const data = 'url' in button ? button.url : 'callback_data' in button ? button.callback_data : ''
  return 16 + Buffer.byteLength(button.text) + Buffer.byteLength(data)
}

/** What one message of Telegram's holds of each. */
export const messageBudget: TelegramSize = {
  text: mostText,
  entities: mostEntities,
  entityBytes: mostEntityBytes,
  buttons: mostButtons,
  keyboardBytes: mostKeyboardBytes,
}
