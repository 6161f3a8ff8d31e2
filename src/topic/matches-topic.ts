import { compileQuery } from './compile-query.ts'
import type { Condition } from './condition.ts'
import { viewOf } from './document-view.ts'
import { holdsIn } from './holds-in.ts'
import { listLanguages } from './list-languages.ts'
import { queryOf } from './query-of.ts'
import type { Aliases, Topic } from './topic.ts'
import type { TopicDocument } from './topic-document.ts'

/** How a topic's words are read. */
export interface TopicSetting {
  /** Primary tags its words are stemmed in; articles in others do not match. Empty: every language. */
  readonly languages: readonly string[]
  readonly aliases: Aliases
}

/** Whether an article speaks of a topic. For many documents make the test once (createTopicTest). */
export function matchesTopic(
  topic: Topic,
  document: TopicDocument,
  setting: TopicSetting,
): boolean {
  return createTopicTest(topic, setting)(document)
}

/** The test of one topic, read and stemmed once. */
export function createTopicTest(
  topic: Topic,
  { languages, aliases }: TopicSetting,
): (document: TopicDocument) => boolean {
  if (topic.kind === 'desk') return ({ desks }) => desks.includes(topic.desk)
  if (topic.kind === 'story') return ({ storyIds }) => storyIds.includes(topic.storyId)
  const query = queryOf(topic)
  if (query === null) return () => false
  const wanted = listLanguages(query, languages)
  const conditions = new Map<string, Condition>()
  return (document) => {
    const { language } = document
    if (wanted.length > 0 && !wanted.includes(language)) return false
    const condition = conditions.get(language) ?? compileQuery(query, language, aliases)
    conditions.set(language, condition)
    return holdsIn(condition, viewOf(document))
  }
}
