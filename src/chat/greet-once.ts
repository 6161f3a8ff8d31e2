import type { Line } from './conversation.ts'

type Reach = NonNullable<Line['reachAlone']>
type Reaching = Pick<Line, 'person' | 'reachAlone'>

/** Keeps people from being greeted twice. */
export interface Greetings {
  /** `line.reachAlone`; a line of the same person that is answered at the same time shares its outcome. */
  reachOnce(line: Reaching): Reach | null
  /** The line is answered, what came of it stored: the next one tries again. */
  end(line: Reaching): void
}

/** Kept in memory while lines are answered. */
export function createGreetings(): Greetings {
  const tried = new Map<string, { readonly line: Reaching; readonly reached: Promise<boolean> }>()
  return {
    reachOnce(line) {
      const { person, reachAlone } = line
      if (reachAlone === undefined) return null
      return (message) => {
        const reached = tried.get(person.id)?.reached ?? reachAlone(message)
        if (!tried.has(person.id)) tried.set(person.id, { line, reached })
        return reached
      }
    },
    end(line) {
      if (tried.get(line.person.id)?.line === line) tried.delete(line.person.id)
    },
  }
}
