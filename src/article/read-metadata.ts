import { canonicalUrl } from '../feed/canonical-url.ts'
import { parseDate } from '../feed/parse-date.ts'
import { cleanText } from './clean-text.ts'
import { bareLine } from './line-shape.ts'
import type { PageDocument } from './page-dom.ts'
import { type JsonLdArticle, readJsonLd } from './read-json-ld.ts'

/** What a page's head says of its article: structured data first, then meta tags. */
export interface PageMetadata {
  readonly title: string
  readonly author: string | null
  /** Epoch ms; null when the page states none that can be read. */
  readonly published: number | null
  /** As stated; not yet checked against the text. */
  readonly language: string | null
  readonly canonicalUrl: string | null
  readonly image: { readonly url: string; readonly credit: string | null } | null
  readonly section: readonly string[]
  readonly types: readonly string[]
  readonly source: string | null
  /** A robots directive that forbids quoting the text (noarchive does not; nosnippet does). */
  readonly optedOut: boolean
  readonly isFree: boolean | null
  readonly structured: JsonLdArticle | null
}

const AUTHORS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'byl',
]
const DATES = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'pubdate',
  'publish-date',
  'publishdate',
  'parsely-pub-date',
  'sailthru.date',
  'dcterms.created',
]

/** Reads a page's metadata. Call before the page is cleaned: scripts are read too. */
export function readMetadata(page: PageDocument, url: string): PageMetadata {
  const meta = readMetaTags(page)
  const structured = readJsonLd(page)
  const pick = (names: readonly string[]) =>
    names.map((name) => meta.get(name)).find(Boolean) ?? null
  const image = structured?.image ?? pick(['og:image', 'og:image:url', 'twitter:image'])
  const imageUrl = image === null ? null : canonicalUrl(image, url)
  const tier = pick(['article:content_tier', 'content_tier'])
  return {
    title: chooseTitle(page, meta, structured, url),
    author: chooseAuthor(page, structured, pick(AUTHORS)),
    published: choosePublished(
      page,
      structured,
      DATES.flatMap((name) => meta.get(name) ?? []),
    ),
    language:
      page.documentElement?.getAttribute('lang') ??
      structured?.language ??
      pick(['og:locale', 'content-language', 'language', 'inlanguage']),
    canonicalUrl: chooseCanonical(page, meta, url),
    image: imageUrl === null ? null : { url: imageUrl, credit: structured?.imageCredit ?? null },
    section: [
      ...(structured?.section ?? []),
      ...['article:section', 'section', 'articlesection'].flatMap((name) => meta.get(name) ?? []),
    ],
    types: [...(structured?.types ?? []), ...(meta.get('og:type') ?? '').toLowerCase().split(' ')],
    source: structured?.source ?? null,
    optedOut: /\b(?:nosnippet|noai)\b/i.test(
      `${meta.get('robots') ?? ''} ${meta.get('tdm-reservation') === '1' ? 'noai' : ''}`,
    ),
    isFree: structured?.isFree ?? (tier === null ? null : /^(?:free|metered|open)$/i.test(tier)),
    structured,
  }
}

function readMetaTags(page: PageDocument): Map<string, string> {
  const meta = new Map<string, string>()
  for (const tag of page.querySelectorAll('meta')) {
    const name =
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop') ??
      tag.getAttribute('http-equiv')
    const content = cleanText(tag.getAttribute('content') ?? '')
    if (name === null || content === '') continue
    const key = name.trim().toLowerCase()
    if (!meta.has(key)) meta.set(key, content)
  }
  return meta
}

function chooseTitle(
  page: PageDocument,
  meta: ReadonlyMap<string, string>,
  structured: JsonLdArticle | null,
  url: string,
): string {
  const site = siteNames(meta, url)
  const document = cleanText(page.querySelector('title')?.textContent ?? '')
  const stated = [structured?.headline, meta.get('og:title'), meta.get('twitter:title'), document]
    .map((title) => withoutSiteName(title ?? '', site))
    .filter((title) => title !== '' && !site.includes(bareLine(title)))
  const shown = Array.from(page.querySelectorAll('h1'), (heading) =>
    cleanText(heading.textContent ?? ''),
  ).filter((heading) => heading !== '' && !site.includes(bareLine(heading)))
  // The headline as readers see it, when the page says elsewhere that it is the one.
  const own = shown.find(
    (heading) =>
      heading.length > 12 &&
      stated.some(
        (title) =>
          title.includes(heading) || (heading.includes(title) && title.length > heading.length / 2),
      ),
  )
  return own ?? stated[0] ?? shown[0] ?? document
}

function siteNames(meta: ReadonlyMap<string, string>, url: string): readonly string[] {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
  return [meta.get('og:site_name') ?? '', host, host.replace(/\.[a-z.]+$/, '')]
    .map(bareLine)
    .filter((name) => name !== '')
}

/** "Headline | The Site", "The Site: Headline" never: only what follows the last bar or dash. */
function withoutSiteName(title: string, site: readonly string[]): string {
  const parts = /^(.*\S)\s+[|–—:»·-]\s+(\S.*)$/u.exec(title)
  if (parts?.[1] === undefined || parts[2] === undefined) return title
  const bare = bareLine(parts[2])
  const isSite = site.some(
    (name) => name === bare || name === bare.replaceAll(/[^\p{L}\p{N}]/gu, ''),
  )
  return isSite || /\s\|\s[^|]{2,40}$/u.test(title) ? parts[1] : title
}

function chooseAuthor(
  page: PageDocument,
  structured: JsonLdArticle | null,
  stated: string | null,
): string | null {
  const marked = page.querySelector(
    '[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"]',
  )
  const names = [structured?.authors.join(', '), stated, marked?.textContent]
  for (const name of names) {
    const clean = cleanText(name ?? '').replace(/^(?:by|von|par|por|di|door|מאת)\s*:?\s+/iu, '')
    if (clean !== '' && clean.length <= 120 && !/^https?:|^[@/]/.test(clean)) return clean
  }
  return null
}

function choosePublished(
  page: PageDocument,
  structured: JsonLdArticle | null,
  stated: readonly string[],
): number | null {
  const marked = page.querySelector('[itemprop="datePublished"], time[pubdate], time[datetime]')
  const dates = [
    structured?.published,
    ...stated,
    marked?.getAttribute('datetime'),
    marked?.getAttribute('content'),
  ]
  for (const date of dates) {
    const published = date ? parseDate(date) : null
    if (published !== null) return published
  }
  return null
}

/** A canonical link to the home page or another host's front is a mistake that would merge all articles. */
function chooseCanonical(
  page: PageDocument,
  meta: ReadonlyMap<string, string>,
  url: string,
): string | null {
  const link =
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta.get('og:url')
  if (link === undefined || link === null || link.trim() === '') return null
  const canonical = canonicalUrl(link, url)
  if (canonical === null) return null
  const isFront = new URL(canonical).pathname === '/'
  return isFront && URL.parse(url)?.pathname !== '/' ? null : canonical
}
