import { isElement, type PageDocument, type PageElement } from './page-dom.ts'

/** Never part of an article's text. */
const NEVER = new Set(
  'script style noscript template iframe object embed svg canvas button input select textarea nav figcaption dialog menu audio video map'.split(
    ' ',
  ),
)
const ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'toolbar',
  'menu',
])

/** Words of class names and ids that name page furniture. */
const FURNITURE_WORDS = new Set(
  `share sharing shares sharebar sharetools social socials addthis newsletter newsletters related recommend recommended
  recommendation recommendations recirc recirculation promo promos promotion promoted subscribe subscription signup
  caption captions credit credits copyright byline breadcrumb breadcrumbs outbrain taboola advert adverts advertisement
  advertising ads adslot sponsor sponsored cookie cookies consent gdpr trending popular mostread mostpopular toolbar
  skiplink tooltip pagination pager timestamp pubdate datetime tags taglist
  topics hashtags widget readmore seealso morefrom morestories authorbio authorbox gallery slideshow carousel lightbox
  paywall piano login signin followus appbanner donate donation print`.split(/\s+/),
)
const FURNITURE_PAIRS = new Set(
  `read-more see-also more-from more-stories more-on author-bio author-box author-info about-author author-card most-read
  most-popular most-viewed sign-up sign-in log-in follow-us ad-slot ad-container ad-unit skip-link sr-only
  visually-hidden screen-reader you-may also-like up-next read-next next-article image-source photo-source post-meta
  entry-meta article-meta article-date publish-date published-date post-date call-to key-points
  inline-promo web-push tip-box`.split(/\s+/),
)

/** Prose shorter than this may go with its container; more is an article in an oddly named box. */
const LEAST_PROSE = 700
const LARGE_SHARE = 0.3
const HALF = 0.5
const ALMOST_ALL = 0.9
/** A block of text with this many characters outside links is prose. */
const PROSE_BLOCK = 80

/**
 * Removes from a page what its mark-up declares to be furniture: navigation, captions, share bars,
 * related blocks. A box holding much of the page's prose stays whatever it is called. Changes the page.
 */
export function cleanPage(page: PageDocument): void {
  const body = page.body
  if (body === null) return
  const prose = new Map<PageElement, number>()
  const total = measureProse(body, prose)
  removeWithin(body, (element) => {
    if (NEVER.has(element.localName)) return true
    if (isProtected(element)) return false
    const own = prose.get(element) ?? 0
    if (holdsComments(element)) return own < total * ALMOST_ALL
    if (own > total * HALF || (own > LEAST_PROSE && own > total * LARGE_SHARE)) return false
    if (element.localName === 'figure') return own < LEAST_PROSE && !holdsText(element)
    return isNamedFurniture(element)
  })
}

function removeWithin(parent: PageElement, isOut: (element: PageElement) => boolean): void {
  for (const child of Array.from(parent.children)) {
    if (isOut(child)) child.remove()
    else removeWithin(child, isOut)
  }
}

/** Characters outside links in the blocks of an element that are long enough to be prose. */
function measureProse(element: PageElement, prose: Map<PageElement, number>): number {
  let direct = 0
  let below = 0
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) direct += node.nodeValue?.trim().length ?? 0
    else if (isElement(node) && !NEVER.has(node.localName)) {
      if (INLINE.has(node.localName)) direct += node.textContent?.trim().length ?? 0
      else if (node.localName !== 'a') below += measureProse(node, prose)
    }
  }
  const all = below + (direct >= PROSE_BLOCK ? direct : 0)
  prose.set(element, all)
  return all
}

const INLINE = new Set(
  'span b i em strong u s small mark q cite abbr time code sub sup font ins del dfn kbd'.split(' '),
)
const PROTECTED = new Set(['html', 'body', 'article', 'main', 'p', 'td', 'tr', 'tbody', 'table'])

function isProtected(element: PageElement): boolean {
  return PROTECTED.has(element.localName) || element.getAttribute('itemprop') === 'articleBody'
}

/** Code, tables and quotations are set as figures too. */
function holdsText(figure: PageElement): boolean {
  return figure.querySelector('pre, table, blockquote') !== null
}

function isNamedFurniture(element: PageElement): boolean {
  const role = element.getAttribute('role')
  if (role !== null && ROLES.has(role)) return true
  const words = nameWords(element)
  const named = words.some(
    (word, at) =>
      FURNITURE_WORDS.has(word) || FURNITURE_PAIRS.has(`${word}-${words[at + 1] ?? ''}`),
  )
  // A quoted post of a social network is part of the article.
  return named && element.querySelector('blockquote') === null
}

/** Readers' comments can outweigh a short article, so they go however long they are. */
function holdsComments(element: PageElement): boolean {
  return nameWords(element).some((word) => COMMENT_WORDS.has(word))
}

const COMMENT_WORDS = new Set(['comments', 'commentlist', 'disqus', 'respond', 'kommentare'])

function nameWords(element: PageElement): string[] {
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`
  if (name.length < 3) return []
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
}
