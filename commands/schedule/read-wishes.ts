import { ChatProblem, type Cure } from '../../src/chat/chat-problem.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { NamedPlace } from '../../src/chat/other-place.ts'
import { readLanguage } from '../../src/chat/read-language.ts'
import { foldWord } from '../../src/chat/vocabulary.ts'
import type { Approval } from '../../src/delivery/briefing.ts'
import { readPublishers } from '../settings/read-publishers.ts'
import { spellGiven } from './ask-again.ts'
import type { BriefingValues } from './briefing-options.ts'
import type { Plan } from './plan.ts'

type Context = CommandContext & { readonly options: BriefingValues }

const standardTimeoutMinutes = 30

/** What the named options say of a briefing; `before` is what it has. @throws ChatProblem */
export async function readWishes(
  context: Context,
  before: Approval | null,
  /** The command and its free words, as they were said. */
  line: string,
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
    ...(await readApproval(context, before, line)),
  }
}

function readLanguages(text: string, { chat }: Context): readonly string[] {
  const words = text.split(/[\s,;،]+/u).filter((word) => word !== '')
  return [...new Set(words.map((word) => readLanguage(word, chat.settings.language)))]
}

async function readApproval(
  context: Context,
  before: Approval | null,
  line: string,
): Promise<Partial<Plan>> {
  const { moderators, timeout, otherwise } = context.options
  // A place that is named says more than "on".
  const approval = moderators ?? context.options.approval
  if (approval === null && timeout === null && otherwise === null) return {}
  const chatId = approval === null ? before?.chatId : await approvalChat(approval, line, context)
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
 * "me", "here", "off", what people call a place, or a chat's id, as a form gives it too; nobody else's chat can be made to
 * approve. Who may have the bot post in a place its platform tells at this moment. @throws ChatProblem
 */
async function approvalChat(typed: string, line: string, context: Context): Promise<string | null> {
  const { chat, person, t } = context
  const means = (choice: string) =>
    [choice, ...t(`choice-${choice}.words`).split(',').map(foldWord)].includes(foldWord(typed))
  if (means('here') && chat.elsewhere !== true) return chat.id
  if (means('off')) return null
  if (means('me') || means('here')) {
    const own = chat.shared ? person.privateChatId : chat.id
    if (own === undefined) throw new ChatProblem('problem-no-private-chat')
    return own
  }
  if (typed === chat.id || typed === person.privateChatId) return typed
  const place = await context.lookAtPlace(typed)
  if (place?.usable === true) return place.id ?? typed
  // Which others they have is told to nobody else.
  const places = context.alone ? await context.listPlaces() : []
  const cures = offerApprovers(line, places, context)
  if (place !== null) throw new ChatProblem('problem-approval-chat', { chat: place.name }, cures)
  const offered = places.length > 0 ? 'yes' : 'no'
  throw new ChatProblem('problem-approval-unknown', { name: typed, offered }, cures)
}

/** The same line with each place that drafts may go to, or with the person alone. */
function offerApprovers(
  line: string,
  places: readonly NamedPlace[],
  { options }: Context,
): readonly Cure[] {
  const others = spellGiven({ ...options, approval: null, moderators: null })
  const command = (approval: string) => [line, ...others, `approval:${approval}`].join(' ')
  return [
    ...places.map(({ id, name }) => ({
      label: 'button-place',
      values: { place: name },
      command: command(id),
    })),
    { label: 'button-approve-alone', command: command('me') },
    { label: 'button-schedules', command: '/schedule list' },
  ]
}
