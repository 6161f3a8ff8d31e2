import { decodeHTMLAttribute } from 'entities'

const feedTypes = /\btype\s*=\s*["']?application\/(?:rss\+xml|atom\+xml|feed\+json|json|rdf\+xml)/i
const maxFeeds = 10

/**
 * Addresses of the feeds a page names in its `<link rel="alternate">` elements, in page order
 * (the autodiscovery convention, https://www.rssboard.org/rss-autodiscovery).
 */
export function discoverFeeds(html: string, pageUrl: string): readonly string[] {
  const found = new Set<string>()
  for (const [tag] of html.slice(0, 500_000).matchAll(/<link\b[^>]{0,2000}>/gi)) {
    if (!/\brel\s*=\s*["']?[^"'>]*\balternate\b/i.test(tag) || !feedTypes.test(tag)) continue
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag)
    const address = decodeHTMLAttribute(href?.[1] ?? href?.[2] ?? href?.[3] ?? '')
    if (address !== '' && URL.canParse(address, pageUrl)) found.add(new URL(address, pageUrl).href)
    if (found.size >= maxFeeds) break
  }
  return [...found]
}
