/** The entries of a comma-separated list; keeps tables of hundreds of words readable. */
export function wordList(text: string): readonly string[] {
  return text
    .split(',')
    .map((entry) => entry.trim().replaceAll(/\s+/gu, ' '))
    .filter((entry) => entry !== '')
}
