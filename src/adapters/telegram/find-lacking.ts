import type { Notice } from '../../chat/write-notice.ts'
import type { ReadLine } from './build-line.ts'

/** What would make the bot post where it may not; null: nothing. */
export function findLacking({ line, command, place }: ReadLine): Notice | null {
  const { known } = place
  if (known === null || !line.person.admin || !sets(command, line.text)) return null
  if (known.rights?.canPost === true) return null
  const kind = known.kind === 'channel' ? 'channel' : 'group'
  return { key: 'telegram-cannot-post', values: { place: line.chat.name ?? '', kind } }
}

/** What makes the bot post somewhere by itself. */
function sets(command: string | null, text: string): boolean {
  if (command === 'setup') return true
  const [, action = ''] = text.split(/\s+/u)
  return command === 'schedule' && (action === 'add' || action === 'change')
}
