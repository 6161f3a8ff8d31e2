import { plainText } from './plain-text.ts'

/**
 * The name in "ada@example.com (Ada Renn)", "Ada Renn <ada@example.com>" and the like; the address
 * itself when there is no name. Empty when there is neither.
 */
export function personName(written: string): string {
  if (!written.includes('@')) return plainText(written)
  const text = written.replace(/\bmailto:/gi, ' ')
  const address = /[^\s@()<>[\]"',]{1,100}@[^\s@()<>[\]"',]{1,200}/.exec(text)?.[0] ?? ''
  const name = plainText(text.replace(address, ' ').replace(/<\s*>|\(\s*\)/g, ' '))
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^["'\s,]+|["'\s,]+$/g, '')
  return name === '' ? address : name
}

/** Names without repeats and blanks, in the order given. */
export function distinct(names: Iterable<string | undefined>): readonly string[] {
  const found = new Set<string>()
  for (const name of names) if (name !== undefined && name !== '') found.add(name)
  return [...found]
}
