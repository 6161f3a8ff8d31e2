import type { Suggestion } from './conversation.ts'
import { mayRun } from './run-command.ts'
import type { SuggestSetting, Typing } from './suggest-setting.ts'
import { toSuggestion } from './suggestion-text.ts'
import { foldWord } from './vocabulary.ts'

/** Commands this person may run here, with what each does. */
export function suggestCommands(
  { folded }: Typing,
  setting: SuggestSetting,
): readonly Suggestion[] {
  const { commands, t } = setting
  const typed = folded.replace(/^\//u, '')
  return commands
    .filter((command) => mayRun(command, setting))
    .map(({ name }) => {
      const own = t(`command-${name}`)
      return toSuggestion(`/${own} · ${t(`command-${name}.summary`)}`, name)
    })
    .filter((each) => each !== null)
    .filter(({ label, value }) => value.startsWith(typed) || foldWord(label).includes(typed))
}
