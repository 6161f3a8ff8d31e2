/** A file's name as Discord takes it for an attachment that a component shows: letters, digits, `.`, `_`, `-`. */
export function fileName(name: string, taken: readonly string[]): string {
  const clean = name.replace(/[^\w.-]+/gu, '-').replace(/^[-.]+/u, '')
  const base = clean === '' ? 'file.txt' : clean.slice(-100)
  if (!taken.includes(base)) return base
  return `${taken.length + 1}-${base}`
}
