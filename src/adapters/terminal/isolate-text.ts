import { type Direction, holdsLetters } from '../../delivery/find-direction.ts'

/** An address or a command as typed: its slash belongs to the Latin word after it, not before. */
const typedRun = /(?:https?:)?\/+[\w#@][\w\-.,:;/?#@=&%+~…]*(?: [\w#/:.…-]+)*(?<![?.,:;])/gu

/**
 * Sets text that holds letters of the other direction apart (LRI or RLI … PDI), so that it cannot
 * reorder what stands beside it. `direction` is that of the whole run this piece was wrapped from.
 */
export function isolate(text: string, base: Direction, direction: Direction | null): string {
  const inner = direction ?? base
  const kept = inner === 'rtl' ? text.replace(typedRun, '\u2066$&\u2069') : text
  if (!holdsLetters(text, base === 'ltr' ? 'rtl' : 'ltr')) return kept
  return `${inner === 'rtl' ? '\u2067' : '\u2066'}${kept}\u2069`
}
