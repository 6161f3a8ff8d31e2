import type { Notice } from '../../chat/write-notice.ts'
import type { Log } from '../../log.ts'
import type { Said } from './build-line.ts'
import type { ReadCommand } from './create-command-reader.ts'
import { failureFields } from './failure-fields.ts'
import { findCalled, findTitled, type NamingMeans } from './find-titled.ts'

/** What finding a place by its name takes. */
export interface NamedPlaceMeans {
  readonly knownChats: NamingMeans
  /** The commands that may be said about another place, by their names. */
  readonly elsewhere: ReadonlyMap<string, unknown>
  readonly readCommand: ReadCommand
  readonly log: Log
}

/**
 * `/setup @velmnews 07:30`, `schedule "Harbour group" …`, `/status "Harbour group · Science"`: the place named behind the
 * command, said alone with the bot. A notice where it is none of the person's; quoted words may be a topic's as well and stay.
 */
export async function findNamedPlace(
  line: string,
  personId: number,
  means: NamedPlaceMeans,
): Promise<Said | Notice> {
  const plain = { line, about: null }
  const [whole = '', command = '', name, quoted = ''] =
    /^(\S.*?)\s+(?:@(\w{3,})|["“”„«״]([^"“”„«»״]+)["“”»״])(?=\s|$)/su.exec(line) ?? []
  if (whole === '' || !takesPlace(command, means)) return plain
  const { knownChats, log } = means
  try {
    const about =
      name === undefined
        ? await findTitled(quoted.trim(), personId, knownChats)
        : await findCalled(`@${name}`, personId, knownChats)
    if (about !== null) return { line: `${command}${line.slice(whole.length)}`, about, named: true }
  } catch (error) {
    log.warn('telegram-place-unread', failureFields(error))
    return { key: 'telegram-place-unread', values: {} }
  }
  if (name === undefined) return plain
  return { key: 'telegram-none-called', values: { name: `@${name}` } }
}

/** The words before the name are a command that may be about another place, at most with what it is to do ("schedule add"). */
function takesPlace(words: string, { elsewhere, readCommand }: NamedPlaceMeans): boolean {
  const asked = readCommand(words)
  if (asked === null || asked.leftover.length > 0 || !elsewhere.has(asked.command.name))
    return false
  return Object.keys(asked.values).every((option) => option === 'action')
}
