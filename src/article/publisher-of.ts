import { getDomain } from 'tldts'
import type { Publisher } from '../feed/feed.ts'

/**
 * Who publishes a feed: named as its list names it, known by the registrable domain of the site
 * (else of the feed), so that a publisher's many feeds and host names are one outlet.
 */
export function publisherOf(entry: {
  readonly title: string
  readonly htmlUrl: string | null
  readonly url: string
}): Publisher {
  const id = domainOf(entry.htmlUrl) ?? domainOf(entry.url) ?? entry.url
  return { id, name: entry.title.trim() || id }
}

/** The registrable domain by the public suffix list, lower case; the host where there is none. */
function domainOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const host = new URL(url).hostname.replace(/^www\./, '')
  return getDomain(url, { allowPrivateDomains: true }) ?? (host || null)
}
