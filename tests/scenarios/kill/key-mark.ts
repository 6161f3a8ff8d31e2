/** A delivery's key as words of a message: without what Telegram finds links, tags or commands in. */
export function writeKeyMark(key: string): string {
  return `«${Buffer.from(key).toString('hex')}»`
}

/** Null: the text has none. */
export function readKeyMark(text: string): string | null {
  const [, hex] = /«([0-9a-f]+)»/u.exec(text.replaceAll('\u2060', '')) ?? []
  return hex === undefined ? null : Buffer.from(hex, 'hex').toString()
}
