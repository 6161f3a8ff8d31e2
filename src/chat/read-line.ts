import type { Line } from './conversation.ts'
import { type ParsedLine, parseCommand } from './parse-command.ts'
import { spellLine } from './spell-line.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What somebody said, in words or in a platform's form. */
export type Said = Pick<Line, 'text' | 'options'>

/**
 * What a line asks for, with the line that would be typed for it. A form's values are taken as they are, each for its
 * own option; an option that the command has not is left over.
 */
export function readLine(
  { text, options }: Said,
  vocabulary: Vocabulary,
): { readonly line: string; readonly parsed: ParsedLine } {
  const parsed = parseCommand(text, vocabulary)
  if (options === undefined || parsed.kind !== 'command') return { line: text, parsed }
  const { command } = parsed
  const unknown = Object.keys(options).filter((name) => !(name in command.options))
  const known = Object.entries(options).filter(([name]) => name in command.options)
  const values = { ...parsed.values, ...Object.fromEntries(known) }
  const leftover = [...parsed.leftover, ...unknown]
  return {
    line: spellLine(command, values, vocabulary),
    parsed: { kind: 'command', command, values, leftover },
  }
}
