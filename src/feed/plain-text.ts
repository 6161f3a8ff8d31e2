import { decodeHTML } from 'entities'

const blockTags = /<\/?(?:br|p|div|li|ul|ol|h[1-6]|tr|td|th|table|blockquote|section)\b[^<>]*>/gi
const unseenParts = /<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?(?:-->|$)/gi
const tags = /<\/?[a-z][^<>]*>|<![a-z[][^>]*>/gi
const needsWork = /[<&\s\p{Cc}]/u
/** Fields this long are no titles or names; the cap keeps hostile ones from costing time. */
const MAX_LENGTH = 20_000
const onlySingleSpaces = /^[^<&\s]+(?: [^<&\s]+)*$/

/** The text a reader sees of a short piece of HTML, on one line: tags gone, entities resolved. */
export function plainText(html: string): string {
  if (onlySingleSpaces.test(html) || !needsWork.test(html)) return html
  let text = html.slice(0, MAX_LENGTH)
  if (text.includes('<')) {
    text = text.replace(unseenParts, '').replace(blockTags, ' ').replace(tags, '')
  }
  return oneLine(text.includes('&') ? decodeHTML(text) : text)
}

/**
 * The text of a field that its feed declares plain. Many feeds declare so and send HTML all the
 * same; a closing tag or an entity gives them away, a lone "<" does not.
 */
export function declaredPlainText(field: string): string {
  const text = field.slice(0, MAX_LENGTH)
  if (/<\/[a-z]/i.test(text)) return plainText(text)
  return oneLine(/&(?:#\w+|[a-z]+\d*);/i.test(text) ? decodeHTML(text) : text)
}

/** White space and control characters become single spaces. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
