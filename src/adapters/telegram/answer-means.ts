import { createCooldown, type RefuseHaste } from '../../chat/cooldown.ts'
import { isToEnd } from '../../chat/offer-to-end.ts'
import { parseCommand } from '../../chat/parse-command.ts'
import { createQuestions, type Questions } from '../../chat/remember-questions.ts'
import { createTurns, type TakeTurn } from '../../chat/take-turns.ts'
import { buildVocabulary, foldWord } from '../../chat/vocabulary.ts'
import type { LineMeans } from './build-line.ts'
import { type AwaitedWords, createAwaitedWords } from './create-awaited-words.ts'
import { type Choosing, createChoosing } from './create-choosing.ts'
import { createCommandReader } from './create-command-reader.ts'
import { createWaitingQueries, type WaitingQueries } from './open-query.ts'
import { reachInTurn } from './reach-in-turn.ts'
import { createShortNames, type ShortNames } from './short-names.ts'
import type { TelegramMeans } from './telegram-chat.ts'

/** What answering needs: all that the bot has on Telegram, and what it remembers between two updates. */
export interface AnswerMeans extends TelegramMeans, Omit<LineMeans, keyof TelegramMeans> {
  readonly questions: Questions
  readonly shortNames: ShortNames
  readonly choosing: Choosing
  readonly awaited: AwaitedWords
  readonly queries: WaitingQueries
  readonly refuseHaste: RefuseHaste
  readonly takeTurn: TakeTurn
  /** Names of the commands whose answers are the asker's alone. */
  readonly personal: ReadonlySet<string>
  /** The command that a word after a slash names, in any language; null: none of ours. */
  readonly nameOfCommand: (word: string) => string | null
  /** A command without anything said to it, or words such as "no" and "stop": no answer to a question. */
  readonly standsAlone: (line: string) => boolean
  /** Whether anybody's link may say this line: nothing in it settles what its reader is to be asked, or for whom. */
  readonly mayLink: (line: string) => boolean
}

/** Puts together what answering needs. */
export function createAnswerMeans(means: TelegramMeans): AnswerMeans {
  const { commands, catalogue, desks, clock } = means
  const translators = catalogue.languages.map((language) => catalogue.translator(language))
  const vocabulary = buildVocabulary(commands, desks, translators)
  const readCommand = createCommandReader(vocabulary)
  return {
    ...means,
    elsewhere: new Map(
      commands.flatMap(({ name, elsewhere, allowed }) =>
        elsewhere === true ? [[name, allowed]] : [],
      ),
    ),
    personal: new Set(commands.flatMap((each) => (each.personal === true ? [each.name] : []))),
    questions: createQuestions(),
    shortNames: createShortNames({ ...means, now: clock.now }),
    queries: createWaitingQueries(means),
    choosing: createChoosing(clock),
    awaited: createAwaitedWords(clock),
    refuseHaste: createCooldown(clock),
    takeTurn: createTurns(clock),
    readCommand,
    nameOfCommand: (word) => vocabulary.commands.get(foldWord(word))?.name ?? null,
    standsAlone(line) {
      const parsed = parseCommand(line, vocabulary)
      if (parsed.kind !== 'command') return parsed.kind === 'saying' || isToEnd(line, vocabulary)
      return Object.keys(parsed.values).length === 0 && parsed.leftover.length === 0
    },
    mayLink(line) {
      const asked = readCommand(line)
      if (asked === null) return false
      const { options } = asked.command
      return Object.keys(asked.values).every(
        (name) => name !== 'for' && options[name]?.internal !== true,
      )
    },
    reachAlone: reachInTurn(means),
  }
}
