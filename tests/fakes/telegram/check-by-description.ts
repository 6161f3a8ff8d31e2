import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const description = new URL('../../../../shared/corpora/spec/telegram/api.json', import.meta.url)

/** Telegram's methods and types in machine-readable form are on this machine; without them only our schemas check. */
export const hasDescription = existsSync(description)

const field = z.object({ name: z.string(), types: z.array(z.string()), required: z.boolean() })
const entry = z.object({
  fields: z.array(field).default([]),
  subtypes: z.array(z.string()).default([]),
})
const document = z.object({
  methods: z.record(z.string(), entry),
  types: z.record(z.string(), entry),
})
const object = z.record(z.string(), z.unknown())

type Entry = z.infer<typeof entry>

const plainTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  Integer: (value) => Number.isSafeInteger(value),
  Float: (value) => typeof value === 'number',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  True: (value) => value === true,
  // A file that is attached is named by a string.
  InputFile: (value) => typeof value === 'string',
}

/** Fields of Bot API 10.3 that the description, of 10.1, does not know (https://core.telegram.org/bots/api-changelog). */
const newer: Readonly<Record<string, readonly string[]>> = {
  ChatAdministratorRights: ['can_send_welcome_messages'],
}

let read: z.infer<typeof document> | null = null

/** What Telegram's own description finds wrong with a call's parameters; nothing where the description is not here. */
export function checkByDescription(
  method: string,
  params: Readonly<Record<string, unknown>>,
): readonly string[] {
  if (!hasDescription) return []
  const known = readDescription().methods[method]
  if (known === undefined) return [`the description has no method ${method}`]
  return checkFields(method, known, params, '').map(
    (wrong) => `by Telegram's description: ${wrong}`,
  )
}

/** What Telegram's own description finds wrong with an object that is told or answered, such as an `Update`. */
export function checkTypeByDescription(type: string, value: unknown): readonly string[] {
  if (!hasDescription) return []
  readDescription()
  return checkType(type, value, type)
}

function readDescription(): z.infer<typeof document> {
  read ??= document.parse(JSON.parse(readFileSync(description, 'utf8')))
  return read
}

function checkFields(type: string, known: Entry, value: object, path: string): readonly string[] {
  const given = new Map<string, unknown>(Object.entries(value))
  const names = new Set([...known.fields.map(({ name }) => name), ...(newer[type] ?? [])])
  const unknown = [...given.keys()]
    .filter((name) => !names.has(name))
    .map((name) => `${path}${name} is no field`)
  const wrong = known.fields.flatMap(({ name, types, required }) => {
    const inner = given.get(name)
    if (inner === undefined) return required ? [`${path}${name} is missing`] : []
    return checkTypes(types, inner, `${path}${name}`)
  })
  return [...unknown, ...wrong]
}

/** One of the types must fit; where several could, the one with the fewest complaints is told. */
function checkTypes(types: readonly string[], value: unknown, path: string): readonly string[] {
  const complaints = types.map((type) => checkType(type, value, path))
  return complaints.reduce((least, each) => (each.length < least.length ? each : least))
}

function checkType(type: string, value: unknown, path: string): readonly string[] {
  if (type.startsWith('Array of ')) {
    if (!Array.isArray(value)) return [`${path} is no array`]
    const items = type.slice('Array of '.length).split(/ and | or |, /u)
    return value.flatMap((item: unknown, index) => checkTypes(items, item, `${path}.${index}`))
  }
  const isPlain = plainTypes[type]
  if (isPlain !== undefined) return isPlain(value) ? [] : [`${path} is no ${type}`]
  const known = read?.types[type]
  if (known === undefined) return [`${path}: the description has no type ${type}`]
  if (known.subtypes.length > 0) return checkTypes(known.subtypes, value, path)
  const parsed = object.safeParse(value)
  return parsed.success
    ? checkFields(type, known, parsed.data, `${path}.`)
    : [`${path} is no ${type}`]
}
