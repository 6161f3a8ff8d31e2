import { distance } from 'fastest-levenshtein'
import { foldWord, type Vocabulary } from './vocabulary.ts'

/** The command word nearest to a mistyped one, or null when none is near: "nwes" → "news". */
export function suggestCommand(typed: string, vocabulary: Vocabulary): string | null {
  // A word that begins a phrase begins most sentences too: "what is …", "stop".
  const words = [...vocabulary.commands.keys()].filter((name) => !name.includes(' '))
  return nearest(foldWord(typed.replace(/^\//u, '')), words)
}

/** The candidate at the fewest edits, if few enough for its length; a long enough beginning counts as one edit. */
export function nearest(typed: string, candidates: readonly string[]): string | null {
  const allowed = typed.length <= 4 ? 1 : 2
  let best: string | null = null
  let fewest = allowed + 1
  for (const candidate of candidates) {
    const edits = typed.length >= 3 && candidate.startsWith(typed) ? 1 : edited(typed, candidate)
    if (edits < fewest) [best, fewest] = [candidate, edits]
  }
  return best
}

/** Two neighbouring letters swapped are one slip of the fingers, not two. */
function edited(typed: string, candidate: string): number {
  const edits = distance(typed, candidate)
  if (edits !== 2 || typed.length !== candidate.length) return edits
  return sorted(typed) === sorted(candidate) ? 1 : edits
}

function sorted(word: string): string {
  return word.split('').sort().join('')
}
