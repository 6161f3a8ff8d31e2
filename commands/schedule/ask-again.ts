import { ChatProblem } from '../../src/chat/chat-problem.ts'
import { type BriefingValues, briefingOptions } from './briefing-options.ts'

/**
 * The same problem with a form for the words that could not be read, as they were said: what else was given need not be
 * given again.
 */
export function askAgain(
  problem: ChatProblem,
  { text, line }: { readonly text: string; readonly line: string },
  { options }: { readonly options: BriefingValues },
): ChatProblem {
  return withForm(problem, text, [line, ...spellGiven(options)].join(' '))
}

/** The same where only times were asked for: `line` ends with the option that they stand behind. */
export function askTimesAgain(problem: ChatProblem, text: string, line: string): ChatProblem {
  return withForm(problem, text, line)
}

/** The named options as they were given, each in quotes. */
export function spellGiven(options: BriefingValues): readonly string[] {
  return Object.keys(briefingOptions).flatMap((name) => {
    const value = Object.entries(options).find(([each]) => each === name)?.[1] ?? null
    return value === null ? [] : [`${name}:"${value}"`]
  })
}

function withForm(problem: ChatProblem, text: string, command: string): ChatProblem {
  const again = {
    label: 'button-ask-time',
    command,
    ask: { label: 'setup-ask-time', example: 'setup-time-example', value: text },
  }
  return new ChatProblem(problem.key, problem.values, [...problem.cures, again])
}
