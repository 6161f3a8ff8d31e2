/** From the left, or from the right. */
export type Direction = 'ltr' | 'rtl'

const letters: Readonly<Record<Direction, RegExp>> = {
  rtl: /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u,
  ltr: /(?=\p{L})[^\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u,
}

/** The direction a line is shown in: that of its first letter (Unicode bidirectional algorithm, P2); null without letters. */
export function directionOf(text: string): Direction | null {
  const letter = /\p{L}/u.exec(text)?.[0]
  if (letter === undefined) return null
  return holdsLetters(letter, 'rtl') ? 'rtl' : 'ltr'
}

/** The writing direction of a language. */
export function directionOfLanguage(language: string): Direction {
  return /^(?:he|ar|fa|ur|yi|ps|sd|ug|ckb|dv)\b/u.test(language) ? 'rtl' : 'ltr'
}

/** Whether some letter of a text is written in that direction. */
export function holdsLetters(text: string, direction: Direction): boolean {
  return letters[direction].test(text)
}
