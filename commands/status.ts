import { ChatProblem } from '../src/chat/chat-problem.ts'
import { type CommandContext, defineCommand, type Reply } from '../src/chat/command.ts'
import { placeWords } from '../src/chat/place-words.ts'
import { button, heading, replyWith } from '../src/chat/reply.ts'
import { settleDelivery } from './status/settle-delivery.ts'
import { showLog } from './status/show-log.ts'
import { showPause } from './status/show-pause.ts'
import { showQueue } from './status/show-queue.ts'
import { showReading } from './status/show-reading.ts'
import { showSchedules } from './status/show-schedules.ts'

/** How reading and sending go: what is late, failing, unknown or paused, and the cure. */
export const status = defineCommand({
  name: 'status',
  aliases: ['health'],
  options: {
    action: { kind: 'choice', choices: ['log', 'arrived', 'again'] },
    delivery: { kind: 'number', min: 1, max: 999_999_999 },
  },
  allowed: 'anyone',
  elsewhere: true,
  examples: ['/status', '/status log', '/status arrived 12', '/status again 12'],
  async run(context): Promise<Reply> {
    const { chat, person, t, options } = context
    if (chat.shared && !person.admin) return showToMembers(options.action, context)
    if (options.action === 'log') return showLog(context)
    if (options.action !== null) return settleDelivery(options.action, options.delivery, context)
    const pause = await showPause(context)
    const reading = person.admin ? await showReading(context) : null
    const schedules = await showSchedules(context)
    const queue = await showQueue(context)
    const rows = [...(reading?.rows ?? []), ...queue.rows]
    return replyWith(
      context,
      [
        heading(t('status-title', placeWords(context.chat))),
        { kind: 'table', rows },
        ...pause.blocks,
        ...schedules,
        ...queue.blocks,
        ...(reading?.blocks ?? []),
      ],
      [
        ...pause.buttons,
        ...(person.admin
          ? [button(t('button-sources'), '/sources'), button(t('button-check'), '/sources check')]
          : []),
        button(t('button-log'), '/status log'),
      ],
    )
  },
})

/** How reading goes is for everybody to see; what is sent and who changed what, for admins. @throws ChatProblem */
async function showToMembers(action: string | null, context: CommandContext): Promise<Reply> {
  if (action !== null) throw new ChatProblem('problem-admins-only')
  const { t } = context
  const pause = await showPause(context)
  const reading = await showReading(context)
  return replyWith(context, [
    heading(t('status-title', placeWords(context.chat))),
    { kind: 'table', rows: reading.rows },
    ...pause.blocks,
    ...reading.blocks,
  ])
}
