import type { OptionSpec, OptionSpecs } from './option.ts'
import type { Word } from './split-words.ts'
import { findChoice, foldWord, type Vocabulary } from './vocabulary.ts'

/** Raw values by option name, and the words no option took. */
export interface Assigned {
  readonly values: Readonly<Record<string, string>>
  readonly leftover: readonly string[]
}

/** Gives words to options: by name wherever it stands, the others in the order they are declared. */
export function assignOptions(
  words: readonly Word[],
  specs: OptionSpecs,
  vocabulary: Vocabulary,
): Assigned {
  const values: Record<string, string> = {}
  const leftover: string[] = []
  const free = takeNamed(words, specs, vocabulary, values)
  const places = Object.entries(specs).filter(([name, spec]) => !spec.named && !(name in values))
  let place = 0
  for (let i = 0; i < free.length; i++) {
    const word = free[i]
    if (word === undefined) break
    while (isPassedOver(places[place]?.[1], word, vocabulary)) place++
    const [name, spec] = places[place++] ?? []
    if (name === undefined || spec === undefined) leftover.push(word.text)
    else if (spec.rest) {
      const rest = takeTrailing(free.slice(i), places.slice(place), vocabulary, values)
      return { values: { ...values, [name]: valueOf(rest, spec) }, leftover }
    } else values[name] = word.text
  }
  return { values, leftover }
}

/** Choices declared after the option that takes the rest stand at the line's end: "follow Palmyra alerts". */
function takeTrailing(
  words: readonly Word[],
  places: readonly (readonly [string, OptionSpec])[],
  vocabulary: Vocabulary,
  values: Record<string, string>,
): readonly Word[] {
  const last = words.at(-1)
  if (last === undefined || last.quoted || last.key !== null || words.length < 2) return words
  const [name] =
    places.find(
      ([each, spec]) =>
        spec.kind === 'choice' &&
        !(each in values) &&
        findChoice(last.text, spec.choices, vocabulary) !== null,
    ) ?? []
  if (name === undefined) return words
  values[name] = last.text
  return takeTrailing(words.slice(0, -1), places, vocabulary, values)
}

/** A topic keeps its quotes, for they are part of a query; a wholly quoted one is a phrase. Several in one text keep all. */
function valueOf(words: readonly Word[], spec: OptionSpec): string {
  const isTopic = spec.kind === 'topic' && words.length > 1
  if (!isTopic && spec.verbatim !== true) return joined(words)
  return words.map((word) => (word.quoted || word.key !== null ? word.raw : word.text)).join(' ')
}

/** `minutes:5` everywhere; `minutes 5` for options given only by name. Returns the other words. */
function takeNamed(
  words: readonly Word[],
  specs: OptionSpecs,
  vocabulary: Vocabulary,
  values: Record<string, string>,
): readonly Word[] {
  const free: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined) break
    const keyed = takeLabel(word, free, specs, vocabulary) ?? nameOf(word.key, specs, vocabulary)
    const bare =
      word.quoted || word.key !== null
        ? null
        : nameOf(word.text.replace(/:$/u, ''), specs, vocabulary)
    const next = words[i + 1]
    if (keyed !== null) {
      const others = listedAfter(word, words.slice(i + 1), specs[keyed], { specs, vocabulary })
      values[keyed] = [word.text, ...others.map(({ text }) => text)].join(' ')
      i += others.length
    } else if (bare !== null && isNamed(specs[bare], next, vocabulary)) {
      const rest = specs[bare]?.rest === true
      const others = listedAfter(next, words.slice(i + 2), specs[bare], { specs, vocabulary })
      values[bare] = joined(words.slice(i + 1, rest ? words.length : i + 2 + others.length))
      i = rest ? words.length : i + 1 + others.length
    } else free.push(word)
  }
  return free
}

/** Longest label of an option, in words ("when nothing is new"). */
const longestLabel = 4

/** "when nothing is new:say": the label as help shows it; its first words are taken back from `free`. */
function takeLabel(
  { key }: Word,
  free: Word[],
  specs: OptionSpecs,
  vocabulary: Vocabulary,
): string | null {
  if (key === null) return null
  for (let length = 1; length < longestLabel && length <= free.length; length++) {
    const before = free.slice(-length)
    if (before.some((word) => word.quoted || word.key !== null)) return null
    const label = [...before.map(({ text }) => text), key].join(' ')
    const name = nameOf(label, specs, vocabulary)
    if (name === null) continue
    free.splice(-length)
    return name
  }
  return null
}

/** What belongs to a list that `first` begins: "he, en", "Northline, Delta Wire" up to the next option. */
function listedAfter(
  first: Word | undefined,
  words: readonly Word[],
  spec: OptionSpec | undefined,
  { specs, vocabulary }: { readonly specs: OptionSpecs; readonly vocabulary: Vocabulary },
): readonly Word[] {
  if (first === undefined || first.quoted || spec?.list === undefined) return []
  const end = words.findIndex(
    (word, i) =>
      word.key !== null ||
      (!word.quoted &&
        isNamed(specs[nameOf(word.text, specs, vocabulary) ?? ''], words[i + 1], vocabulary)),
  )
  const upTo = end < 0 ? words : words.slice(0, end)
  if (spec.list === 'names')
    return [first, ...upTo].some(({ text }) => /[,،]/u.test(text)) ? upTo : []
  const all = [first, ...upTo]
  const last = all.findIndex(
    ({ text }, i) => !/[,،]$/u.test(text) && !/^[,،]/u.test(all[i + 1]?.text ?? ''),
  )
  return upTo.slice(0, last < 0 ? upTo.length : last)
}

/** "minutes 5" names an option; the "for" of "music for films" names no choice and is a word. */
function isNamed(
  spec: OptionSpec | undefined,
  next: Word | undefined,
  vocabulary: Vocabulary,
): boolean {
  if (spec?.named !== true || next === undefined) return false
  // "every 30 minutes on weekdays" sets no length.
  if (spec.kind === 'number') return /^\d/u.test(next.text)
  return spec.kind !== 'choice' || findChoice(next.text, spec.choices, vocabulary) !== null
}

/** The named option a word names, such as "zone", when nothing was given after it; or null. */
export function findNamedOption(
  word: string,
  specs: OptionSpecs,
  vocabulary: Vocabulary,
): string | null {
  const name = nameOf(word, specs, vocabulary)
  return name !== null && specs[name]?.named ? name : null
}

function nameOf(word: string | null, specs: OptionSpecs, vocabulary: Vocabulary): string | null {
  if (word === null) return null
  const name = vocabulary.options.get(foldWord(word))
  return name !== undefined && name in specs ? name : null
}

/** An optional choice is passed over by a word that is none of its choices. */
function isPassedOver(spec: OptionSpec | undefined, word: Word, vocabulary: Vocabulary): boolean {
  if (spec?.kind !== 'choice' || spec.required) return false
  if (word.quoted) return true
  return findChoice(word.text, spec.choices, vocabulary) === null
}

function joined(words: readonly Word[]): string {
  return words.map((word) => (word.key === null ? word.text : `${word.key}:${word.text}`)).join(' ')
}
