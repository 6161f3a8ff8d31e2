import type { Article, ArticleDraft } from './article.ts'
import type { ExtractedPage } from './extract-page.ts'

/** The feed's teaser must be in the page somewhere, or the page is another (a consent wall, a front page). */
const SHARED_WORDS = 0.5

/**
 * An article with what its page tells: the whole text, and what the feed left out. Null when the page adds
 * nothing, or is not this article's. A page that is paywalled or opted out gives no text, only its mark.
 */
export function completeArticle(
  article: Article | ArticleDraft,
  page: ExtractedPage,
): ArticleDraft | null {
  const draft = asDraft(article)
  const facts = {
    author: article.author ?? page.author,
    published: article.published ?? clamp(page.published, article.firstSeen),
    credit: article.credit ?? page.credit,
    image: article.image ?? page.image,
    kind: article.kind === 'report' ? page.kind : article.kind,
  }
  if (page.notice?.kind === 'withdrawal')
    return { ...draft, ...facts, paragraphs: [page.notice.text] }
  if (page.paywalled || page.optedOut)
    return { ...draft, ...facts, paywalled: article.paywalled || page.paywalled, complete: false }
  const longer = page.paragraphs.join('').length > article.paragraphs.join('').length
  // A complete text is looked at again for what the publisher changed, which may make it shorter.
  if (!(longer || article.complete) || !isSamePage(article, page)) return null
  const language = article.language === 'und' ? page.language : article.language
  return { ...draft, ...facts, language, paragraphs: page.paragraphs, complete: true }
}

function asDraft(article: Article | ArticleDraft): ArticleDraft {
  const { feedId, publisher, kind, title, paragraphs, url, author, published, firstSeen } = article
  const { language, credit, image, paywalled, complete, desks, position } = article
  const guid = 'guid' in article ? article.guid : null
  return {
    feedId,
    publisher,
    kind,
    title,
    paragraphs,
    url,
    author,
    published,
    firstSeen,
    language,
    credit,
    image,
    paywalled,
    complete,
    desks,
    position,
    guid,
  }
}

function clamp(published: number | null, firstSeen: number): number | null {
  return published === null ? null : Math.min(published, firstSeen)
}

function isSamePage(article: Article | ArticleDraft, page: ExtractedPage): boolean {
  const wanted = longWords(`${article.title} ${article.paragraphs.join(' ')}`)
  if (wanted.size === 0) return true
  const there = longWords(`${page.title} ${page.paragraphs.join(' ')}`)
  const shared = [...wanted].filter((word) => there.has(word)).length
  return shared >= wanted.size * SHARED_WORDS
}

function longWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu))
}
