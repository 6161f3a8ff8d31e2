export type Direction = 'ltr' | 'rtl'

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const rightToLeftLetter =
  /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const leftToRightLetter =
  /(?=\p{L})[^\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** The direction of the first letter (rule P2 of the Unicode bidirectional algorithm), or null without letters. */
export function directionOf(text: string): Direction | null {
  const letter = /\p{L}/u.exec(text)?.[0]
  if (letter === undefined) return null
  return rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

/** The writing direction of a language. */
export function directionOfLanguage(language: string): Direction {
  return /^(?:he|ar|fa|ur|yi|ps|sd|ug|ckb|dv)\b/u.test(language) ? 'rtl' : 'ltr'
}

/** An address or a command as typed: its slash belongs to the Latin word after it, not before. */
const typedRun = /(?:https?:)?\/+[\w#@][\w\-.,:;/?#@=&%+~…]*(?: [\w#/:.…-]+)*(?<![?.,:;])/gu

/**
 * Sets text that holds letters of the other direction apart (LRI or RLI … PDI), so that it cannot
 * reorder what stands beside it. `direction` is that of the whole run this piece was wrapped from.
 */
export function isolate(text: string, base: Direction, direction: Direction | null): string {
  const inner = direction ?? base
  const kept = inner === 'rtl' ? text.replace(typedRun, '\u2066$&\u2069') : text
  const foreign = base === 'ltr' ? rightToLeftLetter : leftToRightLetter
  if (!foreign.test(text)) return kept
  return `${inner === 'rtl' ? '\u2067' : '\u2066'}${kept}\u2069`
}
