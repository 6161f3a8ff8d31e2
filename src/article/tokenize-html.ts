import { decodeHTML } from 'entities'

/** What a piece of HTML is read into, in order. */
export interface HtmlHandler {
  open(tag: string, attributes: string): void
  close(tag: string): void
  text(text: string): void
}

/** Elements whose content is no text. */
const RAW = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'title',
  'head',
  'textarea',
  'video',
  'audio',
])
const TAG = /<(?:!--|!\[CDATA\[|[!?]|\/?([a-z][a-z0-9:-]*))/gi

/**
 * Reads HTML in one pass without building a tree, for the short HTML of feeds: tags that do not close and
 * stray angle brackets are taken as browsers take them. Linear in the length, whatever the input.
 */
export function tokenizeHtml(html: string, handler: HtmlHandler): void {
  let at = 0
  TAG.lastIndex = 0
  for (let found = TAG.exec(html); found !== null; found = TAG.exec(html)) {
    if (found.index > at) handler.text(decode(html.slice(at, found.index)))
    const end = endOfTag(html, found)
    const name = found[1]?.toLowerCase()
    at = end
    if (found[0] === '<![CDATA[')
      handler.text(html.slice(found.index + 9, Math.max(found.index + 9, end - 3)))
    if (name !== undefined) at = readTag(html, found, name, end, handler)
    TAG.lastIndex = at
  }
  if (at < html.length) handler.text(decode(html.slice(at)))
}

function readTag(
  html: string,
  found: RegExpExecArray,
  name: string,
  end: number,
  handler: HtmlHandler,
): number {
  if (found[0].startsWith('</')) {
    handler.close(name)
    return end
  }
  const closesItself = html.endsWith('/>', end) || html[end - 2] === '/'
  if (RAW.has(name)) return closesItself ? end : afterRaw(html, name, end)
  handler.open(name, html.slice(found.index + 1 + name.length, end - 1))
  return end
}

function endOfTag(html: string, found: RegExpExecArray): number {
  const from = found.index + found[0].length
  if (found[0] === '<!--') return after(html, '-->', from)
  if (found[0] === '<![CDATA[') return after(html, ']]>', from)
  QUOTED_END.lastIndex = from
  const end = QUOTED_END.exec(html)
  return end === null ? after(html, '>', from) : QUOTED_END.lastIndex
}

/** To the tag's end; a quoted attribute may hold an angle bracket. */
const QUOTED_END = /(?:=\s*"[^"]*"|=\s*'[^']*'|[^>=]|=(?!\s*["']))*>/y

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

function afterRaw(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[^>]*>`, 'gi')
  close.lastIndex = from
  return close.exec(html) === null ? from : close.lastIndex
}

function decode(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text
}
