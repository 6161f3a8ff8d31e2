import { type CustomId, readCustomId } from './custom-id.ts'
import type { AskedPress } from './read-interaction.ts'

/** What a press, a choice or a form says; `customId` is the whole id that a form about it carries on. */
export interface Pressed extends CustomId {
  readonly customId: string
}

/** Said where everything was taken out of a choice. */
const nothing = 'none'

/** The line that a press says: what its id holds, with what was chosen or written. */
export function readPress(press: AskedPress): Pressed {
  const { customId, values } = press
  const id = readCustomId(customId)
  if (values === null) return { ...id, customId }
  const [chosen = ''] = values
  // A menu of actions: each of its values is an id of its own.
  if (press.kind === 'press' && id.line === '') return { ...readCustomId(chosen), customId: chosen }
  const said = press.kind === 'form' ? chosen.replace(/\s+/gu, ' ').trim() : values.join(',')
  const words = said === '' && press.kind === 'press' ? nothing : said
  return { ...id, customId, line: `${id.line.trimEnd()} ${words}`.trim() }
}

/** Name of the command a line begins with; null for other words. */
export function commandOf(line: string): string | null {
  return /^\/([a-z0-9_]{1,32})/u.exec(line)?.[1] ?? null
}
