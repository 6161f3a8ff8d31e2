import type { Button, Choice, ChooseBlock } from '../../delivery/message.ts'

/**
 * A choice as numbered lines. Of one value each other value is a line; of several each is put in or taken out. Roles
 * and places are a platform's own lists: the terminal has none.
 */
export function listChoices(block: ChooseBlock): readonly Button[] {
  const { of, choices, command, most } = block
  if (of !== 'choices') return []
  if (most > 1) return choices.map((choice) => toggle(choice, block))
  return choices
    .filter(({ chosen }) => !chosen)
    .map(({ label, value }) => ({ label, command: `${command} ${value}`.trim() }))
}

function toggle(choice: Choice, { command, choices }: ChooseBlock): Button {
  const left = choices.filter((each) => (each === choice ? !each.chosen : each.chosen))
  const values = left.length === 0 ? 'none' : left.map(({ value }) => value).join(',')
  return { label: `${choice.chosen ? '−' : '+'} ${choice.label}`, command: `${command} ${values}` }
}
