import { nameTopic } from '../delivery/name-topic.ts'
import { phraseSchedule } from '../delivery/phrase-schedule.ts'
import type { Suggestion } from './conversation.ts'
import type { SuggestSetting, Typing } from './suggest-setting.ts'
import { toSuggestion } from './suggestion-text.ts'
import { foldWord } from './vocabulary.ts'

/** This place's schedules: "2 · weekdays at 07:30 · Science". */
export async function suggestSchedules(
  { folded }: Typing,
  { chat, services, t }: SuggestSetting,
): Promise<readonly Suggestion[]> {
  const { language } = chat.settings
  const briefings = await services.briefings.listBriefings(chat.id)
  return briefings
    .map(({ schedule, topics }, i) => {
      const names = topics.map((topic) => nameTopic(topic, services.desks, language))
      const phrase = phraseSchedule(schedule, { t, language })
      return toSuggestion([i + 1, phrase, ...names].join(' · '), `${i + 1}`)
    })
    .filter((each) => each !== null)
    .filter(({ label }) => foldWord(label).includes(folded))
}
