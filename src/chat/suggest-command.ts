import { countSlips } from './count-slips.ts'
import { foldWord, type Vocabulary } from './vocabulary.ts'

/** The command word nearest to a mistyped one, or null when none is near: "nwes" → "news". */
export function suggestCommand(typed: string, vocabulary: Vocabulary): string | null {
  // A word that begins a phrase begins most sentences too: "what is …", "stop".
  const words = [...vocabulary.commands.keys()].filter((name) => !name.includes(' '))
  return nearest(foldWord(typed.replace(/^\//u, '')), words)
}

/** The candidate at the fewest slips, if few enough for its length; a long enough beginning counts as one. */
export function nearest(typed: string, candidates: readonly string[]): string | null {
  const allowed = typed.length <= 4 ? 1 : 2
  let best: string | null = null
  let fewest = allowed + 1
  for (const candidate of candidates) {
    const isBeginning = typed.length >= 3 && candidate.startsWith(typed)
    const slips = isBeginning ? 1 : countSlips(typed, candidate)
    if (slips < fewest) [best, fewest] = [candidate, slips]
  }
  return best
}
