import { validateDetailed } from 'node-cron'

/** Why a text that is meant as a cron expression is none: a catalogue key with its values. */
export interface CronProblem {
  readonly key: string
  readonly values: Readonly<Record<string, string>>
}

const fieldCount = 5

/** Null for a text without a cron field ("*", "*\/2"), and for expressions that can be read. */
export function findCronProblem(text: string): CronProblem | null {
  for (const part of text.split(';')) {
    const words = part.trim().split(/\s+/u)
    const fields = words.slice(0, fieldCount)
    if (!words.some((word) => /^\*(?:\/\d+)?$/u.test(word))) continue
    if (fields.length < fieldCount || !fields.every(isField))
      return { key: 'problem-cron-fields', values: { typed: words.filter(isField).join(' ') } }
    const { valid, errors } = validateDetailed(fields.join(' '))
    const [error] = errors
    if (valid || error === undefined) continue
    if (/impossible/u.test(error.message)) return { key: 'problem-schedule-never', values: {} }
    return {
      key: 'problem-cron',
      values: { typed: error.value ?? part.trim(), field: error.field },
    }
  }
  return null
}

/** Numbers, names of days or months, and the signs between them. */
function isField(word: string): boolean {
  return /^(?:[\d*?LW]|[a-z]{3}(?![a-z]))(?:[\d*/,#LW-]|[a-z]{3}(?![a-z]))*$/iu.test(word)
}
