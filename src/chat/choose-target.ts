import type { ChatSettings } from './chat.ts'
import { ChatProblem, type Cure } from './chat-problem.ts'
import type { CommandContext } from './command.ts'

/** For whom a wish is: the person who asked (null: the same), or everybody in a shared place. */
export type For = 'me' | 'chat' | null

/** Where a wish takes effect. */
export interface Target {
  readonly chatId: string
  readonly settings: ChatSettings
  /** It is everybody's in a shared place, not the asker's own. */
  readonly everyone: boolean
}

/**
 * In a shared place a wish acts for the person who asked, where they are written to alone; for everybody
 * only by the place's admins (EDITORIAL §6). `line` is what the cure offers for everybody instead.
 * @throws ChatProblem when they are no admin, or cannot be written to alone
 */
export async function chooseTarget(
  { chat, person, services }: Pick<CommandContext, 'chat' | 'person' | 'services'>,
  whose: For,
  line: string | null = null,
): Promise<Target> {
  if (!chat.shared) return { chatId: chat.id, settings: chat.settings, everyone: false }
  if (whose === 'chat') {
    if (!person.admin) throw new ChatProblem('problem-admins-only')
    return { chatId: chat.id, settings: chat.settings, everyone: true }
  }
  const { privateChatId } = person
  if (privateChatId === undefined) throw noPrivateChat(person.admin ? line : null)
  const stored = await services.chats.readSettings(privateChatId)
  // Who has set nothing alone reads as the place reads; what the place leaves out is its own affair.
  const plain = {
    hiddenWords: [],
    quietHours: null,
    alerts: {},
    blockedPublishers: [],
    hiddenStories: [],
    mention: null,
  }
  return {
    chatId: privateChatId,
    settings: { ...chat.settings, ...plain, ...stored },
    everyone: false,
  }
}

function noPrivateChat(line: string | null): ChatProblem {
  const cures: readonly Cure[] =
    line === null ? [] : [{ label: 'button-for-everyone', command: `${line} for:chat` }]
  return new ChatProblem('problem-no-private-chat', {}, cures)
}
