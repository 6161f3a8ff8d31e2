import type { CommandContext } from '../../src/chat/command.ts'
import type { Button } from '../../src/delivery/message.ts'
import type { Plan } from './plan.ts'
import { spellPlan } from './spell-plan.ts'

/** Another city for a plan; `command` is what shows the plan, such as "/setup". */
export function askZone(command: string, plan: Plan, { t }: Pick<CommandContext, 't'>): Button {
  return {
    label: t('button-ask-zone'),
    // The city stands behind the option's name.
    command: `${command} ${spellPlan(plan, false)} zone:`,
    ask: {
      title: t('button-ask-zone'),
      label: t('settings-ask-zone'),
      example: t('settings-zone-example'),
      value: '',
    },
  }
}
