import type { Line } from './conversation.ts'

type Reach = NonNullable<Line['reachAlone']>
type Reaching = Pick<Line, 'person' | 'reachAlone'>

/** Keeps people from being greeted twice. */
export interface Greetings {
  /** `line.reachAlone`; lines of the same person that are answered at the same time share its outcome. */
  reachOnce(line: Reaching): Reach | null
  /** The line is answered, what came of it stored: the next one tries again. */
  end(line: Reaching): void
}

/** A person's lines that are being answered, and whether they were reached meanwhile. */
interface Trying {
  readonly lines: Set<Reaching>
  reached: Promise<boolean> | null
}

/** Kept in memory while lines are answered. */
export function createGreetings(): Greetings {
  const trying = new Map<string, Trying>()
  return {
    reachOnce(line) {
      const { person, reachAlone } = line
      if (reachAlone === undefined) return null
      const own = trying.get(person.id) ?? { lines: new Set(), reached: null }
      trying.set(person.id, own)
      own.lines.add(line)
      return (message) => (own.reached ??= reachAlone(message))
    },
    end(line) {
      const own = trying.get(line.person.id)
      own?.lines.delete(line)
      // Who began meanwhile may have read what is stored before it was: until they end they share the outcome.
      if (own?.lines.size === 0) trying.delete(line.person.id)
    },
  }
}
