import type { StoryBrief } from './digest.ts'

/** A stored brief; null when it is none, or when its story has nothing that everybody may read. */
export function parseBrief(json: string | undefined): StoryBrief | null {
  const brief: unknown = json === undefined ? null : JSON.parse(json)
  return isBrief(brief) && hasReports(brief) ? brief : null
}

/** Of a story of a chat's own sources nothing is written for everybody. */
export function hasReports({ headline }: StoryBrief): boolean {
  return headline.text !== ''
}

/** We wrote it ourselves, as JSON of exactly this type: a look tells whether it is that at all. */
function isBrief(value: unknown): value is StoryBrief {
  return typeof value === 'object' && value !== null && 'headline' in value && 'statements' in value
}
