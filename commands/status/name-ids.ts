import type { Span } from '../../src/delivery/message.ts'

/** Options of lines whose values are ids that a menu gave. */
const named =
  /(?<=\b(?<option>mention|editors|allowed|approval|moderators)[: ]+)[\w:@,]*\d{15,20}/gu

/** A line of the audit log with the roles and places it names as such, so that a platform can show them by their names. */
export function nameIds(line: string, platform: string): readonly Span[] {
  const spans: Span[] = []
  let end = 0
  for (const match of line.matchAll(named)) {
    if (match.index > end) spans.push({ text: line.slice(end, match.index) })
    const isRole = ['mention', 'editors'].includes(match.groups?.['option'] ?? '')
    for (const [i, text] of match[0].split(',').entries()) {
      if (i > 0) spans.push({ text: ', ' })
      const place = text.includes(':') ? text : `${platform}:${text}`
      spans.push(isRole ? { text, role: text } : { text, place })
    }
    end = match.index + match[0].length
  }
  return end < line.length || spans.length === 0 ? [...spans, { text: line.slice(end) }] : spans
}
