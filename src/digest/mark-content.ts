import type { Report } from '../story/story.ts'
import { ATTACK_WORDS, COMPUTER_WORDS, CONTENT_WORDS, METHOD_WORDS } from './content-words.ts'
import type { ContentMark } from './digest.ts'

/** Marks go by title and opening: a word deep in the text does not make the story one of violence. */
const OPENING_STATEMENTS = 3

const MARKS: readonly ContentMark[] = ['violence', 'death', 'sexual-crime', 'self-harm']
const PATTERNS = MARKS.map((mark) => [mark, listed(CONTENT_WORDS[mark])] as const)
const ATTACK = listed(ATTACK_WORDS)
const COMPUTERS = listed(COMPUTER_WORDS)
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
  const marks = PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([mark]) => mark)
  const isAttack = ATTACK.test(text) && (marks.includes('death') || !COMPUTERS.test(text))
  return isAttack && !marks.includes('violence') ? ['violence', ...marks] : marks
}

/** Whether a sentence says how somebody harmed himself: such sentences are never chosen. */
export function tellsMethod(text: string): boolean {
  return METHOD.test(text.replaceAll('’', "'").toLowerCase())
}

function listed(words: string): RegExp {
  return wholeWords(words.trim().split(/\s+/u).join('|'))
}

function wholeWords(alternatives: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{M}])(?:[והבלמשכ]{0,2}|[وفبل]{0,2}(?:ال)?)(?:${alternatives.replaceAll('*', '\\p{L}*')})(?![\\p{L}\\p{M}])`,
    'u',
  )
}
