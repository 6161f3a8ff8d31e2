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
  const open = new Map<string, Question>()
  return {
    put(readerId, question) {
      open.delete(readerId)
      open.set(readerId, question)
      const [oldest] = open.keys()
      if (open.size > capacity && oldest !== undefined) open.delete(oldest)
    },
    take(readerId) {
      const question = open.get(readerId) ?? null
      open.delete(readerId)
      return question
    },
  }
}
