import type { Notice } from '../../chat/write-notice.ts'
import type { Said } from './build-line.ts'
import type { ReadCommand } from './create-command-reader.ts'
import type { KnownChat, KnownChats } from './known-chats.ts'

/** What finding a place by its name takes. */
export interface NamedPlaceMeans {
  readonly knownChats: Pick<KnownChats, 'findNamed' | 'listOf'>
  /** The commands that may be said about another place, by their names. */
  readonly elsewhere: ReadonlyMap<string, unknown>
  readonly readCommand: ReadCommand
}

/**
 * `/setup @velmnews 07:30`, `schedule "Harbour group" …`, `/status "Harbour group · Science"`: the place named behind the
 * command, said alone with the bot. A notice where it is none of the person's; quoted words may be a topic's as well and stay.
 */
export async function namePlace(
  line: string,
  personId: number,
  means: NamedPlaceMeans,
): Promise<Said | Notice> {
  const plain = { line, about: null }
  const [whole = '', command = '', name, quoted = ''] =
    /^(\S.*?)\s+(?:@(\w{3,})|["“”„«״]([^"“”„«»״]+)["“”»״])(?=\s|$)/su.exec(line) ?? []
  if (whole === '' || !takesPlace(command, means)) return plain
  const { knownChats } = means
  const rest = `${command}${line.slice(whole.length)}`
  if (name !== undefined) {
    const known = await knownChats.findNamed(personId, `@${name}`)
    if (known === null) return { key: 'telegram-none-called', values: { name: `@${name}` } }
    return { line: rest, about: { chatId: known.chatId, threadId: null }, named: true }
  }
  const about = await findTitled(quoted.trim(), personId, knownChats)
  return about === null ? plain : { line: rest, about, named: true }
}

/** The words before the name are a command that may be about another place, at most with what it is to do ("schedule add"). */
function takesPlace(words: string, { elsewhere, readCommand }: NamedPlaceMeans): boolean {
  const asked = readCommand(words)
  if (asked === null || asked.leftover.length > 0 || !elsewhere.has(asked.command.name))
    return false
  return Object.keys(asked.values).every((option) => option === 'action')
}

async function findTitled(
  title: string,
  personId: number,
  knownChats: NamedPlaceMeans['knownChats'],
): Promise<Said['about']> {
  const known = await knownChats.findNamed(personId, title)
  if (known !== null) return { chatId: known.chatId, threadId: null }
  for (const chat of await knownChats.listOf(personId)) {
    const threadId = findTopic(chat, title)
    if (threadId !== null) return { chatId: chat.chatId, threadId }
  }
  return null
}

/** "Group · Topic", as places are called everywhere. */
function findTopic({ title, topics }: KnownChat, named: string): number | null {
  const wanted = named.toLowerCase()
  const found = Object.entries(topics).find(
    ([, topic]) => `${title} · ${topic}`.toLowerCase() === wanted,
  )
  return found === undefined ? null : Number(found[0])
}
