import { writeTime } from './write-time.ts'

/** One thing of the day. */
export interface Entry {
  readonly at: number
  /** Of what happens at one moment: what people do before what comes of it. */
  readonly order: number
  readonly place: string
  /** What sorts entries of one moment and order. */
  readonly key?: string
  readonly what: string
  readonly lines: readonly string[]
}

/** As lines, in the order in which all of it happened; times are those of the people's zone. */
export function writeEntries(entries: readonly Entry[]): string {
  return entries
    .toSorted((a, b) => a.at - b.at || a.order - b.order || compare(keyOf(a), keyOf(b)))
    .map(({ at, place, what, lines }) =>
      [`${writeTime(at)}  ${place} · ${what}`, ...lines.map((line) => `    ${line}`)].join('\n'),
    )
    .join('\n')
    .concat('\n')
}

/** The first lines of an answer: the log is of what happened. */
export function cutLines(lines: readonly string[], most = 7): readonly string[] {
  if (lines.length <= most + 1) return lines
  return [...lines.slice(0, most), `… ${lines.length - most} more lines`]
}

function keyOf({ place, key }: Entry): string {
  return key ?? place
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
