import type { Translate } from '../delivery/translate.ts'
import type { Desk } from '../topic/topic.ts'
import type { Command } from './command.ts'

/** What is said between requests rather than asked for. */
export type Saying = (typeof sayings)[number] | 'about'

const sayings = ['more', 'thanks', 'yes', 'no', 'alerts'] as const

/** The words one chat may type: its own language's and English. Keys are folded by `foldWord`. */
export interface Vocabulary {
  readonly commands: ReadonlyMap<string, Command>
  readonly options: ReadonlyMap<string, string>
  /** By choice: the words for it. One word may mean different choices to different commands. */
  readonly choices: ReadonlyMap<string, ReadonlySet<string>>
  readonly desks: ReadonlyMap<string, Desk>
  /** "show me", "please": said around a command without meaning anything to it. */
  readonly fillers: ReadonlySet<string>
  /** "about", "on": stands between a command and what it is about. */
  readonly connectives: ReadonlySet<string>
  /** IANA zones by cities' names in the chat's own language; English ones are the zones' own. */
  readonly cities: ReadonlyMap<string, string>
  /** "thanks", "yes": said alone. */
  readonly sayings: ReadonlyMap<string, Saying>
  /** "stop", "unsubscribe": said alone they may mean any of several commands. */
  readonly endings: ReadonlySet<string>
}

/** Collects the words from the catalogues, the chat's own language first. */
export function buildVocabulary(
  commands: readonly Command[],
  desks: readonly Desk[],
  translators: readonly Translate[],
): Vocabulary {
  const optionNames = new Set(commands.flatMap((command) => Object.keys(command.options)))
  const choiceNames = new Set(commands.flatMap(choicesOf))
  return {
    commands: collect(commands, translators, (command, t) => [
      command.name,
      ...command.aliases,
      t(`command-${command.name}`),
      ...listed(t(`command-${command.name}.words`)),
    ]),
    // A label as help shows it counts as well, where no option has it as its word.
    options: new Map([
      ...collect(optionNames, translators, (name, t) => [t(`option-${name}`)]),
      ...collect(optionNames, translators, (name, t) => [
        name,
        ...listed(t(`option-${name}.words`)),
      ]),
    ]),
    choices: new Map(
      [...choiceNames].map((name) => [
        name,
        new Set([name, ...translators.flatMap((t) => listed(t(`choice-${name}.words`)))]),
      ]),
    ),
    desks: collect(desks, translators, (desk) => [desk.id, ...Object.values(desk.labels)]),
    fillers: new Set(translators.flatMap((t) => listed(t('grammar-fillers')))),
    sayings: collect(sayings, translators, (saying, t) => listed(t(`saying-${saying}`))),
    endings: new Set(translators.flatMap((t) => listed(t('saying-stop')))),
    cities: new Map(translators.flatMap((t) => listed(t('zone-cities')).flatMap(readCity))),
    connectives: new Set(translators.flatMap((t) => listed(t('grammar-connectives')))),
  }
}

/** Which of these choices a word means, or null. */
export function findChoice(
  word: string,
  choices: readonly string[],
  vocabulary: Vocabulary,
): string | null {
  const typed = foldWord(word)
  return choices.find((choice) => vocabulary.choices.get(choice)?.has(typed)) ?? null
}

/** Case, typographic apostrophes and Hebrew points do not tell words apart. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[\u0591-\u05c7]/gu, '')
    .replace(/[’‘`]/gu, "'")
    .toLowerCase()
    .trim()
}

/** "jerusalem = asia/jerusalem", as the catalogues list cities. */
function readCity(text: string): readonly (readonly [string, string])[] {
  const [city = '', zone = ''] = text.split('=').map((part) => part.trim())
  return zone === '' ? [] : [[city, zone]]
}

function choicesOf(command: Command): readonly string[] {
  return Object.values(command.options).flatMap((spec) =>
    spec.kind === 'choice' ? spec.choices : [],
  )
}

function collect<T>(
  things: Iterable<T>,
  translators: readonly Translate[],
  words: (thing: T, t: Translate) => readonly string[],
): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const thing of things) {
    const typed = translators.flatMap((t) => words(thing, t)).map(foldWord)
    for (const word of typed) if (!map.has(word)) map.set(word, thing)
  }
  return map
}

function listed(words: string): readonly string[] {
  return words
    .split(',')
    .map(foldWord)
    .filter((word) => word !== '')
}
