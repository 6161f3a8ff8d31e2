import { fillDates } from './fill-dates.ts'
import type { SampleArticle, SampleVersion, ShownArticle } from './newsroom.ts'

/** What the newsroom shows at a time, newest first: each article in the last version of that time. */
export function showEdition(
  articles: readonly SampleArticle[],
  time: number,
  now: number,
  baseUrl: string,
): readonly ShownArticle[] {
  return articles
    .flatMap((article) => {
      const seen = article.versions.filter((version) => now + version.at <= time)
      const [first] = article.versions
      const last = seen.at(-1)
      return first && last ? [showArticle(article, first, last, now, baseUrl)] : []
    })
    .sort((a, b) => b.published - a.published)
}

function showArticle(
  article: SampleArticle,
  first: SampleVersion,
  version: SampleVersion,
  now: number,
  baseUrl: string,
): ShownArticle {
  const fill = (text: string) => fillDates(text, now, article.publisher.language)
  const published = wholeMinute(now + first.at)
  return {
    article,
    title: fill(version.title),
    paragraphs: version.paragraphs.map(fill),
    guid: version.guid,
    gone: version.gone,
    url: `${baseUrl}/${article.publisher.id}/${articlePath(article, published)}`,
    published,
    updated: wholeMinute(now + version.at),
  }
}

/** Newsrooms date to the minute. */
function wholeMinute(at: number): number {
  return Math.floor(at / 60_000) * 60_000
}

/** News sites put date, section or kind into an article's address. */
function articlePath(article: SampleArticle, published: number): string {
  const date = new Date(published).toISOString().slice(0, 10).replaceAll('-', '/')
  const section = article.section ?? (article.kind === 'report' ? article.desk : article.kind)
  return `${section}/${article.dated ? `${date}/` : ''}${article.slug}`
}
