import type { Command } from '../../chat/command.ts'

/** One form of a command: all of it, or a choice of it with the options that go with that. */
interface Form {
  /** Null: the command has no choices that are commands of their own. */
  readonly choice: string | null
  readonly options: readonly string[]
  readonly required: ReadonlySet<string>
}

/** The option whose choices are subcommands, and what goes with each; null when a command has none such. */
export function findSubcommands({ options }: Command): {
  readonly option: string
  readonly uses: Readonly<Record<string, readonly string[]>>
  readonly needs: Readonly<Record<string, readonly string[]>>
} | null {
  for (const [option, spec] of Object.entries(options))
    if (spec.kind === 'choice' && spec.uses !== undefined)
      return { option, uses: spec.uses, needs: spec.needs ?? {} }
  return null
}

/** What a platform with forms shows of a command; what only buttons say is in none. */
export function findForms(command: Command): readonly Form[] {
  const shown = Object.entries(command.options).filter(([, { internal }]) => internal !== true)
  const names = shown.map(([name]) => name)
  const required = shown.filter(([, spec]) => spec.required === true).map(([name]) => name)
  const subcommands = findSubcommands(command)
  if (subcommands === null) return [{ choice: null, options: names, required: new Set(required) }]
  return Object.entries(subcommands.uses).map(([choice, used]) => ({
    choice,
    options: used.filter((name) => names.includes(name)),
    required: new Set([...required, ...(subcommands.needs[choice] ?? [])]),
  }))
}
