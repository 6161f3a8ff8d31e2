import { parseBrief } from '../digest/parse-brief.ts'
import type { Suggestion } from './conversation.ts'
import type { HotHeadline } from './popular.ts'
import type { SuggestSetting, Typing } from './suggest-setting.ts'
import { toSuggestion } from './suggestion-text.ts'
import { foldWord } from './vocabulary.ts'

/** Numbers of a list that are offered again. */
const mostNumbers = 15

/** First what the asker was last shown, by its numbers, then what is spoken of now; a value is the story's own id. */
export async function suggestStories(
  { folded }: Typing,
  setting: SuggestSetting,
): Promise<readonly Suggestion[]> {
  const { popular, chat } = setting
  const { hiddenStories, hiddenWords, readingLanguages } = chat.settings
  const shown = await listShown(setting)
  const known = new Set([...shown.map(({ storyId }) => storyId), ...hiddenStories])
  const hot = (await popular.headlines(readingLanguages)).filter(
    ({ storyId, headline }) =>
      !known.has(storyId) && !hiddenWords.some((word) => foldWord(headline).includes(word)),
  )
  return [...shown, ...hot.map((each) => ({ ...each, label: each.headline }))]
    .filter(({ label, storyId }) => foldWord(label).includes(folded) || folded === `#${storyId}`)
    .map(({ label, storyId }) => toSuggestion(label, `#${storyId}`))
    .filter((each) => each !== null)
}

interface ShownHeadline extends HotHeadline {
  readonly label: string
}

async function listShown({
  numbering,
  memoryId,
  services,
}: SuggestSetting): Promise<readonly ShownHeadline[]> {
  const numbers = Array.from({ length: mostNumbers }, (_, i) => i + 1)
  const listed = numbers.flatMap((number) => {
    const storyId = numbering.storyAt(memoryId, number)
    return storyId === null ? [] : [{ number, storyId }]
  })
  if (listed.length === 0) return []
  const briefs = await services.stories.briefsOf(listed.map(({ storyId }) => storyId))
  return listed.flatMap(({ number, storyId }) => {
    const headline = parseBrief(briefs.get(storyId))?.headline.text
    return headline === undefined ? [] : [{ storyId, headline, label: `${number} · ${headline}` }]
  })
}
