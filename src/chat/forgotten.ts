import { ChatProblem } from './chat-problem.ts'

/** A crash cut the line short and took along the list its number meant: `line` shows the list anew. */
export function forgotten(number: number, line: '/follows' | '/news'): ChatProblem {
  const label = line === '/news' ? 'button-news' : 'button-follows'
  return new ChatProblem('problem-number-forgotten', { number }, [{ label, command: line }])
}
