import type { CommandContext } from '../../src/chat/command.ts'
import { nameTopic } from '../../src/delivery/name-topic.ts'
import type { StoryBrief } from '../../src/digest/digest.ts'
import { matchesWords } from '../../src/digest/matches-words.ts'
import type { Topic } from '../../src/topic/topic.ts'

/** Which of the place's schedules bring such a story, and for which of their topics; a line each. */
export async function listSchedules(
  brief: StoryBrief,
  { chat, t, services }: Pick<CommandContext, 'chat' | 't' | 'services'>,
): Promise<readonly string[]> {
  const briefings = await services.briefings.listBriefings(chat.id)
  return briefings.flatMap(({ id, topics, pausedAt }) => {
    if (pausedAt !== null) return []
    if (topics.length === 0) return [t('why-schedule-all', { id })]
    const meant = topics.filter((topic) => isAbout(topic, brief))
    if (meant.length === 0) return []
    const names = meant.map((topic) => nameTopic(topic, services.desks, chat.settings.language))
    return [t('why-schedule', { id, topics: names.join(', ') })]
  })
}

/** As far as the story itself tells; what a query asks for is in its reports. */
function isAbout(topic: Topic, brief: StoryBrief): boolean {
  switch (topic.kind) {
    case 'desk':
      return brief.desks?.includes(topic.desk) === true
    case 'words':
      return matchesWords(brief, topic.words)
    case 'story':
      return topic.storyId === brief.storyId
    case 'query':
      return false
  }
}
