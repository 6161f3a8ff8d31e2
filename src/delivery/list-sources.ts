import type { Source, StoryBrief } from '../digest/digest.ts'

/** Every article a brief rests on, once, in the order a reader meets them. */
export function listSources(brief: StoryBrief): ReadonlyMap<number, Source> {
  const { headline, statements, disputes, progress, notices } = brief
  const all = [
    headline.source,
    ...statements.map(({ source }) => source),
    ...disputes.flatMap(({ accounts }) => accounts.map(({ source }) => source)),
    ...progress.flatMap(({ before, after }) => [before.source, after.source]),
    ...notices.map(({ source }) => source),
  ]
  return new Map(all.map((source) => [source.articleId, source]))
}
