import { furniture } from './furniture.ts'
import type { ShownArticle } from './newsroom.ts'
import { parsePhoto, renderParagraph } from './render-paragraphs.ts'

/** One feed entry before it takes a format: the same for RSS, RDF, Atom and JSON Feed. */
export interface FeedEntry {
  readonly title: string
  readonly url: string
  readonly guid: string | null
  /** HTML. */
  readonly content: string
  readonly full: boolean
  readonly author: string | null
  readonly credit: string | null
  readonly categories: readonly string[]
  /** Null when the feed does not tell. */
  readonly published: Date | null
  readonly updated: Date | null
}

const cutLength = 150

/** What a publisher's feed says of an article. */
export function describeEntry(shown: ShownArticle): FeedEntry {
  const { article, title, url, guid } = shown
  const { publisher, kind, dated } = article
  const full = publisher.carries === 'full' && !article.paywalled
  return {
    title,
    url: publisher.tracking ? `${url}?utm_source=rss&utm_medium=feed&utm_campaign=front` : url,
    guid,
    content: full ? renderWhole(shown) : renderTeaser(shown),
    full,
    author: article.author ?? article.credit,
    credit: article.credit,
    categories: [
      furniture[publisher.language].desks[article.desk],
      ...(kind === 'report' || kind === 'correction' ? [] : [kindCategory(kind)]),
    ],
    published: dated ? new Date(shown.published) : null,
    updated: dated ? new Date(shown.updated) : null,
  }
}

/** "press-release" → "Press release". */
export function kindCategory(kind: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')}`
}

function renderWhole({ article, paragraphs, url, title }: ShownArticle): string {
  const html = paragraphs.map((each) => renderParagraph(each, `${url}.png`)).join('\n')
  // Blogging software adds this line to each entry.
  if (article.publisher.layout !== 'plain' || article.publisher.format !== 'rss') return html
  return `${html}\n<p>The post <a href="${url}">${title.replaceAll('<', '&lt;')}</a> appeared first on <a href="https://${article.publisher.id}.example/">${article.publisher.name}</a>.</p>`
}

function renderTeaser({ article, paragraphs }: ShownArticle): string {
  const lead = paragraphs.find((each) => !parsePhoto(each)) ?? ''
  if (article.publisher.carries !== 'cut' || lead.length <= cutLength)
    return renderParagraph(lead, '')
  return renderParagraph(`${lead.slice(0, lead.lastIndexOf(' ', cutLength))}…`, '')
}
