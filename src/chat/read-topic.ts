import { isQuery, parseQuery } from '../topic/parse-query.ts'
import type { Desk, Topic } from '../topic/topic.ts'
import { ChatProblem } from './chat-problem.ts'
import { foldWord } from './vocabulary.ts'

/** A desk by its name, `#17` a story, a boolean query, or words. @throws ChatProblem for a query that cannot be read */
export function readTopic(text: string, desks: ReadonlyMap<string, Desk>): Topic {
  const storyId = /^#(\d{1,15})$/u.exec(text)?.[1]
  if (storyId !== undefined) return { kind: 'story', storyId: Number(storyId) }
  const desk = desks.get(foldWord(text))
  if (desk !== undefined) return { kind: 'desk', desk: desk.id }
  if (!isQuery(text) && /[\p{L}\p{N}]/u.test(text)) return { kind: 'words', words: text }
  const query = parseQuery(text)
  if (query.kind !== 'problem') return { kind: 'query', query: text }
  const { key, word } = query
  // A length is no place.
  const position =
    key === 'problem-query-long' ? query.position : countFromOne(text, query.position)
  throw new ChatProblem(key, { word, position }, [
    { label: 'button-help-with', values: { command: 'follow' }, command: '/help follow' },
  ])
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A place in a text as people count: from one, each character once. */
function countFromOne(text: string, index: number): number {
  return Array.from(characters.segment(text.slice(0, index))).length + 1
}

/** A topic in a line, read back as just that whatever words stand around it: its own words are quoted. */
export function spellTopic(topic: Topic): string {
  return topic.kind === 'words' ? `"${topic.words}"` : writeTopic(topic)
}

/** A topic as a person would write it. */
export function writeTopic(topic: Topic): string {
  switch (topic.kind) {
    case 'desk':
      return topic.desk
    case 'words':
      return topic.words
    case 'query':
      return topic.query
    case 'story':
      break
  }
  return `#${topic.storyId}`
}
