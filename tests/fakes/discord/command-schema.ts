import { z } from 'zod'

// https://discord.com/developers/docs/interactions/application-commands
const name = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((text) => text === text.toLowerCase(), 'Command name is lowercase')
const description = z.string().min(1).max(100)
const names = z.record(z.string(), name).nullish()
const descriptions = z.record(z.string(), description).nullish()

const choice = z.strictObject({
  name: z.string().min(1).max(100),
  name_localizations: z.record(z.string(), z.string().min(1).max(100)).nullish(),
  value: z.union([z.string().max(100), z.number()]),
})

const leaf = {
  name,
  name_localizations: names,
  description,
  description_localizations: descriptions,
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  choices: z.array(choice).max(25).optional(),
  channel_types: z.array(z.int()).optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  min_length: z.int().min(0).max(6000).optional(),
  max_length: z.int().min(1).max(6000).optional(),
}
const value = z.strictObject({ type: z.int().min(3).max(11), ...leaf })
const subcommand = z.strictObject({
  ...leaf,
  type: z.literal(1),
  options: z.array(value).max(25).optional(),
})
const group = z.strictObject({
  ...leaf,
  type: z.literal(2),
  options: z.array(subcommand).max(25).optional(),
})

/** An option, a subcommand or a group of them. */
export type CommandOption =
  | z.infer<typeof value>
  | z.infer<typeof subcommand>
  | z.infer<typeof group>

const command = z.strictObject({
  id: z.string().optional(),
  type: z.int().min(1).max(3).optional(),
  name: z.string().min(1).max(32),
  name_localizations: z.record(z.string(), z.string().min(1).max(32)).nullish(),
  description: z.string().max(100).optional(),
  description_localizations: descriptions,
  options: z
    .array(z.union([value, subcommand, group]))
    .max(25)
    .optional(),
  default_member_permissions: z.string().regex(/^\d+$/u).nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z.array(z.int().min(0).max(2)).nullish(),
  integration_types: z.array(z.int().min(0).max(1)).nullish(),
  nsfw: z.boolean().optional(),
})

/** The body of a bulk overwrite, with the rules that reach over several fields. */
export const commandList = z.array(command).superRefine((commands, context) => {
  const refuse = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message })
  const seen = new Set<string>()
  for (const [
    index,
    { type = 1, name: called, description: said, options },
  ] of commands.entries()) {
    if (seen.has(`${type}:${called}`)) refuse([index, 'name'], 'The name is already used')
    seen.add(`${type}:${called}`)
    const spoken = type === 1
    if (spoken && !name.safeParse(called).success)
      refuse([index, 'name'], 'Command name is invalid')
    if (spoken !== ((said ?? '') !== '')) refuse([index, 'description'], 'Only of slash commands')
    for (const problem of optionProblems(options ?? [])) refuse([index, 'options'], problem)
    const length = commandLength(commands[index] ?? {})
    if (length > 8000) refuse([index], `Command exceeds maximum size (8000): ${length}`)
  }
  for (const [type, most] of [
    [1, 100],
    [2, 15],
    [3, 15],
  ])
    if (commands.filter((each) => (each.type ?? 1) === type).length > (most ?? 0))
      refuse([], `Maximum number of application commands reached (${most})`)
})

function optionProblems(options: readonly CommandOption[]): string[] {
  const problems: string[] = []
  if (new Set(options.map((option) => option.name)).size < options.length)
    problems.push('Option names must be unique')
  const firstFree = options.findIndex(({ required }) => required !== true)
  if (firstFree >= 0 && options.slice(firstFree).some(({ required }) => required === true))
    problems.push('Required options must be placed before non-required options')
  if (new Set(options.map(({ type }) => type < 3)).size > 1)
    problems.push('Subcommands stand alone')
  if (options.some((option) => option.autocomplete === true && option.choices !== undefined))
    problems.push('Autocomplete excludes choices')
  for (const option of options)
    if ('options' in option) problems.push(...optionProblems(option.options ?? []))
  return problems
}

/** Name, description and choices; of a localised field only the longest wording counts. */
function commandLength(part: object): number {
  const fields = new Map<string, unknown>(Object.entries(part))
  const longest = (field: string): number => {
    const local = fields.get(`${field}_localizations`)
    const texts = [
      fields.get(field),
      ...Object.values(typeof local === 'object' ? { ...local } : {}),
    ]
    return Math.max(0, ...texts.map((text) => (typeof text === 'string' ? text.length : 0)))
  }
  const own = longest('name') + longest('description')
  const given = fields.get('value')
  let length = own + (typeof given === 'string' ? given.length : 0)
  for (const field of ['options', 'choices']) {
    const nested: unknown = fields.get(field)
    if (!Array.isArray(nested)) continue
    const parts: readonly unknown[] = nested
    for (const each of parts)
      if (typeof each === 'object' && each !== null) length += commandLength(each)
  }
  return length
}

/** A command as it was registered, with what Discord gave it. */
export type RegisteredCommand = z.infer<typeof command> & {
  readonly id: string
  readonly application_id: string
  readonly guild_id?: string
  readonly version: string
  readonly type: number
}

/** Whom a server lets use a command: `type` 1 role, 2 user, 3 channel. */
export interface CommandPermissions {
  /** A command's id, or the application's for all of them. */
  readonly id: string
  readonly permissions: readonly {
    readonly id: string
    readonly type: 1 | 2 | 3
    readonly permission: boolean
  }[]
}
