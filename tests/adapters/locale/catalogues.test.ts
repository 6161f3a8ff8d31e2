import { readdirSync, readFileSync } from 'node:fs'
import { FluentResource } from '@fluent/bundle'
import { describe, expect, test } from 'vitest'
import { commands } from '../../../commands/index.ts'

const root = `${import.meta.dirname}/../../..`
const languages = readdirSync(`${root}/locales`).map((file) => file.replace('.ftl', ''))

/** Every message and attribute with the variables its text uses. */
function readKeys(language: string): ReadonlyMap<string, string> {
  const { body } = new FluentResource(readFileSync(`${root}/locales/${language}.ftl`, 'utf8'))
  const keys = new Map<string, string>()
  for (const { id, value, attributes } of body) {
    if (value !== null) keys.set(id, variablesIn(value))
    for (const [name, text] of Object.entries(attributes))
      keys.set(`${id}.${name}`, variablesIn(text))
  }
  return keys
}

/** Names of `$variables` anywhere in a pattern, sorted. */
function variablesIn(pattern: unknown): string {
  const found = JSON.stringify(pattern).matchAll(/"type":"var","name":"(\w+)"/gu)
  return [...new Set([...found].map(([, name]) => name))]
    .sort((a, b) => (a ?? '').localeCompare(b ?? ''))
    .join(' ')
}

const sourceFiles = ['src', 'commands'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')),
)

/** Keys the code makes from parts: what stands before the `${…}`. */
const families = new Set(
  sourceFiles.flatMap((code) =>
    [...code.matchAll(/`([a-z]+(?:-[a-z]+)*-)\$\{/gu)].map(([, start]) => start),
  ),
)
const written = new Set(
  sourceFiles.flatMap((code) =>
    [...code.matchAll(/'([a-z]+(?:-[a-z]+)*)'/gu)].map(([, key]) => key),
  ),
)

/** Messages that others hold. */
const held = new Set(
  [...readFileSync(`${root}/locales/en.ftl`, 'utf8').matchAll(/\{ ([a-z]+(?:-[a-z]+)+) \}/gu)].map(
    ([, key]) => key,
  ),
)

function isUsed(key: string): boolean {
  const [name = ''] = key.split('.')
  return (
    written.has(name) ||
    held.has(name) ||
    [...families].some((start) => start !== undefined && name.startsWith(start))
  )
}

describe.each(languages)('%s', (language) => {
  const keys = readKeys(language)

  test('has every key of English with the same variables, and no other', () => {
    expect(Object.fromEntries(keys)).toEqual(Object.fromEntries(readKeys('en')))
  })

  test('has no key that nothing uses', () => {
    expect([...keys.keys()].filter((key) => !isUsed(key))).toEqual([])
  })

  test('names every option and choice of every command', () => {
    const wanted = commands.flatMap(({ options }) =>
      Object.entries(options).flatMap(([name, spec]) => [
        `option-${name}`,
        `option-${name}.summary`,
        `option-${name}.words`,
        ...(spec.required ? [`problem-missing-${name}`] : []),
        ...(spec.kind === 'choice' ? spec.choices.map((choice) => `choice-${choice}.words`) : []),
      ]),
    )
    expect(wanted.filter((key) => !keys.has(key))).toEqual([])
  })

  test('shows no key where a sentence should stand: every key the code writes out exists', () => {
    const called = sourceFiles.flatMap((code) =>
      [
        ...code.matchAll(/\bt\(\s*'([a-z-]+)'|ChatProblem\(\s*'([a-z-]+)'|label: '([a-z-]+)'/gu),
      ].map((match) => match[1] ?? match[2] ?? match[3] ?? ''),
    )
    expect(called.length).toBeGreaterThan(80)
    expect(called.filter((key) => !keys.has(key))).toEqual([])
  })
})
