import type { Command, CommandContext } from '../../src/chat/command.ts'
import { parseCommand } from '../../src/chat/parse-command.ts'
import { buildVocabulary } from '../../src/chat/vocabulary.ts'

/**
 * An example as a form looks that is filled in: `/schedule add what: 07:30 weekdays length: 5`; null for one that
 * forms say otherwise.
 */
export function spellExample(
  example: string,
  command: Command,
  { commands, services, t, translator }: CommandContext,
): string | null {
  if (!example.startsWith('/')) return null
  const parsed = parseCommand(
    example,
    buildVocabulary(commands, services.desks, [translator('en')]),
  )
  if (parsed.kind !== 'command' || parsed.command !== command) return null
  const { options } = command
  const values = new Map(Object.entries(parsed.values))
  const words = [`/${command.name}`]
  for (const [name, spec] of Object.entries(options)) {
    if (spec.kind !== 'choice' || spec.uses === undefined) continue
    const second = values.get(name)
    const used = second === undefined ? undefined : spec.uses[second]
    values.delete(name)
    if (second === undefined || used === undefined) return null
    // Numbers of the typed line have options of their own.
    if (
      [...values].some(
        ([each, value]) =>
          !used.includes(each) || (/^#?\d+(?: |$)/u.test(value) && options[each]?.kind === 'text'),
      )
    )
      return null
    words.push(second)
  }
  for (const [name, value] of values)
    words.push(`${nameOf(name, t)}: ${valueOf(value, options[name], t)}`)
  return words.length === 1 ? null : words.join(' ')
}

/** As the form shows it: one word. */
function nameOf(option: string, t: CommandContext['t']): string {
  return t(`option-${option}`).toLowerCase().replaceAll(/\s+/gu, '-')
}

function valueOf(
  value: string,
  spec: Command['options'][string] | undefined,
  t: CommandContext['t'],
): string {
  return spec?.kind === 'choice' && spec.choices.includes(value) ? t(`choice-${value}`) : value
}
