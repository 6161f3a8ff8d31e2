import { escapeHtml } from './escape-html.ts'
import type { OpmlFeed } from './parse-opml.ts'

/** A subscription list other readers can import; `parseOpml` reads all of it back. */
export function writeOpml(feeds: readonly OpmlFeed[], title: string): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeHtml(readable(title))}</title></head>`,
    '  <body>',
    ...feeds.map((feed) => `    ${outlineOf(feed)}`),
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
}

function outlineOf(feed: OpmlFeed): string {
  const attributes: readonly (readonly [string, string | null])[] = [
    ['type', 'rss'],
    ['text', feed.title],
    ['title', feed.title],
    ['xmlUrl', feed.url],
    ['htmlUrl', feed.htmlUrl],
    ['language', feed.language],
    ['category', feed.desks.join(',') || null],
  ]
  const written = attributes
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}="${escapeHtml(readable(value ?? ''))}"`)
  return `<outline ${written.join(' ')}/>`
}

/** XML 1.0 has no place for control characters, escaped or not. */
function readable(text: string): string {
  return text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ').toWellFormed()
}
