import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/chat/command.ts'
import { parseCommand } from '../../src/chat/parse-command.ts'
import { buildVocabulary } from '../../src/chat/vocabulary.ts'
import type { Catalogue } from '../../src/delivery/translate.ts'
import type { Desk } from '../../src/topic/topic.ts'

/** What is put to the contract. */
export interface CommandList {
  readonly commands: readonly Command[]
  readonly catalogue: Catalogue
  readonly desks: readonly Desk[]
  /** The folder with one file a command. */
  readonly folder: string
}

/** Holds every command to the strictest platform's rules. */
export function testCommands({ commands, catalogue, desks, folder }: CommandList): void {
  test('every file of the folder is listed, and named after its command', () => {
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'index.ts')
      .map(({ name }) => name.replace('.ts', ''))
    expect(commands.map(({ name }) => name).sort()).toEqual(files.sort())
  })

  test('no name or alias is taken twice', () => {
    const names = commands.flatMap(({ name, aliases }) => [name, ...aliases])
    expect(new Set(names).size).toBe(names.length)
  })

  describe.each(commands.map((command) => [command.name, command] as const))(
    '/%s',
    (name, command) => {
      test('has a name every platform takes', () => {
        // Telegram Bot API, BotCommand: 1-32 lower-case English letters, digits and underscores.
        for (const each of [name, ...command.aliases]) expect(each).toMatch(/^[a-z0-9_]{1,32}$/)
      })

      test('needs at most 25 options, the required ones first', () => {
        // Discord, application commands: required options must come before optional ones.
        const required = Object.values(command.options).map((spec) => spec.required === true)
        expect(required.length).toBeLessThanOrEqual(25)
        expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)))
      })

      test.each(catalogue.languages)('is told in 1–100 characters in %s', (language) => {
        const t = catalogue.translator(language)
        const keys = Object.keys(command.options).map((option) => `option-${option}.summary`)
        for (const key of [`command-${name}.summary`, ...keys]) {
          expect(t(key)).not.toBe(key)
          expect(t(key).length).toBeLessThanOrEqual(100)
        }
      })

      test.each(catalogue.languages)('is understood by its words in %s', (language) => {
        const t = catalogue.translator(language)
        const vocabulary = buildVocabulary(commands, desks, [t, catalogue.translator('en')])
        for (const word of [t(`command-${name}`), ...t(`command-${name}.words`).split(',')])
          expect(parseCommand(word, vocabulary)).toMatchObject({
            kind: 'command',
            command: { name },
          })
      })

      test.each(command.examples)('parses its example %s', (example) => {
        const vocabulary = buildVocabulary(commands, desks, [catalogue.translator('en')])
        expect(parseCommand(example, vocabulary)).toMatchObject({
          kind: 'command',
          command: { name },
          leftover: [],
        })
      })

      test('has an example', () => {
        expect(command.examples.length).toBeGreaterThan(0)
      })
    },
  )
}
