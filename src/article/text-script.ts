const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['latin', /\p{Script=Latin}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['hebrew', /\p{Script=Hebrew}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['greek', /\p{Script=Greek}/gu],
  ['east-asian', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu],
  ['thai', /\p{Script=Thai}/gu],
  ['devanagari', /\p{Script=Devanagari}/gu],
]

/** The script most of a text's letters are in; '' for none that we know. */
export function mainScript(text: string): string {
  let main = ''
  let most = 0
  for (const [name, letters] of SCRIPTS) {
    const count = text.match(letters)?.length ?? 0
    if (count <= most) continue
    most = count
    main = name
  }
  return main
}

/** Whether a line is wholly in another script than its article: a stray headline of a sister site. */
export function isForeignScript(line: string, main: string): boolean {
  const letters = SCRIPTS.find(([name]) => name === main)?.[1]
  if (letters === undefined) return false
  const total = line.match(/\p{L}/gu)?.length ?? 0
  return total >= 8 && (line.match(letters)?.length ?? 0) === 0
}
