import { foldText } from './fold-text.ts'
import type { TopicDocument } from './topic-document.ts'

// A publisher's address and the words of its name are looked for like stems. The mark keeps them
// apart from those of the text: no stem has it.

const MARK = '@'

/** What a document's publisher is found by, in order: the words of its name, its address. */
export function publisherStems({
  publisherId,
  publisherName,
}: Pick<TopicDocument, 'publisherId' | 'publisherName'>): readonly string[] {
  return [...publisherWords(publisherName), publisherAddress(publisherId)]
}

/** One stem: a domain, without its www. */
export function publisherAddress(id: string): string {
  // Spaces would make two of it.
  return `${MARK}${MARK}${foldText(id)
    .replace(/^www\./, '')
    .replaceAll(' ', '')}`
}

/** One stem a word. */
export function publisherWords(name: string): readonly string[] {
  return (foldText(name).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => MARK + word)
}

/** Whether a stem is a publisher's. */
export function isPublisherStem(stem: string): boolean {
  return stem.startsWith(MARK)
}
