import type { Reply } from '../../chat/command.ts'
import type { Notice } from '../../chat/write-notice.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import type { BotPermission } from './bot-permissions.ts'
import type { ReadLine } from './build-line.ts'

/** What would make the bot post where it may not; null: nothing. */
export function findLacking(read: ReadLine): Notice | null {
  const { missing } = read.check
  if (!sets(read) || missing.length === 0) return null
  return lacks('discord-missing-permissions', missing, read)
}

/** What makes the bot post somewhere by itself. */
function sets({ line, command }: ReadLine): boolean {
  if (!line.chat.shared || !line.person.admin) return false
  if (command === 'setup') return true
  const action = line.options?.['action'] ?? line.text.split(' ')[1]
  return command === 'schedule' && (action === 'add' || action === 'change')
}

function lacks(key: string, permissions: readonly BotPermission[], { line }: ReadLine): Notice {
  const names = permissions.map(({ name }) => `“${name}”`).join(', ')
  return { key, values: { channel: line.chat.name ?? '', permissions: names } }
}

/** What posting there would do better with is said once it is set up. */
export function withHints(reply: Reply, read: ReadLine, catalogue: Catalogue): Reply {
  const { wanted } = read.check
  if (!sets(read) || wanted.length === 0) return reply
  const { key, values } = lacks('discord-wanted-permissions', wanted, read)
  const text = catalogue.translator(reply.message.language)(key, values)
  const hint = { kind: 'text', spans: [{ text, style: 'quiet' }] } as const
  return { ...reply, message: { ...reply.message, blocks: [...reply.message.blocks, hint] } }
}
