import type { Insertable, Selectable } from 'kysely'
import type { Article, ArticleDraft } from '../../article/article.ts'
import { articleKeys } from './article-keys.ts'
import { readTexts } from './read-texts.ts'
import type { ArticleTable } from './schema.ts'

/** The columns of an article as read: not the keys, which only look-ups use. */
export const ARTICLE_COLUMNS = [
  'id',
  'feed_id',
  'publisher_id',
  'publisher_name',
  'kind',
  'title',
  'url',
  'guid',
  'author',
  'published',
  'first_seen',
  'language',
  'credit',
  'image_url',
  'image_credit',
  'paywalled',
  'complete',
  'desks',
  'position',
  'version',
  'change_kind',
  'change_at',
  'change_notice',
] as const satisfies readonly (keyof ArticleTable)[]

/** An article as read, with its text. */
export type ArticleRow = Pick<Selectable<ArticleTable>, (typeof ARTICLE_COLUMNS)[number]> & {
  readonly paragraphs: string
}

/** A stored row as an article. */
export function toArticle(row: ArticleRow): Article {
  return {
    id: row.id,
    feedId: row.feed_id,
    publisher: { id: row.publisher_id, name: row.publisher_name },
    kind: row.kind,
    title: row.title,
    paragraphs: readTexts(row.paragraphs),
    url: row.url,
    author: row.author,
    published: row.published,
    firstSeen: row.first_seen,
    language: row.language,
    credit: row.credit,
    image: row.image_url === null ? null : { url: row.image_url, credit: row.image_credit },
    paywalled: row.paywalled === 1,
    complete: row.complete === 1,
    desks: readTexts(row.desks),
    position: row.position,
    version: row.version,
    lastChange:
      row.change_kind === null
        ? null
        : { kind: row.change_kind, at: row.change_at ?? 0, notice: row.change_notice },
  }
}

/** A draft as a row, in its first version. */
export function toArticleRow(draft: ArticleDraft): Insertable<ArticleTable> {
  const keys = articleKeys(draft)
  return {
    feed_id: draft.feedId,
    publisher_id: draft.publisher.id,
    publisher_name: draft.publisher.name,
    kind: draft.kind,
    title: draft.title,
    url: draft.url,
    guid: draft.guid,
    guid_key: keys.guid,
    url_key: keys.url,
    title_key: keys.title,
    author: draft.author,
    published: draft.published,
    first_seen: draft.firstSeen,
    language: draft.language,
    credit: draft.credit,
    image_url: draft.image?.url ?? null,
    image_credit: draft.image?.credit ?? null,
    paywalled: draft.paywalled ? 1 : 0,
    complete: draft.complete ? 1 : 0,
    desks: JSON.stringify(draft.desks),
    position: draft.position,
    version: 1,
    change_kind: null,
    change_at: null,
    change_notice: null,
  }
}

/** A draft just stored, as the article it is now. */
export function toStoredArticle(draft: ArticleDraft, id: number): Article {
  const { guid: _, ...article } = draft
  return { ...article, id, version: 1, lastChange: null }
}
