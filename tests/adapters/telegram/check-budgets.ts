import { measurePart, messageBudget } from '../../../src/adapters/telegram/measure-part.ts'
import type { TelegramPart } from '../../../src/adapters/telegram/telegram-part.ts'
import { isWithin } from '../../../src/delivery/part-size.ts'
import { prepareText } from '../../fakes/telegram/prepare-text.ts'

/** What Telegram would refuse of a part, change in it or find in it besides what it says. */
export function problemsOf(part: TelegramPart): readonly string[] {
  const { text, entities, keyboard, picture } = part
  const problems: string[] = []
  if (!isWithin(measurePart(part), messageBudget)) problems.push('over a budget')
  const kind = picture === null ? 'message' : 'caption'
  const given = { text, entities: [...entities] }
  const taken = prepareText(given, kind, (detail) => problems.push(detail))
  // Where a link of ours stands Telegram looks for nothing.
  for (const { type } of taken.entities)
    if (!ours.includes(type)) problems.push(`found by Telegram: ${type}`)
  for (const { offset, length } of entities)
    if (splitsCharacter(text, offset) || splitsCharacter(text, offset + length))
      problems.push('an entity ends within a character')
  const data = keyboard
    .flat()
    .map((button) => ('callback_data' in button ? button.callback_data : 'u'))
  if (data.some((each) => each === '' || Buffer.byteLength(each) > 64))
    problems.push('callback data')
  if (keyboard.some((row) => row.length === 0 || row.length > 8)) problems.push('a row of buttons')
  return problems
}

const ours: readonly string[] = [
  'bold',
  'italic',
  'text_link',
  'blockquote',
  'expandable_blockquote',
]

function splitsCharacter(text: string, at: number): boolean {
  return /[\ud800-\udbff]/u.test(text[at - 1] ?? '') && /[\udc00-\udfff]/u.test(text[at] ?? '')
}
