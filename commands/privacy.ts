import { ChatProblem } from '../src/chat/chat-problem.ts'
import { type CommandContext, defineCommand, type Reply } from '../src/chat/command.ts'
import { asChange, button, heading, instruct, replyWith, sentence } from '../src/chat/reply.ts'
import type { Block } from '../src/delivery/message.ts'

/** What is stored, in full on request, and gone after a confirmation. */
export const privacy = defineCommand({
  name: 'privacy',
  aliases: ['forget'],
  options: {
    action: { kind: 'choice', choices: ['export', 'delete'] },
    confirm: { kind: 'choice', choices: ['confirm'], internal: true },
    for: { kind: 'choice', choices: ['me', 'chat'], named: true },
  },
  allowed: 'anyone',
  personal: true,
  examples: ['/privacy', '/privacy export', '/privacy delete', '/privacy delete for chat'],
  async run(context) {
    const { options, chat, person } = context
    const everyone = chat.shared && options.for === 'chat'
    if (everyone && !person.admin) throw new ChatProblem('problem-admins-only')
    if (options.action === 'export') return exportAll(everyone, context)
    if (options.action !== 'delete') return explain(context)
    return options.confirm === null ? askFirst(everyone, context) : deleteAll(everyone, context)
  },
})

function explain(context: CommandContext): Reply {
  const { chat, person, t } = context
  const stored = [
    'privacy-settings',
    'privacy-follows',
    'privacy-memory',
    'privacy-schedules',
    'privacy-sources',
    'privacy-log',
  ]
  const values = { roles: chat.hasRoles === false ? 'no' : 'yes' }
  const everyones = chat.shared && person.admin
  const isInCommunity = everyones && chat.communityId !== undefined
  if (isInCommunity) stored.push('privacy-community')
  return replyWith(
    context,
    [
      heading(t('privacy-title')),
      { kind: 'list', items: stored.map((key) => [{ text: t(key, values) }]) },
      sentence(t('privacy-never'), 'quiet'),
      sentence(t('privacy-end'), 'quiet'),
      ...(isInCommunity ? [instruct(t('privacy-community-end', values), 'quiet')] : []),
    ],
    [
      button(t('button-export'), '/privacy export'),
      button(t('button-delete-mine'), '/privacy delete'),
      everyones ? button(t('button-export-chat'), '/privacy export for:chat') : null,
      everyones ? button(t('button-delete-chat'), '/privacy delete for:chat') : null,
    ],
  )
}

async function exportAll(everyone: boolean, context: CommandContext): Promise<Reply> {
  const { chat, services, t } = context
  const data: Record<string, unknown> = {}
  for (const owner of await owners(everyone, context))
    data[owner] = await services.chats.exportChat(owner)
  if (everyone && chat.communityId !== undefined)
    data[chat.communityId] = await services.communities.readCommunity(chat.communityId)
  const text = `${JSON.stringify(data, withTimes, 2)}\n`
  const scope = everyone ? ' for:chat' : ''
  return replyWith(
    context,
    [sentence(t('privacy-exported')), { kind: 'file', name: 'dateline-my-data.json', text }],
    [button(t(everyone ? 'button-delete-chat' : 'button-delete-mine'), `/privacy delete${scope}`)],
  )
}

/** Epoch milliseconds of these years are times; no other number stored is as large. */
const [firstTime, lastTime] = [Date.UTC(2001), Date.UTC(2100)]

/** Times as people and other programs read them. */
function withTimes(_: string, value: unknown): unknown {
  const isTime = Number.isInteger(value) && Number(value) >= firstTime && Number(value) < lastTime
  return isTime ? new Date(Number(value)).toISOString() : value
}

function askFirst(everyone: boolean, context: CommandContext): Reply {
  const { chat, t } = context
  const own = chat.shared && !everyone
  const line = `/privacy delete confirm${everyone ? ' for:chat' : ''}`
  const asked = replyWith(
    context,
    [sentence(t(own ? 'privacy-confirm-own' : 'privacy-confirm')), ...whatStays(everyone, context)],
    [
      button(t(everyone ? 'button-delete-chat-now' : 'button-delete-now'), line),
      button(t('button-keep'), '/privacy'),
    ],
  )
  return { ...asked, asks: { yes: line, no: 'privacy-kept' } }
}

async function deleteAll(everyone: boolean, context: CommandContext): Promise<Reply> {
  const { chat, services, numbering, memoryId, t } = context
  const deleted = await owners(everyone, context)
  for (const owner of deleted) {
    await services.chats.deleteChat(owner)
    await services.memory.forget(owner)
    numbering.remember(owner, [])
  }
  numbering.remember(memoryId, [])
  const own = chat.shared && !everyone
  const said = sentence(t(own ? 'privacy-deleted-own' : 'privacy-deleted'))
  const news = [button(t('button-news'), '/news')]
  const reply = {
    ...replyWith(context, [said, ...whatStays(everyone, context)], news),
    deleted,
  }
  // What is deleted leaves no note behind where nobody else would read it.
  if (!chat.shared) return { ...reply, changed: 'unnoted' }
  return own ? reply : asChange(reply)
}

/** What somebody did for others in shared places is not theirs alone. */
function whatStays(everyone: boolean, { person, t }: CommandContext): readonly Block[] {
  if (everyone || person.privateChatId === undefined) return []
  return [sentence(t('privacy-stays'), 'quiet')]
}

/** Whose data is meant: all of a shared place, or all of the asker's, alone and in shared places. */
async function owners(
  everyone: boolean,
  { chat, person, memoryId, services }: CommandContext,
): Promise<readonly string[]> {
  if (everyone) return [chat.id]
  const inShared = await services.chats.listPersonal(person.id)
  const alone = chat.shared ? person.privateChatId : chat.id
  return [...new Set([memoryId, ...inShared, ...(alone === undefined ? [] : [alone])])]
}
