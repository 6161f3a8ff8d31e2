import { ChatProblem } from '../../src/chat/chat-problem.ts'
import { listDeskNames } from '../../src/chat/desk-names.ts'
import { readTopic } from '../../src/chat/read-topic.ts'
import { splitWords, type Word } from '../../src/chat/split-words.ts'
import { foldWord } from '../../src/chat/vocabulary.ts'
import type { Translate } from '../../src/delivery/translate.ts'
import { isQuery } from '../../src/topic/parse-query.ts'
import type { Desk, Topic } from '../../src/topic/topic.ts'

const mostTopics = 25

/**
 * "world science Palmyra", "world, syria AND palmyra": desks by their names, other words together, more with commas
 * between. "everything" is every desk: no topic at all. @throws ChatProblem
 */
export function readTopics(
  text: string,
  desks: readonly Desk[],
  translators: readonly Translate[],
): readonly Topic[] {
  const everything = translators.flatMap((t) => listed(t('schedule-everything')))
  const connectives = new Set(translators.flatMap((t) => listed(t('schedule-connectives'))))
  const [first = '', ...others] = text.trim().split(/\s+/u)
  const said = connectives.has(foldWord(first)) ? others.join(' ') : text.trim()
  if (said === '' || everything.includes(foldWord(said))) return []
  const names = listDeskNames(desks)
  // A menu of desks says "none" where none is chosen.
  const parts = splitAtCommas(said).filter((part) => foldWord(part) !== 'none')
  const topics = parts.flatMap((part) => readPart(part, names))
  if (topics.length > mostTopics) throw new ChatProblem('problem-topics-many', { most: mostTopics })
  return topics
}

function listed(words: string): readonly string[] {
  return words.split(',').map(foldWord)
}

/** A comma inside quotes parts nothing. */
function splitAtCommas(text: string): readonly string[] {
  const parts = text.match(/(?:"[^"]*"|[^,،])+/gu) ?? []
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function readPart(part: string, names: ReadonlyMap<string, Desk>): readonly Topic[] {
  const outside = part.replaceAll(/"[^"]*"/gu, ' ').trim()
  if (names.has(foldWord(part)) || (outside !== '' && isQuery(outside)))
    return [readTopic(part, names)]
  const topics: Topic[] = []
  let words: string[] = []
  const finishWords = () => {
    if (words.length > 0) topics.push(readTopic(words.join(' '), names))
    words = []
  }
  const all = splitWords(part)
  for (let at = 0; at < all.length; ) {
    const found = findTopic(all, at, names)
    if (found === null) words.push(all[at]?.raw ?? '')
    else {
      finishWords()
      topics.push(found.topic)
    }
    at += found?.length ?? 1
  }
  finishWords()
  return topics
}

/** What stands for itself: quoted words, a story's number, a desk's name of one to three words. */
function findTopic(
  words: readonly Word[],
  at: number,
  names: ReadonlyMap<string, Desk>,
): { readonly topic: Topic; readonly length: number } | null {
  const word = words[at]
  if (word === undefined) return null
  if (word.quoted) return { topic: { kind: 'words', words: word.text }, length: 1 }
  if (/^#\d{1,15}$/u.test(word.text)) return { topic: readTopic(word.text, names), length: 1 }
  for (let length = 3; length > 0; length--) {
    const name = words.slice(at, at + length).map(({ raw }) => raw)
    const desk = names.get(foldWord(name.join(' ')))
    if (desk !== undefined) return { topic: { kind: 'desk', desk: desk.id }, length: name.length }
  }
  return null
}
