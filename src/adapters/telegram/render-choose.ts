import type { Choice, ChooseBlock } from '../../delivery/message.ts'
import { layInRows, type Row, renderButton } from './render-buttons.ts'
import type { Page } from './render-page.ts'

/** Said where everything was taken out of a choice. */
const nothing = 'none'

/** A choice as a grid, with a tick on what is chosen. Roles Telegram has none; places it does not list to bots. */
export function renderChoose(block: ChooseBlock, { setting }: Page): readonly Row[] {
  if (block.of !== 'choices') return []
  const buttons = block.choices.map((choice) => {
    const label = choice.chosen ? `✓ ${choice.label}` : choice.label
    return renderButton({ label, command: lineOf(choice, block) }, setting)
  })
  return layInRows(buttons)
}

/** What a press says: the value, or of several all that are chosen after it. */
function lineOf(choice: Choice, { command, choices, least, most }: ChooseBlock): string {
  if (most <= 1) return `${command} ${choice.value}`.trim()
  const before = choices.filter(({ chosen }) => chosen).length
  const isOver = choice.chosen ? before - 1 < least : before + 1 > most
  const said = choices
    .filter((each) => (each === choice && !isOver ? !each.chosen : each.chosen))
    .map(({ value }) => value)
  return `${command} ${said.length === 0 ? nothing : said.join(',')}`.trim()
}
