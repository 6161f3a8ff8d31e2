import { FetchRefused, type Web } from '../feed/web.ts'
import type { Article, ArticleDraft } from './article.ts'
import { completeArticle } from './complete-article.ts'
import type { ExtractedPage } from './extract-page.ts'

/** What fetching the pages behind articles needs from outside. */
export interface PageMeans {
  readonly web: Web
  /** Off the main thread where there is a worker. */
  readonly extract: (html: string, url: string) => Promise<ExtractedPage>
  readonly now: () => number
  /** Pages a feed at most, in one go. */
  readonly pagesPerFeed: number
  readonly signal?: AbortSignal
}

/** What looking at an article's page came to. */
export interface PageOutcome {
  readonly article: Article
  /** The article as its page has it, or null when the page gave nothing more. */
  readonly draft: ArticleDraft | null
  /** 404 or 410 where there was a page: the publisher took it back. */
  readonly withdrawn: boolean
}

/**
 * Looks at the pages of the articles given, most wanted first: at most `pagesPerFeed` a feed,
 * robots.txt honoured. One outcome a page looked at, also where nothing came of it.
 */
export async function readPages(
  wanted: readonly Article[],
  means: PageMeans,
): Promise<readonly PageOutcome[]> {
  const perFeed = new Map<number, number>()
  const chosen = wanted.filter(({ feedId }) => {
    const count = (perFeed.get(feedId) ?? 0) + 1
    perFeed.set(feedId, count)
    return count <= means.pagesPerFeed
  })
  return Promise.all(chosen.map((article) => readPage(article, means)))
}

async function readPage(article: Article, means: PageMeans): Promise<PageOutcome> {
  const { web, signal } = means
  try {
    if (!(await web.mayRead(article.url, signal))) return { article, draft: null, withdrawn: false }
    const response = await web.fetch({
      url: article.url,
      accept: 'page',
      ...(signal ? { signal } : {}),
    })
    const page = await means.extract(response.body, response.url)
    return { article, draft: completeArticle(article, page), withdrawn: false }
  } catch (error) {
    const status = error instanceof FetchRefused ? error.status : null
    // A teaser's page was never read: a dead link says nothing about what the feed tells.
    const withdrawn = article.complete && (status === 404 || status === 410)
    return { article, draft: null, withdrawn }
  }
}
