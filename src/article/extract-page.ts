import { Readability } from '@mozilla/readability'
import type { ArticleImage, ArticleKind } from './article.ts'
import { chooseBlocks } from './choose-blocks.ts'
import { cleanPage } from './clean-page.ts'
import { type Block, createBlockCollector } from './collect-blocks.ts'
import { detectKind } from './detect-kind.ts'
import { detectLanguage } from './detect-language.ts'
import { detectPaywall } from './detect-paywall.ts'
import { findCredit } from './find-credit.ts'
import { findNotice, type Notice } from './find-notice.ts'
import {
  isElement,
  isNestedTooDeep,
  type PageDocument,
  type PageElement,
  type PageNode,
  parsePage,
} from './page-dom.ts'
import { type PageMetadata, readMetadata } from './read-metadata.ts'
import { removeFurniture } from './remove-furniture.ts'

/** A news page, read: its article without the page around it. */
export interface ExtractedPage {
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Epoch ms, or null when the page states none. */
  readonly published: number | null
  readonly author: string | null
  /** BCP 47 primary tag, 'und' when nothing tells. */
  readonly language: string
  readonly credit: string | null
  readonly kind: ArticleKind
  readonly image: ArticleImage | null
  readonly paywalled: boolean
  /** The publisher forbids quoting by a robots directive. */
  readonly optedOut: boolean
  readonly canonicalUrl: string | null
  readonly notice: Notice | null
}

/** More than this is no news page; parsing it would hold a worker for seconds. */
const MAX_HTML = 5_000_000
/** The body in the structured data is taken when the page's own text is less than this share of it. */
const POOR_SHARE = 0.5
const LEAST_BODY = 400

/** Reads an article's page. Never throws for bad HTML: what cannot be found is empty or null. A page
 * nested deeper than browsers go gives no text. */
export function extractPage(html: string, url: string): ExtractedPage {
  const page = parsePage(html.slice(0, MAX_HTML))
  const metadata = readMetadata(page, url)
  const wallShown = detectPaywall(page, metadata, 0)
  const blocks = isNestedTooDeep(page) ? [] : readMainBlocks(page)
  const sample = blocks.map((block) => block.text).join(' ')
  const language = detectLanguage(sample === '' ? metadata.title : sample, metadata.language)
  const context = { title: metadata.title, language }
  const printed = chooseBlocks(blocks, context).map((block) => block.text)
  const paragraphs = preferStructured(removeFurniture(printed, context), metadata, context)
  const length = paragraphs.join('').length
  return {
    title: metadata.title,
    paragraphs,
    published: metadata.published,
    author: metadata.author,
    language,
    credit: findCredit({
      paragraphs: blocks.map((block) => block.text),
      author: metadata.author,
      source: metadata.source,
      publisher: URL.parse(url)?.hostname.replace(/^www\.|\.[a-z]+$/g, '') ?? '',
    }),
    kind: detectKind({
      title: metadata.title,
      url: metadata.canonicalUrl ?? url,
      labels: metadata.section,
      types: metadata.types,
      opening: paragraphs[0] ?? '',
    }),
    image: metadata.image,
    paywalled: wallShown && (metadata.isFree === false || length < WHOLE_ARTICLE),
    optedOut: metadata.optedOut,
    canonicalUrl: metadata.canonicalUrl,
    notice: findNotice(metadata.title, printed),
  }
}

/** With this much text a page that also shows a wall's words has let us read. */
const WHOLE_ARTICLE = 1500

function readMainBlocks(page: PageDocument): Block[] {
  cleanPage(page)
  const collector = createBlockCollector()
  const main = new Readability<PageElement>(page, {
    serializer: (element: PageElement) => element,
  }).parse()
  if (main?.content) walk(main.content, collector)
  return collector.finish()
}

function walk(parent: PageNode, collector: ReturnType<typeof createBlockCollector>): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) collector.text(node.nodeValue ?? '')
    else if (isElement(node)) {
      collector.open(node.localName)
      walk(node, collector)
      collector.close(node.localName)
    }
  }
}

function preferStructured(
  paragraphs: string[],
  { structured }: PageMetadata,
  context: { readonly title: string; readonly language: string },
): string[] {
  const body = structured?.body ?? ''
  const length = paragraphs.join(' ').length
  if (body.length < LEAST_BODY || length >= body.length * POOR_SHARE) return paragraphs
  const lines = body.replace(/<[^>]*>/g, '\n').split(/\n+/)
  return removeFurniture(lines.map((line) => line.trim()).filter(Boolean), context)
}
