import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type BriefingValues, briefingOptions } from './briefing-options.ts'

/**
 * The same problem with a form for the words that could not be read, as they were said: where nothing is typed, what
 * else was given would have to be given again.
 */
export function askAgain(
  problem: ChatProblem,
  { text, line }: { readonly text: string; readonly line: string },
  { grammar, options }: Pick<CommandContext, 'grammar'> & { readonly options: BriefingValues },
): ChatProblem {
  if (grammar === 'typed') return problem
  const kept = Object.keys(briefingOptions).flatMap((name) => {
    const value = Object.entries(options).find(([each]) => each === name)?.[1] ?? null
    return value === null ? [] : [`${name}:"${value}"`]
  })
  const again = {
    label: 'button-ask-time',
    command: [line, ...kept].join(' '),
    ask: { label: 'setup-ask-time', example: 'setup-time-example', value: text },
  }
  return new ChatProblem(problem.key, problem.values, [...problem.cures, again])
}
