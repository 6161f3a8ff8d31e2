import type { CommandContext } from '../../src/chat/command.ts'
import type { Block } from '../../src/delivery/message.ts'

const lengths = [3, 5, 10]

/** A digest's length: the usual ones, and what is set now. */
export function chooseLength(
  minutes: number,
  command: string,
  { t }: Pick<CommandContext, 't'>,
): Block {
  const offered = [...new Set([...lengths, minutes])].sort((a, b) => a - b)
  return {
    kind: 'choose',
    label: t('option-minutes'),
    command,
    of: 'choices',
    choices: offered.map((each) => ({
      label: t('settings-minutes', { minutes: each }),
      value: String(each),
      chosen: each === minutes,
    })),
    least: 1,
    most: 1,
  }
}
