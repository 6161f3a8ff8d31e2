import { type ParsedLine, parseCommand } from '../../chat/parse-command.ts'
import type { Vocabulary } from '../../chat/vocabulary.ts'

/** The command that a line asks for, with what it says to it. */
export type AskedCommand = Extract<ParsedLine, { kind: 'command' }>

/** Null: the line asks for none of ours. */
export type ReadCommand = (line: string) => AskedCommand | null

/**
 * Reads a line as the conversation does, so that "/dnd", "my follows" and "שקט" are the commands they mean. What a place or
 * rights depend on is decided by this alone, never by how the line begins.
 */
export function createCommandReader(vocabulary: Vocabulary): ReadCommand {
  return (line) => {
    const parsed = parseCommand(line, vocabulary)
    return parsed.kind === 'command' ? parsed : null
  }
}
