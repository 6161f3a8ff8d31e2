import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { commands } from '../../../commands/index.ts'
import { describeCommands } from '../../../src/adapters/discord/describe-commands.ts'
import { catalogue } from '../../fakes/open-chat.ts'

const body = describeCommands(commands, { catalogue })

const local = z.record(z.string(), z.string()).optional()
const partShape = z.object({
  name: z.string(),
  type: z.int().optional(),
  value: z.string().optional(),
  description: z.string().default(''),
  name_localizations: local,
  description_localizations: local,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  channel_types: z.array(z.int()).default([]),
  get options(): z.ZodDefault<z.ZodArray<typeof partShape>> {
    return z.array(partShape).default([])
  },
  get choices(): z.ZodDefault<z.ZodArray<typeof partShape>> {
    return z.array(partShape).default([])
  },
})
type Part = z.infer<typeof partShape>

const all = z.array(partShape).parse(body)
const parts = all.flatMap(withOptions)
const choices = parts.flatMap((part) => part.choices)

function withOptions(part: Part): readonly Part[] {
  return [part, ...part.options.flatMap(withOptions)]
}

function findOption(command: string, ...path: readonly string[]): Part | undefined {
  let found = all.find(({ name }) => name === command)
  for (const name of path) found = found?.options?.find((option) => option.name === name)
  return found
}

function namesOf(command: string, ...path: readonly string[]): readonly string[] {
  return (findOption(command, ...path)?.options ?? []).map(({ name }) => name)
}

test('every command is registered but /start, which Discord has no use for', () => {
  const names = commands.map(({ name }) => name).filter((name) => name !== 'start')
  expect(body.map(({ name }) => name)).toEqual(names)
})

test('every name is one Discord takes, in every language', () => {
  for (const { name, name_localizations: others } of parts)
    for (const each of [name, ...Object.values(others ?? {})]) {
      expect(each).toMatch(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
      expect(each).toBe(each.toLowerCase())
    }
})

function isHebrew(text = ''): boolean {
  return /\p{sc=Hebr}/u.test(text)
}

test('every name and description is told in English, British too, and in Hebrew', () => {
  const locales = parts.map((part) => Object.keys(part.name_localizations ?? {}).join(' '))
  expect(new Set(locales)).toEqual(new Set(['en-GB en-US he']))
  const untold = [...parts, ...choices].filter(
    ({ name_localizations: names, description, description_localizations: descriptions }) =>
      !isHebrew(names?.['he']) || (description !== '' && !isHebrew(descriptions?.['he'])),
  )
  expect(untold.map(({ name }) => name)).toEqual([])
})

test('no name stands twice in a form, in any language', () => {
  const lists = [all, ...parts.flatMap(({ options, choices: listed }) => [options, listed])]
  for (const list of lists)
    for (const locale of ['default', 'en-US', 'he']) {
      const names = list.map(({ name, name_localizations: others }) => others?.[locale] ?? name)
      expect([...new Set(names)]).toEqual(names)
    }
})

test('every word is in the catalogues, and none is cut', () => {
  for (const { description, description_localizations: others } of parts)
    for (const text of [description, ...Object.values(others ?? {})]) {
      expect(text).toMatch(/^.{1,100}$/u)
      expect(text).not.toMatch(/^(?:command|option)-|…$/u)
    }
  for (const { name, value = '' } of choices) {
    expect(name).toMatch(/^.{1,100}$/u)
    expect(name).not.toMatch(/^choice-/u)
    expect(value.length).toBeLessThanOrEqual(100)
  }
})

test('at most 25 options and choices, what is required first, and choices or suggestions but not both', () => {
  for (const { options, choices: listed, autocomplete } of parts) {
    expect(options.length).toBeLessThanOrEqual(25)
    expect(listed.length).toBeLessThanOrEqual(25)
    expect(listed.length > 0 && autocomplete).toBe(false)
    const required = options.map((option) => option.required)
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)))
  }
})

function longest(text: string, others: Part['name_localizations']): number {
  return Math.max(text.length, ...Object.values(others ?? {}).map((each) => each.length))
}

function lengthOf(part: Part): number {
  return [...part.options, ...part.choices].reduce(
    (sum, each) => sum + lengthOf(each),
    longest(part.name, part.name_localizations) +
      longest(part.description, part.description_localizations) +
      (part.value ?? '').length,
  )
}

test('no command has more than 8,000 characters, of each field the longest wording', () => {
  const long = all.filter((command) => lengthOf(command) > 8000).map(({ name }) => name)
  expect(long).toEqual([])
})

test('configuration is for those who may manage the server, reading for everyone, wherever they are', () => {
  const rights = Object.fromEntries(
    body.map((command) => [
      command.name,
      [command.default_member_permissions, command.contexts, command.integration_types],
    ]),
  )
  for (const name of ['setup', 'schedule', 'pause', 'resume', 'sources'])
    expect(rights[name]).toEqual(['32', [0, 1], [0]])
  for (const name of ['news', 'follow', 'search', 'help', 'settings', 'status'])
    expect(rights[name]).toEqual([null, [0, 1, 2], [0, 1]])
})

test('the actions of /schedule and /sources are subcommands with just what belongs to them', () => {
  expect(namesOf('schedule')).toEqual([
    'add',
    'list',
    'preview',
    'change',
    'pause',
    'resume',
    'remove',
  ])
  expect(namesOf('schedule', 'preview')).toEqual(['channel', 'schedule'])
  expect(namesOf('schedule', 'add').slice(0, 3)).toEqual(['what', 'channel', 'topics'])
  expect(findOption('schedule', 'add', 'what')?.required).toBe(true)
  expect(namesOf('sources', 'import')).toEqual(['file', 'channel'])
  expect(findOption('sources', 'import', 'file')?.type).toBe(11)
})

test('what only buttons say is in no form', () => {
  expect(parts.map(({ name }) => name)).not.toContain('confirm')
  expect(namesOf('schedule')).not.toContain('approve')
  expect(namesOf('follows')).toEqual(['channel', 'page'])
})

test('another channel may be a text or announcement channel, a thread or a forum', () => {
  const channels = parts.filter(({ name, type }) => name === 'channel' && type === 7)
  expect(channels.length).toBeGreaterThan(10)
  for (const channel of channels)
    expect(channel.channel_types.toSorted((a, b) => a - b)).toEqual([0, 5, 10, 11, 12, 15])
})

test('the same commands and words are always the same text', () => {
  expect(JSON.stringify(describeCommands(commands, { catalogue }))).toBe(JSON.stringify(body))
})

const specPath = `${import.meta.dirname}/../../../../shared/corpora/spec/discord/specs/openapi.json`

test.skipIf(!existsSync(specPath))("Discord's own description of a bulk overwrite takes it", () => {
  const spec = z
    .object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) })
    .parse(JSON.parse(readFileSync(specPath, 'utf8')))
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'discord', components: spec.components })
  const check = ajv.compile({ $ref: 'discord#/components/schemas/ApplicationCommandUpdateRequest' })
  for (const command of body) {
    // The description says a number; the documentation, and every client, a string of one.
    const { default_member_permissions: bits } = command
    check({
      ...command,
      default_member_permissions: typeof bits === 'string' ? Number(bits) : null,
    })
    expect(check.errors).toBeNull()
  }
})
