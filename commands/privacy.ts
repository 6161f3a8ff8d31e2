import { type CommandContext, defineCommand, type Reply } from '../src/chat/command.ts'
import { button, heading, replyWith, sentence } from '../src/chat/reply.ts'

/** What is stored, in full on request, and gone after a confirmation. */
export const privacy = defineCommand({
  name: 'privacy',
  aliases: ['forget'],
  options: {
    action: { kind: 'choice', choices: ['export', 'delete'] },
    confirm: { kind: 'choice', choices: ['confirm'] },
  },
  allowed: 'anyone',
  examples: ['/privacy', '/privacy export', '/privacy delete'],
  async run(context) {
    const { options } = context
    if (options.action === 'export') return exportAll(context)
    if (options.action !== 'delete') return explain(context)
    return options.confirm === null ? askFirst(context) : deleteAll(context)
  },
})

function explain(context: CommandContext): Reply {
  const { t } = context
  const stored = ['privacy-settings', 'privacy-memory', 'privacy-sources']
  return replyWith(
    context,
    [
      heading(t('privacy-title')),
      { kind: 'list', items: stored.map((key) => [{ text: t(key) }]) },
      sentence(t('privacy-never'), 'quiet'),
    ],
    [button(t('button-export'), '/privacy export'), button(t('button-delete'), '/privacy delete')],
  )
}

async function exportAll(context: CommandContext): Promise<Reply> {
  const { services, t } = context
  const data: Record<string, unknown> = {}
  for (const owner of owners(context)) data[owner] = await services.chats.exportChat(owner)
  const text = `${JSON.stringify(data, null, 2)}\n`
  return replyWith(
    context,
    [sentence(t('privacy-exported')), { kind: 'file', name: 'dateline-my-data.json', text }],
    [button(t('button-delete'), '/privacy delete')],
  )
}

function askFirst(context: CommandContext): Reply {
  const { chat, person, t } = context
  const whole = !chat.shared || person.admin
  const asked = replyWith(
    context,
    [sentence(t(whole ? 'privacy-confirm' : 'privacy-confirm-own'))],
    [
      button(t('button-delete-now'), '/privacy delete confirm'),
      button(t('button-keep'), '/privacy'),
    ],
  )
  return { ...asked, asks: { yes: '/privacy delete confirm', no: 'privacy-kept' } }
}

async function deleteAll(context: CommandContext): Promise<Reply> {
  const { services, numbering, memoryId, t } = context
  for (const owner of owners(context)) {
    await services.chats.deleteChat(owner)
    await services.memory.forget(owner)
  }
  numbering.remember(memoryId, [])
  return replyWith(context, [sentence(t('privacy-deleted'))], [button(t('button-news'), '/news')])
}

/** Whose data the asker may see and delete: their own, and the chat's when it is theirs or they run it. */
function owners({ chat, person, memoryId }: CommandContext): readonly string[] {
  if (chat.shared && !person.admin) return [memoryId]
  return [...new Set([chat.id, memoryId])]
}
