import { kindCategory } from './describe-entry.ts'
import { languageLocale } from './fill-dates.ts'
import { type Furniture, furniture } from './furniture.ts'
import type { SamplePublisher, ShownArticle } from './newsroom.ts'
import { escapeMarkup, renderParagraph } from './render-paragraphs.ts'

/** A headline a page points at. */
interface Headline {
  readonly title: string
  readonly url: string
}

/** What surrounds this article: other headlines of its publisher, and one in another script. */
export interface Surroundings {
  readonly related: readonly Headline[]
  readonly trending: readonly Headline[]
}

/** An article's page as its site would serve it: the text between all that is not news. */
export function renderPage(shown: ShownArticle, around: Surroundings): string {
  const { article, title, url } = shown
  const { publisher } = article
  const words = furniture[publisher.language]
  const rtl = publisher.language === 'he' || publisher.language === 'ar'
  return `<!doctype html>
<html lang="${publisher.language}"${rtl ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<title>${escapeMarkup(title)} | ${escapeMarkup(publisher.name)}</title>
<link rel="canonical" href="${url}">
${renderMeta(shown)}
<script type="application/ld+json">${renderLinkedData(shown)}</script>
<script>window.dataLayer = window.dataLayer || []; dataLayer.push({ page: 'article' })</script>
</head>
<body>
<div class="cookie-consent" role="dialog"><p>${words.consent}</p><button>OK</button></div>
<header class="site-header"><a href="https://${publisher.id}.example/">${escapeMarkup(publisher.name)}</a>
<nav><ul>${[...words.nav, words.desks[article.desk]].map((each) => `<li><a href="#">${each}</a></li>`).join('')}</ul></nav></header>
${renderBody(shown, around, words)}
<footer class="site-footer"><p>© ${escapeMarkup(publisher.name)}. ${words.rights}</p></footer>
</body>
</html>
`
}

/** The page of an article its publisher took away. */
export function renderGonePage({ article, title }: ShownArticle): string {
  return `<!doctype html>
<html lang="${article.publisher.language}"><head><meta charset="utf-8"><title>Gone</title></head>
<body><h1>This article is no longer available</h1><p>${escapeMarkup(title)}</p></body></html>
`
}

function renderMeta({ article, title, url, published, updated }: ShownArticle): string {
  const properties = [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:url', url],
    ['og:site_name', article.publisher.name],
    ['og:image', `${url}.png`],
    ...(article.dated
      ? [
          ['article:published_time', new Date(published).toISOString()],
          ['article:modified_time', new Date(updated).toISOString()],
        ]
      : []),
    ['article:section', sectionName(article.kind, article.desk)],
  ]
  return properties
    .map(
      ([name = '', content = '']) => `<meta property="${name}" content="${escapeMarkup(content)}">`,
    )
    .join('\n')
}

function sectionName(kind: string, desk: string): string {
  return kindCategory(kind === 'report' || kind === 'correction' ? desk : kind)
}

/** schema.org types of what is not a plain report. */
const linkedDataTypes: Readonly<Record<string, string>> = {
  opinion: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
  explainer: 'BackgroundNewsArticle',
  sponsored: 'AdvertiserContentArticle',
  live: 'LiveBlogPosting',
  video: 'VideoObject',
}

function renderLinkedData({ article, title, url, published, updated }: ShownArticle): string {
  const author = article.author ?? article.credit
  const data = {
    '@context': 'https://schema.org',
    '@type': linkedDataTypes[article.kind] ?? 'NewsArticle',
    headline: title,
    mainEntityOfPage: url,
    inLanguage: article.publisher.language,
    publisher: { '@type': 'NewsMediaOrganization', name: article.publisher.name },
    ...(article.dated && {
      datePublished: new Date(published).toISOString(),
      dateModified: new Date(updated).toISOString(),
    }),
    ...(author !== null && { author: [{ '@type': 'Person', name: author }] }),
    ...(article.paywalled && {
      isAccessibleForFree: false,
      hasPart: {
        '@type': 'WebPageElement',
        isAccessibleForFree: false,
        cssSelector: '.subscriber-only',
      },
    }),
  }
  // A title may try to close the script element.
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

function renderBody(shown: ShownArticle, around: Surroundings, words: Furniture): string {
  const { article, title } = shown
  const share = `<ul class="share">${words.share.map((each) => `<li><a href="#share">${each}</a></li>`).join('')}</ul>`
  const related = `<aside class="related"><h3>${words.related}</h3>${renderLinks(around.related)}</aside>`
  const trending = `<aside class="trending"><h3>${words.trending}</h3>${renderLinks(around.trending)}</aside>`
  const head = `<h1>${escapeMarkup(title)}</h1>\n${renderByline(shown, words)}\n${share}`
  const text = renderText(shown, around, words)
  const tail = `${share}\n<div class="comments"><a href="#comments">${words.comments}</a></div>`
  const layouts: Readonly<Record<SamplePublisher['layout'], string>> = {
    broadsheet: `<main><article class="story">${head}
<div class="story-body">${text}</div>${tail}</article>${related}${trending}</main>`,
    modern: `<div id="app"><div class="grid"><div class="left">${trending}</div>
<article itemscope>${head}<p class="alert-hint">${words.alert}</p>
<section data-component="text">${text}</section>${related}</article></div>${tail}</div>`,
    plain: `<div class="wrap"><div class="content">${head}<div class="entry">${text}</div></div>
<div class="sidebar">${related}${trending}<p>${words.subscribe}</p></div></div>`,
  }
  return layouts[article.publisher.layout]
}

function renderByline({ article, published }: ShownArticle, words: Furniture): string {
  const author = article.author ?? article.credit
  const name =
    author === null ? '' : `<span class="author">${words.by} ${escapeMarkup(author)}</span>`
  if (!article.dated) return `<p class="byline">${name}</p>`
  const date = new Date(published)
  const shown = date.toLocaleString(languageLocale(article.publisher.language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return `<p class="byline">${name} <time datetime="${date.toISOString()}">${shown}</time></p>`
}

/** The text with what sites put between its paragraphs; behind a paywall only its beginning. */
function renderText(shown: ShownArticle, around: Surroundings, words: Furniture): string {
  const { article, paragraphs, url } = shown
  const html = paragraphs.map((each) => renderParagraph(each, `${url}.png`))
  if (article.paywalled)
    return `${html.slice(0, 1).join('\n')}<div class="subscriber-only"><p>${words.paywall}</p><p>${words.subscribe}</p></div>`
  const [link] = around.related
  const between = [
    ...(link ? [`<p class="read-more">${words.readMore} ${renderLink(link)}</p>`] : []),
    `<div class="newsletter"><h4>${escapeMarkup(article.publisher.name)}</h4><p>${words.newsletter}</p><input type="email"></div>`,
  ]
  if (html.length < 4) return [...html, ...between].join('\n')
  return [
    ...html.slice(0, 2),
    between[0],
    ...html.slice(2, 4),
    ...between.slice(1),
    ...html.slice(4),
  ].join('\n')
}

function renderLinks(headlines: readonly Headline[]): string {
  return `<ul>${headlines.map((each) => `<li>${renderLink(each)}</li>`).join('')}</ul>`
}

function renderLink({ title, url }: Headline): string {
  return `<a href="${url}">${escapeMarkup(title)}</a>`
}
