import type { Statement } from '../article/statement.ts'
import { foldSigns } from './find-verbatim.ts'

/** "VELM, Nov 3 (Delta Wire) —": a place, perhaps a date and an agency, then a dash or a colon. */
const DATELINE = /^[^.!?]{2,60}(?:[–—:]|\s-|--)\s*$/u
/** "However,": at most three words and a comma; in some languages the comma is left out. */
const CONNECTIVE = /^\p{L}+(?:\s\p{L}+){0,2}\s*[,،、，]?\s*$/u
/** These change what is said and are never cut, not even from the beginning. */
const MEANING =
  /(?<!\p{L})(?:not|no|never|if|unless|may|might|allegedly|reportedly|perhaps|probably|si|non|ne|nie|nicht|kein|wenn|no|tal vez|לא|אם|אולי|لا|لم|لن|إذا|ربما)(?!\p{L})/iu

/**
 * Whether what a statement leaves out at its beginning is a connective or a dateline (EDITORIAL
 * rule 2's closed list). A second pair of eyes on the splitter: shapes, not its word lists.
 */
export function isAllowedOpening({ text, printed }: Statement): boolean {
  if (foldSigns(text) === foldSigns(printed)) return true
  const at = printed.indexOf(text.slice(1, 20))
  if (at < 0) return false
  const opening = printed.slice(0, Math.max(0, at - 1))
  if (opening === '') return true
  return (CONNECTIVE.test(opening) || DATELINE.test(opening)) && !MEANING.test(opening)
}
