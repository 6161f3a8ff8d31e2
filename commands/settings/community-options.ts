import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { CommunitySettings } from '../../src/chat/community.ts'
import type { OptionValues } from '../../src/chat/option.ts'
import { readIds } from './read-ids.ts'

/** No menu of a platform holds more (Discord's hold 25). */
export const mostEditors = 10
export const mostAllowed = 25

/** What is set for all places of a server. Ids are chosen in the card: nobody types them. */
export const communityOptions = {
  editors: { kind: 'text', named: true, list: 'words', internal: true },
  allowed: { kind: 'text', named: true, list: 'words', internal: true },
  cooldown: { kind: 'number', named: true, min: 0, max: 3600 },
} as const

/** What is said of the whole server. @throws ChatProblem where the place belongs to none */
export function readCommunityWish({
  chat,
  options,
  t,
}: Pick<CommandContext, 'chat' | 't'> & {
  readonly options: OptionValues<typeof communityOptions>
}): Partial<CommunitySettings> {
  const { editors, allowed, cooldown } = options
  const wished = {
    ...(editors === null ? {} : { editors: readEditors(editors, { chat, t }) }),
    ...(allowed === null ? {} : { allowed: readIds(allowed, mostAllowed, t) }),
    ...(cooldown === null ? {} : { cooldownSeconds: cooldown }),
  }
  if (Object.keys(wished).length > 0 && chat.communityId === undefined)
    throw new ChatProblem('problem-no-community')
  if (editors !== null) refuseWithoutRoles(chat)
  if ((wished.allowed ?? []).length > 0) refuseElsewhere(wished.allowed ?? [], chat)
  return wished
}

/** @throws ChatProblem where there are none to choose from */
function refuseWithoutRoles({ hasRoles }: Pick<CommandContext['chat'], 'hasRoles'>): void {
  if (hasRoles === false) throw new ChatProblem('problem-no-roles')
}

/** @throws ChatProblem for places of no menu, where the platform has none of its own */
function refuseElsewhere(
  ids: readonly string[],
  { hasRoles, siblings }: Pick<CommandContext['chat'], 'hasRoles' | 'siblings'>,
): void {
  if (hasRoles !== false) return
  if (siblings === undefined) throw new ChatProblem('problem-one-place')
  const wrong = ids.find((id) => !siblings.some((each) => each.id === id))
  if (wrong !== undefined) throw new ChatProblem('problem-id', { typed: wrong })
}

/** What those who manage the server decide alone: an editor appoints no editors. */
export function isForManagers({
  editors,
  allowed,
  mention,
}: Readonly<Record<'editors' | 'allowed' | 'mention', string | null>>): boolean {
  return editors !== null || allowed !== null || mention !== null
}

/** @throws ChatProblem for everyone at once */
function readEditors(
  text: string,
  { chat, t }: Pick<CommandContext, 'chat' | 't'>,
): readonly string[] {
  const roles = readIds(text, mostEditors, t)
  if (roles.some((role) => isEveryone(role, chat)))
    throw new ChatProblem('problem-editors-everyone')
  return roles
}

/** On Discord the role that everyone has bears the server's own id. */
function isEveryone(role: string, { communityId }: CommandContext['chat']): boolean {
  return communityId !== undefined && /\d+$/u.exec(communityId)?.[0] === role
}

/** The role that alerts call: null for "none". @throws ChatProblem for everyone at once, and where there are no roles */
export function readMention(
  text: string,
  { chat, t }: Pick<CommandContext, 'chat' | 't'>,
): string | null {
  const [role = null] = readIds(text, 1, t)
  if (role === null) return null
  if (chat.communityId === undefined) throw new ChatProblem('problem-no-community')
  refuseWithoutRoles(chat)
  if (isEveryone(role, chat)) throw new ChatProblem('problem-mention-everyone')
  return role
}
