import { stemWords } from '../article/stem-words.ts'
import type { Aliases } from './topic.ts'

/** Names in one language by their stems, each with all the names that mean the same. */
type NamesByStems = ReadonlyMap<string, readonly (readonly string[])[]>

/** Aliases are read once a process and stemmed once a language. */
const known = new WeakMap<Aliases, Map<string, NamesByStems>>()

/**
 * The ways to say a phrase, itself first: the longest part that is a configured name is replaced by
 * each of its other names ("Palmyra museum", "Tadmor museum"). Stems in, stems out.
 */
export function findAliases(
  stems: readonly string[],
  language: string,
  aliases: Aliases,
): readonly (readonly string[])[] {
  if (aliases.length === 0 || stems.length === 0) return [stems]
  const names = namesIn(language, aliases)
  for (let length = stems.length; length > 0; length--)
    for (let at = 0; at + length <= stems.length; at++) {
      const same = names.get(stems.slice(at, at + length).join(' '))
      if (same === undefined) continue
      const said = same.map((name) => [...stems.slice(0, at), ...name, ...stems.slice(at + length)])
      return once([stems, ...said])
    }
  return [stems]
}

function namesIn(language: string, aliases: Aliases): NamesByStems {
  const languages = known.get(aliases) ?? new Map<string, NamesByStems>()
  known.set(aliases, languages)
  const read = languages.get(language)
  if (read !== undefined) return read
  const names = new Map<string, readonly (readonly string[])[]>()
  for (const group of aliases) {
    const same = group.map((name) => stemWords(name, language)).filter((stems) => stems.length > 0)
    for (const stems of same) names.set(stems.join(' '), same)
  }
  languages.set(language, names)
  return names
}

function once(phrases: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(phrases.map((stems) => [stems.join(' '), stems])).values()]
}
