import type { StoryChange } from '../story/story.ts'
import type { Digest } from './digest.ts'
import { listWanted } from './list-wanted.ts'
import type { DigestRequest } from './news.ts'
import type { AlertedStories, NewsParts } from './news-means.ts'
import { type ReadBrief, readBriefs } from './read-briefs.ts'
import { readMemories } from './read-memories.ts'
import { readReadership } from './read-readership.ts'
import { writeDigest } from './write-digest.ts'

const hour = 3_600_000

/** A digest from what is prepared, for one memory of one chat. */
export async function readDigest(request: DigestRequest, means: NewsParts): Promise<Digest> {
  const { chatId, languages } = request
  const memory = readMemories(request, means.memory)
  const at = means.now()
  const maxAgeMs = readMaxAge(request, means)
  means.onLanguages(languages)
  const wanted = await listWanted(request, at - maxAgeMs, means)
  const previousAt = await memory.lastShownAt()
  const readership = await readReadership(request, means.feeds)
  const { read, unread } = await readBriefs(wanted.stories, readership, previousAt, means)
  const ids = read.map(({ brief }) => brief.storyId)
  const alerted = await means.alerted(chatId, ids)
  const stored = await memory.shownRevisions(ids)
  const shown = new Map(stored)
  const stories = []
  for (const each of read) {
    const { brief, ownChanges } = each
    const known = shown.get(brief.storyId)
    // No stored revision tells what its own sources changed: what is new since the last digest does.
    if (ownChanges !== null && known !== undefined)
      shown.set(brief.storyId, brief.revision - Math.sign(ownChanges.length))
    const changes = await readChanges(each, shown, alerted, means)
    const heldBack = (wanted.heldBack.get(brief.storyId) ?? 0) > (stored.get(brief.storyId) ?? 0)
    stories.push({ brief, changes, followed: wanted.first.has(brief.storyId), heldBack })
  }
  const { leftOut: _, ...coverage } = await means.coverage(chatId)
  const digest = writeDigest({
    ...request,
    at,
    stories,
    shown,
    alerted,
    previousAt,
    maxAgeMs,
    coverage,
  })
  const leftOut = digest.coverage.leftOut + unread
  return { ...digest, coverage: { ...digest.coverage, leftOut } }
}

function readMaxAge({ maxAgeHours }: DigestRequest, means: NewsParts): number {
  return typeof maxAgeHours === 'number' ? maxAgeHours * hour : means.maxAgeMs
}

/** How the story changed from its beginning, where it did since the reader's memory and the chat's alert. */
async function readChanges(
  { brief, ownChanges }: ReadBrief,
  shown: ReadonlyMap<number, number>,
  alerted: AlertedStories,
  means: NewsParts,
): Promise<readonly StoryChange[]> {
  const { storyId, revision } = brief
  if (ownChanges !== null) return ownChanges.map((change) => ({ ...change, revision }))
  const seen = Math.max(shown.get(storyId) ?? 0, alerted.get(storyId)?.revision ?? 0)
  if (seen === 0 || seen >= revision) return []
  return means.stories.changesSince(storyId, 0)
}
