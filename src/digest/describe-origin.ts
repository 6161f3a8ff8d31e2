import { isReport } from '../article/article.ts'
import type { Report } from '../story/story.ts'
import type { Origin } from './digest.ts'

/**
 * Who reports the story and where the text comes from. "Independent" is claimed only when two
 * originators rest on different speakers (EDITORIAL rule 4); when speakers are unknown it is not.
 */
export function describeOrigin(reports: readonly Report[]): Origin {
  const telling = reports.filter(
    ({ article }) => isReport(article) && article.lastChange?.kind !== 'withdrawal',
  )
  const outlets = new Map(telling.map(({ article }) => [article.publisher.id, article.publisher]))
  const originators = [...new Set(telling.map(({ originator }) => originator))]
  const [first] = originators
  return {
    outlets: outlets.size,
    originators: originators.length,
    only:
      first === undefined || originators.length > 1
        ? null
        : (outlets.get(first)?.name ?? creditOf(telling) ?? first),
    independent: restOnDifferentSpeakers(telling, originators),
  }
}

/** The agency's name as the articles print it. */
function creditOf(reports: readonly Report[]): string | null {
  return reports.find(({ article }) => article.credit !== null)?.article.credit ?? null
}

function restOnDifferentSpeakers(
  reports: readonly Report[],
  originators: readonly string[],
): boolean {
  const speakers = originators.map((originator) => {
    const names = reports
      .filter((report) => report.originator === originator)
      .flatMap(({ statements }) => statements.map(({ attribution }) => attribution?.speaker ?? ''))
    return new Set(names.filter((name) => name !== '').map((name) => name.toLowerCase()))
  })
  return speakers.some((ours, i) =>
    speakers
      .slice(i + 1)
      .some((theirs) => ours.size > 0 && theirs.size > 0 && !overlap(ours, theirs)),
  )
}

function overlap(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  return [...ours].some((name) => theirs.has(name))
}
