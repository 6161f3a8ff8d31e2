import { ChatProblem } from '../../src/chat/chat-problem.ts'
import { splitSchedule } from '../../src/delivery/split-schedule.ts'
import type { Translate } from '../../src/delivery/translate.ts'

const usualHours = ['07:30', '18:00']

/** Days were said and no hour ("every Monday"): the hour is asked for. @throws ChatProblem */
export function askHour(text: string, line: string, translators: readonly Translate[]): void {
  const ways = [(hour: string) => `${text} ${hour}`, (hour: string) => `${hour} ${text}`]
  for (const way of ways) {
    const { schedule, said } = splitSchedule(way('08:00'), translators)
    if (schedule === null || !/\s/u.test(said)) continue
    throw new ChatProblem(
      'problem-schedule-hour',
      { typed: text },
      usualHours.map((hour) => ({
        label: 'button-use',
        values: { value: hour },
        command: `${line} ${way(hour)}`,
      })),
    )
  }
}
