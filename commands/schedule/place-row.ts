import type { CommandContext } from '../../src/chat/command.ts'
import { placeWords } from '../../src/chat/place-words.ts'
import { settingRow } from '../settings/setting-row.ts'

/** Where a schedule's digests would be posted, and who reads them there. */
export function placeRow({ chat, t }: Pick<CommandContext, 'chat' | 't'>) {
  const who = chat.shared ? 'everyone' : 'you'
  return settingRow(t('setup-place'), t('setup-place-here', { who, ...placeWords(chat) }))
}
