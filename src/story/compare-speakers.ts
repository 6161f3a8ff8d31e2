import type { Told } from './read-accounts.ts'

/**
 * Whether two statements may be set against each other: told by different people, and from
 * different originators unless one article gives both.
 */
export function areRivals(a: Told, b: Told): boolean {
  if (a.speaker === null || b.speaker === null || isSameSpeaker(a, b)) return false
  const sameArticle = a.report.article.id === b.report.article.id
  return sameArticle || a.report.originator !== b.report.originator
}

/** "police" and "Velm police" are one: the fewer words are all among the more. */
export function isSameSpeaker(a: Told, b: Told): boolean {
  if (a.speakerWords.size === 0 || b.speakerWords.size === 0) return true
  const [fewer, more] =
    a.speakerWords.size <= b.speakerWords.size
      ? [a.speakerWords, b.speakerWords]
      : [b.speakerWords, a.speakerWords]
  let shared = 0
  for (const word of fewer) if (more.has(word)) shared += 1
  // A name told with and without its role shares the surname at least.
  return (
    shared === fewer.size || (a.speaker?.named === true && b.speaker?.named === true && shared >= 2)
  )
}

/** Neither a name, an office nor a place to speak from: such a voice alone opens no conflict. */
export function isOutsider(told: Told): boolean {
  return (
    told.speaker === null ||
    (!told.speaker.named && told.speaker.vantage === null && told.speakerWords.size < 2)
  )
}

/** How many words the two share. */
export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return shared
}
