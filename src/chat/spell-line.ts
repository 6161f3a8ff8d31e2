import type { Command } from './command.ts'
import { parseCommand } from './parse-command.ts'
import { splitWords } from './split-words.ts'
import type { Vocabulary } from './vocabulary.ts'

type Values = Readonly<Record<string, string>>

/**
 * A line that says what a form said: `/schedule add 07:30 weekdays minutes:5`. Where words alone would be read
 * otherwise, every value stands behind its option's name.
 */
export function spellLine(command: Command, values: Values, vocabulary: Vocabulary): string {
  const given = Object.keys(command.options).flatMap((name) => {
    const value = values[name]?.trim().replace(/\s+/gu, ' ') ?? ''
    return value === '' ? [] : [{ name, value }]
  })
  const isNamed = (name: string) => command.options[name]?.named === true
  const plain = [
    ...given.filter(({ name }) => !isNamed(name)).map(({ value }) => value),
    ...given.filter(({ name }) => isNamed(name)).map(spellNamed),
  ]
  const line = [`/${command.name}`, ...plain].join(' ')
  const wanted = Object.fromEntries(given.map(({ name, value }) => [name, value]))
  if (isReadAs(line, command, wanted, vocabulary)) return line
  return [`/${command.name}`, ...given.map(spellNamed)].join(' ')
}

function spellNamed({ name, value }: { readonly name: string; readonly value: string }): string {
  const [word, ...others] = splitWords(value)
  const isOneWord = others.length === 0 && word?.quoted === false
  // Quotes of its own would end ours.
  return isOneWord || value.includes('"') ? `${name}:${value}` : `${name}:"${value}"`
}

function isReadAs(line: string, command: Command, wanted: Values, vocabulary: Vocabulary): boolean {
  const parsed = parseCommand(line, vocabulary)
  if (parsed.kind !== 'command' || parsed.command !== command) return false
  const names = Object.keys(parsed.values)
  return (
    parsed.leftover.length === 0 &&
    names.length === Object.keys(wanted).length &&
    names.every((name) => parsed.values[name] === wanted[name])
  )
}
