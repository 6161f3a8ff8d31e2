import { stemWords } from '../article/stem-words.ts'
import type { PrefixCondition } from './condition.ts'

/** Letters that no stemmer cuts off or changes, by script. */
const FILLERS = [
  { script: /^\p{Script=Hebrew}/u, letter: 'ע' },
  { script: /^\p{Script=Arabic}/u, letter: 'ق' },
  { script: /^/u, letter: 'q' },
] as const
/** Where a word's first letters are grammar (Hebrew), how many are cut depends on its length. */
const LONGEST_REST = 4

/**
 * What a prefix asks of stems. Articles are kept as stems only, so the prefix is folded as the
 * beginning of a longer word is; a prefix that is a whole word also takes that word's own stem
 * ("governments*" finds "government"). One that ends within an ending ("governmenta*") may find less.
 */
export function expandPrefix(
  start: string,
  language: string,
): Pick<PrefixCondition, 'starts' | 'stems'> {
  const filler = FILLERS.find(({ script }) => script.test(start))?.letter ?? 'q'
  const starts = new Set<string>()
  for (let rest = 1; rest <= LONGEST_REST; rest++) {
    const end = filler.repeat(rest)
    const [stem = '', ...more] = stemWords(start + end, language)
    const begins = stem.endsWith(end) ? stem.slice(0, -rest) : ''
    if (more.length === 0 && begins.length > 1) starts.add(begins)
  }
  if (starts.size === 0) starts.add(start.normalize('NFKC').toLowerCase())
  const [whole = '', ...others] = stemWords(start, language)
  const isCovered = whole === '' || [...starts].some((begins) => whole.startsWith(begins))
  return { starts: [...starts], stems: others.length > 0 || isCovered ? [] : [whole] }
}
