import { BoundedMap } from '../feed/bounded-map.ts'
import type { Reply } from './command.ts'

type Question = NonNullable<Reply['asks']>

/** What each reader was asked last and has not answered; any other line closes it. */
export interface OpenQuestions {
  put(readerId: string, question: Question): void
  /** The open question, which is closed by this; or null. */
  take(readerId: string): Question | null
}

const mostReaders = 1000

/** Kept in memory for the `mostReaders` readers asked last: a restart forgets, and asks again. */
export function createOpenQuestions(): OpenQuestions {
  const open = new BoundedMap<string, Question>(mostReaders)
  return {
    put: (readerId, question) => open.set(readerId, question),
    take(readerId) {
      const question = open.get(readerId) ?? null
      open.delete(readerId)
      return question
    },
  }
}
