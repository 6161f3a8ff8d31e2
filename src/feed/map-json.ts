import type { JsonFeed } from 'feedsmith'
import { chooseImage } from './choose-image.ts'
import { escapeHtml } from './escape-html.ts'
import type { FeedItem } from './feed.ts'
import { type FeedHead, languageTag } from './feed-head.ts'
import { parseDate } from './parse-date.ts'
import { distinct, personName } from './person-name.ts'
import { declaredPlainText } from './plain-text.ts'
import { chooseBase, resolveLink } from './resolve-link.ts'

/** What a JSON Feed says of itself (https://www.jsonfeed.org/version/1.1/). */
export function mapJsonHead(feed: JsonFeed.Feed<string>, url: string): FeedHead {
  const base = chooseBase(url, undefined, feed.home_page_url)
  return {
    title: declaredPlainText(feed.title ?? ''),
    url: resolveLink(feed.home_page_url, base),
    language: languageTag(feed.language),
    ttlMs: null,
    base,
  }
}

/** Maps an item. `authors` are the feed's. */
export function mapJsonItem(
  item: JsonFeed.Item<string>,
  head: FeedHead,
  position: number,
  authors: readonly JsonFeed.Author[] | undefined,
): FeedItem {
  const { base } = head
  const summary = escapeHtml(item.summary ?? '')
  const content = item.content_html ?? (escapeHtml(item.content_text ?? '') || summary)
  const enclosures = item.attachments?.map(({ url, mime_type: type }) => ({
    ...(url && { url }),
    ...(type && { type }),
  }))
  const attached = chooseImage(undefined, enclosures, base)
  return {
    guid: item.id ?? null,
    url:
      resolveLink(item.url, base) ??
      resolveLink(item.external_url, base) ??
      resolveLink(item.id, ''),
    title: declaredPlainText(item.title ?? ''),
    content,
    summary: summary === content ? '' : summary,
    published: item.date_published === undefined ? null : parseDate(item.date_published),
    updated: item.date_modified === undefined ? null : parseDate(item.date_modified),
    authors: distinct((item.authors ?? authors ?? []).map(({ name }) => personName(name ?? ''))),
    categories: distinct((item.tags ?? []).map(declaredPlainText)),
    language: languageTag(item.language),
    imageUrl: resolveLink(item.image ?? item.banner_image, base) ?? attached.imageUrl,
    imageCredit: null,
    source: null,
    position,
  }
}
