import { ChatProblem } from '../../src/chat/chat-problem.ts'

/** "25:99" was meant as a time, though no clock shows it. @throws ChatProblem */
export function checkClock(rest: string): void {
  const times = rest
    .replaceAll(/"[^"]*"|“[^”]*”/gu, ' ')
    .matchAll(/(?<=^|\s)(\d{1,2})[:.](\d{2})(?=$|[\s,;])/gu)
  for (const [typed, hour, minute] of times)
    if (Number(hour) > 23 || Number(minute) > 59)
      throw new ChatProblem('problem-schedule-clock', { typed })
}
