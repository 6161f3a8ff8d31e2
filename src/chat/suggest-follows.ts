import { nameTopic } from '../delivery/name-topic.ts'
import type { Suggestion } from './conversation.ts'
import type { SuggestSetting, Typing } from './suggest-setting.ts'
import { toSuggestion } from './suggestion-text.ts'
import { foldWord } from './vocabulary.ts'

/** The asker's follows, or where they said so everybody's here, by name; a value is the follow's own id. */
export async function suggestFollows(
  { options, folded }: Typing,
  setting: SuggestSetting,
): Promise<readonly Suggestion[]> {
  const { chat, person, services } = setting
  const everyones = chat.shared && options['for'] === 'chat'
  const chatId = !chat.shared || everyones ? chat.id : person.privateChatId
  if (chatId === undefined) return []
  const follows = await services.follows.listFollows(chatId)
  return follows
    .map(({ id, topic }) =>
      toSuggestion(nameTopic(topic, services.desks, chat.settings.language), `id:${id}`),
    )
    .filter((each) => each !== null)
    .filter(({ label }) => foldWord(label).includes(folded))
}
