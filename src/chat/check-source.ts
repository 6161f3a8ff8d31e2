import { discoverFeeds } from '../feed/discover-feeds.ts'
import type { ParsedFeed } from '../feed/feed.ts'
import {
  FetchFailed,
  FetchRefused,
  type RefusalKind,
  type Web,
  type WebResponse,
} from '../feed/web.ts'
import type { SourceCheck, SourceTrouble } from './services.ts'

/** What looking at a source needs from outside. */
export interface CheckMeans {
  readonly web: Web
  readonly parse: (
    text: string,
    context: { url: string; contentType: string | null },
  ) => Promise<ParsedFeed>
  readonly signal?: AbortSignal
}

/** A source that was looked at: what to tell the asker, and the feed itself when it is one. */
export interface LookedAt {
  readonly check: SourceCheck
  readonly parsed: ParsedFeed | null
}

const troubles: Readonly<Record<RefusalKind, SourceTrouble>> = {
  status: 'refused',
  'private-address': 'private',
  'too-large': 'refused',
  redirects: 'refused',
  'bad-address': 'bad-address',
}
/** A page may name many feeds; the first few are tried. */
const maxTried = 3

/** Tries an address as a feed, then as a page that names one. Never throws. */
export async function checkSource(asked: string, means: CheckMeans): Promise<LookedAt> {
  const url = completeAddress(asked)
  if (url === null) return trouble(asked, 'bad-address')
  try {
    const page = await read(url, means)
    const parsed = await parseOrNull(page, means)
    if (parsed !== null) return found(asked, page.url, parsed)
    for (const feedUrl of discoverFeeds(page.body, page.url).slice(0, maxTried)) {
      const response = await read(feedUrl, means)
      const discovered = await parseOrNull(response, means)
      if (discovered !== null) return found(asked, response.url, discovered)
    }
    return trouble(asked, 'no-feed')
  } catch (error) {
    if (error instanceof FetchRefused) return trouble(asked, troubles[error.kind], error.status)
    if (error instanceof FetchFailed) return trouble(asked, 'unreachable')
    throw error
  }
}

/** People type addresses without a scheme. */
function completeAddress(asked: string): string | null {
  const text = asked.trim()
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(full)) return null
  return /^https?:$/.test(new URL(full).protocol) ? new URL(full).href : null
}

function read(url: string, { web, signal }: CheckMeans): Promise<WebResponse> {
  return web.fetch({ url, accept: 'feed', ...(signal ? { signal } : {}) })
}

async function parseOrNull(
  response: WebResponse,
  { parse }: CheckMeans,
): Promise<ParsedFeed | null> {
  const { url, contentType, body } = response
  try {
    return await parse(body, { url, contentType })
  } catch {
    // Not a feed: an ordinary answer here, a page perhaps.
    return null
  }
}

function found(url: string, feedUrl: string, parsed: ParsedFeed): LookedAt {
  const dated = parsed.items.filter(({ published }) => published !== null)
  const newest = dated.toSorted((a, b) => (b.published ?? 0) - (a.published ?? 0))[0]
  const check: SourceCheck = {
    ok: true,
    url,
    feedUrl,
    title: parsed.title,
    language: parsed.language,
    items: parsed.items.length,
    newest: newest?.published ?? null,
    newestTitle: (newest ?? parsed.items[0])?.title ?? null,
  }
  return { check, parsed }
}

function trouble(url: string, reason: SourceTrouble, status: number | null = null): LookedAt {
  return { check: { ok: false, url, reason, status }, parsed: null }
}
