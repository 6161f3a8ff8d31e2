import type { CommandContext } from '../../src/chat/command.ts'
import { listNumbered } from '../../src/delivery/compose-digest.ts'
import type { StoryBrief } from '../../src/digest/digest.ts'
import { matchesWords } from '../../src/digest/matches-words.ts'
import { readWish } from '../news/read-wish.ts'

const hour = 3_600_000

/** Why the asker's next digest brings a story, or which of its limits leaves it out. */
export async function explainDigest(brief: StoryBrief, context: CommandContext): Promise<string> {
  return explainLimit(brief, context) ?? (await explainPlace(brief, context))
}

/** What no room in a digest can overcome; null: nothing does. */
function explainLimit(
  brief: StoryBrief,
  { chat, clock, t, services }: CommandContext,
): string | null {
  const { readingLanguages, hiddenStories, hiddenWords, blockedPublishers } = chat.settings
  if (!readingLanguages.includes(brief.language)) return t('why-not-language')
  if (hiddenStories.includes(brief.storyId)) return t('why-not-removed')
  const word = hiddenWords.find((words) => matchesWords(brief, words))
  if (word !== undefined) return t('why-digest-hidden', { word })
  const sources = [brief.headline, ...brief.statements].map(({ source }) => source.publisherId)
  if (sources.every((id) => blockedPublishers.includes(id))) return t('why-digest-blocked')
  const { maxAgeMs } = services
  if (clock.now() - brief.lastReportAt > maxAgeMs)
    return t('why-digest-old', { hours: Math.round(maxAgeMs / hour) })
  return null
}

async function explainPlace(
  { storyId, revision }: StoryBrief,
  context: CommandContext,
): Promise<string> {
  const { memoryId, t, services } = context
  const shown = (await services.memory.shownRevisions(memoryId, [storyId])).get(storyId) ?? 0
  if (shown >= revision) return t('why-digest-shown')
  const digest = await services.news.digest(await readWish(context))
  return listNumbered(digest).includes(storyId) ? t('why-digest-next') : t('why-digest-length')
}
