import type { Condition } from './condition.ts'
import type { StemNumbers } from './stem-numbers.ts'

// A condition as flat numbers, so that a candidate is judged without following objects through memory
// (docs/decisions/0014-topic-matching.md): [operation, length of this node, parts or stems …].

const [ALL, ANY, NOT, PHRASE, TITLE_PHRASE, OPEN] = [0, 1, 2, 3, 4, 5]

/** What the stems tell; `open` depends on the beginnings of words. */
export const VERDICT = { no: 0, open: 1, yes: 2 } as const

/** Numbers every stem of the condition; releaseCode gives them back. */
export function encodeCondition(condition: Condition, numbers: StemNumbers): readonly number[] {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.parts.flatMap((part) => encodeCondition(part, numbers))
      return [condition.kind === 'all' ? ALL : ANY, parts.length + 2, ...parts]
    }
    case 'not': {
      const part = encodeCondition(condition.part, numbers)
      return [NOT, part.length + 2, ...part]
    }
    case 'phrase': {
      const stems = condition.stems.map((stem) => numbers.use(stem))
      return [condition.titleOnly ? TITLE_PHRASE : PHRASE, stems.length + 2, ...stems]
    }
    case 'prefix':
    case 'constant':
      return [OPEN, 2]
  }
}

/** To be called once the code, `cells[from]` to before `cells[to]`, is no longer asked. */
export function releaseCode(
  cells: Int32Array,
  from: number,
  to: number,
  numbers: StemNumbers,
): void {
  for (let at = from; at < to; ) {
    const isPhrase = cells[at] === PHRASE || cells[at] === TITLE_PHRASE
    const end = at + (isPhrase ? (cells[at + 1] ?? 0) : 2)
    for (let i = at + 2; i < end; i++) numbers.release(cells[i] ?? 0)
    at = end
  }
}

/** A verdict on the document in hand, by the code that starts at `code[at]`: of all parts the least, of alternatives the most. */
export function judgeCode(code: Int32Array, numbers: StemNumbers, at: number): number {
  const operation = code[at]
  const end = at + (code[at + 1] ?? 0)
  if (operation === OPEN) return VERDICT.open
  if (operation === NOT) return VERDICT.yes - judgeCode(code, numbers, at + 2)
  if (operation === PHRASE || operation === TITLE_PHRASE) {
    const isThere = end > at + 2 && numbers.hasRow(code, at + 2, end, operation === TITLE_PHRASE)
    return isThere ? VERDICT.yes : VERDICT.no
  }
  const isAll = operation === ALL
  let verdict: number = isAll ? VERDICT.yes : VERDICT.no
  for (let i = at + 2; i < end; i += code[i + 1] ?? end) {
    const part = judgeCode(code, numbers, i)
    verdict = isAll ? Math.min(verdict, part) : Math.max(verdict, part)
    if (verdict === (isAll ? VERDICT.no : VERDICT.yes)) return verdict
  }
  return verdict
}
