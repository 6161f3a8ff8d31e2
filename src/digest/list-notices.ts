import type { Article } from '../article/article.ts'
import { isEndless } from '../article/judge-statement.ts'
import type { Report } from '../story/story.ts'
import type { StoryBrief } from './digest.ts'
import { toSource } from './to-source.ts'

/** Corrections and withdrawals of a story's articles, in the publishers' words unless these never end, one an article. */
export function listNotices(reports: readonly Report[]): StoryBrief['notices'] {
  const articles = new Map(reports.map(({ article }) => [article.id, article]))
  return [...articles.values()].flatMap((article) => {
    const change = article.lastChange
    const source = toSource(article)
    if (change?.kind === 'correction' || change?.kind === 'withdrawal')
      return {
        kind: change.kind,
        text: isEndless(change.notice ?? '') ? null : change.notice,
        source,
      }
    if (article.kind !== 'correction') return []
    return {
      kind: 'correction' as const,
      text: article.title === '' ? null : article.title,
      source,
    }
  })
}

/** "Correction:" and its like at a paragraph's head, or words about an earlier version of the text. */
const ABOUT_ITSELF =
  /^\W*(?:corrections?|clarification|editor['’]s note|correctif|rectificatif|corrección|fe de erratas|rectificación|korrektur|richtigstellung|berichtigung|correzione|errata|correção|rectificatie|correctie|исправление|поправка|תיקון(?: טעות)?|הבהרה|تصحيح|تنويه)\s*[:：(—–]|\b(?:earlier|previous|original) versions? of (?:this|the) (?:article|story|report|headline)\b/iu

/** Paragraphs (their numbers) in which a publisher speaks of the article and not of the news. */
export function listNoticeParagraphs({ paragraphs, lastChange }: Article): ReadonlySet<number> {
  const places = paragraphs.flatMap((paragraph, place) =>
    paragraph === lastChange?.notice || ABOUT_ITSELF.test(paragraph) ? place : [],
  )
  return new Set(places)
}
