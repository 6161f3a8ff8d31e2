import type { Article, ArticleKind } from '../../src/article/article.ts'
import { splitStatements } from '../../src/article/split-statements.ts'
import type { Report } from '../../src/story/story.ts'

let id = 0

interface Wish {
  readonly at?: string | null
  readonly outlet?: string
  readonly originator?: string
  readonly language?: string
  readonly kind?: ArticleKind
}

/** A report of a fictional outlet; `at` is a time on 26 November 2026, UTC. */
export function report(
  text: string,
  { at = '09:00', outlet, originator, language = 'en', kind = 'report' }: Wish = {},
): Report {
  id += 1
  const name = outlet ?? `outlet${id}`
  const article: Article = {
    id,
    feedId: 1,
    publisher: { id: name, name },
    kind,
    title: 'Velm',
    paragraphs: [text],
    url: `https://${name}.example/${id}`,
    author: null,
    published: at === null ? null : Date.parse(`2026-11-26T${at}:00Z`),
    firstSeen: 0,
    language,
    credit: null,
    image: null,
    paywalled: false,
    complete: true,
    desks: [],
    position: 0,
    version: 1,
    lastChange: null,
  }
  return {
    article,
    segment: 0,
    statements: splitStatements(article),
    originator: originator ?? name,
  }
}
