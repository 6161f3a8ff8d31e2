import { FeedUnreadable } from './feed-unreadable.ts'

/** A document type declaration is read this far; the rest of it is ignored. */
const MAX_PROLOG = 100_000
const MAX_VALUE = 1000
/** What expansion may add to a document, in characters. */
const MAX_GROWTH = 1_000_000

/**
 * Puts the document's own entities (`<!ENTITY name "Velm Courier">`) where they are used. Only
 * plain ones: an entity made of other entities grows without bound when expanded ("billion laughs"),
 * so a document that defines one is refused, and external ones are never fetched.
 * @throws FeedUnreadable
 */
export function expandEntities(body: string, prolog: string): string {
  if (!prolog.includes('<!ENTITY')) return body
  const values = new Map<string, string>()
  const declarations = prolog.slice(0, MAX_PROLOG).matchAll(/<!ENTITY\s+([^"'>]*)["']([^"']*)/g)
  for (const [, head = '', value = ''] of declarations) {
    if (/[&%](?!#)[\w.-]+;.*[&%](?!#)[\w.-]+;/s.test(value) || value.length > MAX_PROLOG / 10) {
      throw new FeedUnreadable('The document defines entities that expand without bound.')
    }
    const name = /^([\w.-]+)\s*$/.exec(head)?.[1]
    if (name !== undefined && value.length <= MAX_VALUE && !/[<&%]/.test(value)) {
      values.set(name, value)
    }
  }
  return values.size === 0 ? body : replaceEntities(body, values)
}

function replaceEntities(body: string, values: ReadonlyMap<string, string>): string {
  let growth = 0
  return body.replace(/&([\w.-]+);/g, (reference, name: string) => {
    const value = values.get(name)
    if (value === undefined) return reference
    growth += value.length
    if (growth > MAX_GROWTH) {
      throw new FeedUnreadable('The entities of the document expand beyond all measure.')
    }
    return value
  })
}
