import { ChatProblem } from './chat-problem.ts'
import type { Reply } from './command.ts'
import { type ParsedLine, parseCommand } from './parse-command.ts'
import { readZone } from './read-zone.ts'
import { foldWord, type Vocabulary } from './vocabulary.ts'

type Question = NonNullable<Reply['asks']>

/** Longest name of the option, in words ("time zone"). */
const longestName = 2

/** "zone Jerusalem", or the city alone, to an open question with a draft: the draft's line with that zone; else null. */
export function addZone(
  text: string,
  question: Question | null,
  vocabulary: Vocabulary,
): string | null {
  if (question?.draft === undefined) return null
  const city = cityOf(text, vocabulary)
  return city === null ? null : `${question.draft} zone ${city}`
}

function cityOf(text: string, vocabulary: Vocabulary): string | null {
  const words = text.trim().split(/\s+/u)
  for (let length = 1; length <= longestName && length < words.length; length++) {
    const name = foldWord(words.slice(0, length).join(' '))
    if (vocabulary.options.get(name) === 'zone') return words.slice(length).join(' ')
  }
  if (vocabulary.cities.has(foldWord(text))) return text.trim()
  try {
    return readZone(text)
  } catch {
    return null
  }
}

/** What the draft of an open question says, where the same command is typed again; else null. */
export function readDraft(
  { command }: Extract<ParsedLine, { kind: 'command' }>,
  question: Question | null,
  vocabulary: Vocabulary,
): Readonly<Record<string, string>> | null {
  if (question?.draft === undefined) return null
  const drafted = parseCommand(question.draft, vocabulary)
  return drafted.kind === 'command' && drafted.command === command ? drafted.values : null
}

/** After a line that could not be read the draft stays open, and "yes" shows it again: it saves nothing unseen. */
export function reopenDraft(question: Question | null, error: unknown): Question | null {
  if (question?.draft === undefined || !(error instanceof ChatProblem)) return null
  const near = error.key === 'problem-zone-near' ? error.values['near'] : undefined
  return {
    ...question,
    yes: near === undefined ? question.draft : `${question.draft} zone ${near}`,
  }
}
