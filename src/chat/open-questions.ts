import { BoundedMap } from '../feed/bounded-map.ts'
import type { Reply } from './command.ts'

type Question = NonNullable<Reply['asks']>

/** What each reader was asked last and has not answered; any other line closes it. */
export interface OpenQuestions {
  put(readerId: string, question: Question): void
  /** The open question, which is closed by this; or null. */
  take(readerId: string): Question | null
}

/** Kept in memory for the `capacity` readers asked last: a restart forgets, and asks again. */
export function createOpenQuestions(capacity = 1000): OpenQuestions {
  const open = new BoundedMap<string, Question>(capacity)
  return {
    put: (readerId, question) => open.set(readerId, question),
    take(readerId) {
      const question = open.get(readerId) ?? null
      open.delete(readerId)
      return question
    },
  }
}
