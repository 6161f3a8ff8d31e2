import type { Message } from '../../delivery/message.ts'
import { stripControls } from '../../delivery/strip-controls.ts'

/** https://core.telegram.org/bots/api#answercallbackquery */
const longestAlert = 200

/** A message as one short sentence without anything to press that asks for more; null: it is more than that. */
export function readPlainText({ blocks }: Message): string | null {
  const said: string[] = []
  for (const block of blocks) {
    if (block.kind === 'actions' && !block.buttons.some(({ ask }) => ask !== undefined)) continue
    if (block.kind !== 'text' || block.spans.some(({ link }) => link !== undefined)) return null
    said.push(block.spans.map(({ text }) => stripControls(text)).join(''))
  }
  const text = said.join('\n').trim()
  return text === '' || text.length > longestAlert ? null : text
}
