import type { Command, CommandContext } from '../../src/chat/command.ts'
import type { OptionSpec } from '../../src/chat/option.ts'
import { parseCommand } from '../../src/chat/parse-command.ts'
import { buildVocabulary } from '../../src/chat/vocabulary.ts'
import type { Translate } from '../../src/delivery/translate.ts'

type Values = Readonly<Record<string, string>>

/**
 * An example as a form looks that is filled in: `/schedule add what: 07:30 weekdays length: 5`; null for one that fills
 * nothing in, or that forms say otherwise.
 */
export function spellExample(
  example: string,
  command: Command,
  { commands, services, t, translator }: CommandContext,
): string | null {
  const vocabulary = buildVocabulary(commands, services.desks, [translator('en')])
  const parsed = parseCommand(example, vocabulary)
  if (parsed.kind !== 'command' || parsed.command !== command) return null
  const name = nameForm(command, parsed.values)
  if (name === null) return null
  const filled = Object.entries(command.options).flatMap(([option, spec]) => {
    const value = parsed.values[option]
    if (value === undefined || isForms(spec)) return []
    return [`${nameOption(option, t)}: ${phraseValue(value, spec, t)}`]
  })
  return filled.length === 0 ? null : [name, ...filled].join(' ')
}

/** An option as forms name it: one word. */
export function nameOption(option: string, t: Translate): string {
  return t(`option-${option}`).toLowerCase().replaceAll(/\s+/gu, '-')
}

/** Whether each choice of the option is a form of its own. */
export function isForms(spec: OptionSpec): boolean {
  return spec.kind === 'choice' && spec.uses !== undefined
}

/** "/schedule add" where each choice is a form; null when the form has not all of these options. */
function nameForm({ name, options }: Command, values: Values): string | null {
  // Typed, a schedule's number stands before the words, and a story is called by its id.
  const isTyped = Object.values(values).some((value) => /^(?:#\d+|\d+ .*)$/u.test(value))
  if (isTyped) return null
  for (const [option, spec] of Object.entries(options)) {
    if (spec.kind !== 'choice' || spec.uses === undefined) continue
    const second = values[option] ?? ''
    const used = spec.uses[second]
    const isHeld = Object.keys(values).every((each) => each === option || used?.includes(each))
    return used !== undefined && isHeld ? `/${name} ${second}` : null
  }
  return `/${name}`
}

function phraseValue(value: string, spec: OptionSpec, t: Translate): string {
  return spec.kind === 'choice' && spec.choices.includes(value) ? t(`choice-${value}`) : value
}
