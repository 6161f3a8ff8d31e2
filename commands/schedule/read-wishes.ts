import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { readLanguage } from '../../src/chat/read-language.ts'
import { foldWord } from '../../src/chat/vocabulary.ts'
import type { Approval } from '../../src/delivery/briefing.ts'
import { readPublishers } from '../settings/read-publishers.ts'
import type { BriefingValues } from './briefing-options.ts'
import type { Plan } from './plan.ts'

type Context = CommandContext & { readonly options: BriefingValues }

const standardTimeoutMinutes = 30

/** What the named options say of a briefing; `before` is what it has. @throws ChatProblem */
export async function readWishes(
  context: Context,
  before: Approval | null,
): Promise<Partial<Plan>> {
  const { minutes, languages, layout, empty, age, late, publishers, pin, publish, zone } =
    context.options
  return {
    ...(minutes === null ? {} : { minutes }),
    ...(languages === null ? {} : { languages: readLanguages(languages, context) }),
    ...(layout === null ? {} : { layout }),
    ...(empty === null ? {} : { whenEmpty: empty }),
    ...(age === null ? {} : { maxAgeHours: age }),
    ...(late === null ? {} : { lateMinutes: late }),
    ...(publishers === null ? {} : { publishers: await readPublishers(publishers, context) }),
    ...(pin === null ? {} : { pin: pin === 'on' }),
    ...(publish === null ? {} : { publish: publish === 'on' }),
    ...(zone === null ? {} : { timeZone: zone }),
    ...(await readApproval(context, before)),
  }
}

function readLanguages(text: string, { chat }: Context): readonly string[] {
  const words = text.split(/[\s,;،]+/u).filter((word) => word !== '')
  return [...new Set(words.map((word) => readLanguage(word, chat.settings.language)))]
}

async function readApproval(context: Context, before: Approval | null): Promise<Partial<Plan>> {
  const { moderators, timeout, otherwise } = context.options
  // A place that is named says more than "on".
  const approval = moderators ?? context.options.approval
  if (approval === null && timeout === null && otherwise === null) return {}
  const chatId = approval === null ? before?.chatId : await approvalChat(approval, context)
  if (chatId === undefined) throw new ChatProblem('problem-approval-which')
  if (chatId === null) return { approval: null }
  return {
    approval: {
      chatId,
      timeoutMinutes: timeout ?? before?.timeoutMinutes ?? standardTimeoutMinutes,
      otherwise: otherwise ?? before?.otherwise ?? 'skip',
    },
  }
}

/**
 * "me", "off", or a chat's id, as a form gives it too; nobody else's chat can be made to approve. Who may have the bot
 * post in a place its platform tells at this moment. @throws ChatProblem
 */
async function approvalChat(typed: string, context: Context): Promise<string | null> {
  const { chat, person, t } = context
  const means = (choice: string) =>
    [choice, ...t(`choice-${choice}.words`).split(',').map(foldWord)].includes(foldWord(typed))
  if (means('off')) return null
  if (means('me')) {
    const own = chat.shared ? person.privateChatId : chat.id
    if (own === undefined) throw new ChatProblem('problem-no-private-chat')
    return own
  }
  if (typed === chat.id || typed === person.privateChatId) return typed
  const place = await context.lookAtPlace(typed)
  if (place?.usable === true) return typed
  throw new ChatProblem('problem-approval-chat', { chat: place?.name ?? typed })
}
