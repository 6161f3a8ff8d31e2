import type { Desk, Topic } from '../topic/topic.ts'

/** Longer words are cut in a name: they are the reader's own and known. */
const nameLength = 60

/** What a topic is called in headings and lists: a desk's label, else the reader's own words. */
export function nameTopic(topic: Topic, desks: readonly Desk[], language: string): string {
  switch (topic.kind) {
    case 'desk': {
      const desk = desks.find(({ id }) => id === topic.desk)
      return desk?.labels[language] ?? desk?.labels['en'] ?? topic.desk
    }
    case 'words':
      return cut(topic.words)
    case 'query':
      return cut(topic.query)
    case 'story':
      break
  }
  return `#${topic.storyId}`
}

const characters = new Intl.Segmenter()

function cut(words: string): string {
  if (words.length <= nameLength) return words
  const kept = [...characters.segment(words)].slice(0, nameLength).map(({ segment }) => segment)
  return kept.join('').length === words.length ? words : `${kept.slice(0, -1).join('').trimEnd()}…`
}
