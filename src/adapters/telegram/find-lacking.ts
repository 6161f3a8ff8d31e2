import type { Notice } from '../../chat/write-notice.ts'
import type { ReadLine } from './build-line.ts'
import type { AskedCommand } from './create-command-reader.ts'

/** What would make the bot post where it may not; null: nothing. */
export function findLacking({ line, command, place }: ReadLine): Notice | null {
  const { known } = place
  if (known === null || !line.person.admin || !sets(command)) return null
  if (known.rights?.canPost === true) return null
  const kind = known.kind === 'channel' ? 'channel' : 'group'
  return { key: 'telegram-cannot-post', values: { place: line.chat.name ?? '', kind } }
}

/** What makes the bot post somewhere by itself. */
function sets(asked: AskedCommand | null): boolean {
  if (asked?.command.name === 'setup') return true
  const action = asked?.values['action']
  return asked?.command.name === 'schedule' && (action === 'add' || action === 'change')
}
