import type { Report } from '../story/story.ts'
import { CONTENT_WORDS, METHOD_WORDS } from './content-words.ts'
import type { ContentMark } from './digest.ts'

/** Marks go by title and opening: a word deep in the text does not make the story one of violence. */
const OPENING_STATEMENTS = 3

const MARKS: readonly ContentMark[] = ['violence', 'death', 'sexual-crime', 'self-harm']
const PATTERNS = MARKS.map(
  (mark) => [mark, wholeWords(CONTENT_WORDS[mark].trim().split(/\s+/u).join('|'))] as const,
)
const METHOD = wholeWords(METHOD_WORDS.replace(/\s*\n\s*/gu, ''))

/** The content marks a story carries, so that chats can hide or spoiler it (EDITORIAL rule 2). */
export function markContent(reports: readonly Report[]): readonly ContentMark[] {
  const text = reports
    .map(({ article, statements }) =>
      [
        article.title,
        ...statements.slice(0, OPENING_STATEMENTS).map(({ printed }) => printed),
      ].join('\n'),
    )
    .join('\n')
    .toLowerCase()
  return PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([mark]) => mark)
}

/** Whether a sentence says how somebody harmed himself: such sentences are never chosen. */
export function tellsMethod(text: string): boolean {
  return METHOD.test(text.replaceAll('’', "'").toLowerCase())
}

function wholeWords(alternatives: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{M}])(?:[והבלמשכ]{0,2}|[وفبل]{0,2}(?:ال)?)(?:${alternatives.replaceAll('*', '\\p{L}*')})(?![\\p{L}\\p{M}])`,
    'u',
  )
}
