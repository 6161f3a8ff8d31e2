import { ChatProblem } from '../src/chat/chat-problem.ts'
import {
  type Command,
  type CommandContext,
  defineCommand,
  type Reply,
} from '../src/chat/command.ts'
import type { OptionSpec } from '../src/chat/option.ts'
import { button, heading, instruct, replyWith, sentence } from '../src/chat/reply.ts'
import { mayRun } from '../src/chat/run-command.ts'
import { nearest } from '../src/chat/suggest-command.ts'
import { foldWord } from '../src/chat/vocabulary.ts'
import type { Block } from '../src/delivery/message.ts'
import { nameCommands } from '../src/delivery/name-commands.ts'
import { helpOnForms, showForms } from './help/show-forms.ts'

/** What the bot can do, or how one command is used. */
export const help = defineCommand({
  name: 'help',
  aliases: ['commands'],
  options: { command: { kind: 'text', rest: true, suggest: 'command' } },
  allowed: 'anyone',
  examples: ['/help', '/help news'],
  async run(context) {
    const { t, commands, options } = context
    if (options.command !== null) return helpOn(findCommand(context, options.command), context)
    if (context.grammar === 'forms') return showForms(context)
    const items = commands
      .filter((command) => mayRun(command, context))
      .flatMap((command) => {
        const open = button(`/${command.name}`, `/${command.name}`)
        const name = { text: t(`command-${command.name}`).padEnd(9), style: 'strong' as const }
        const summary = { text: ` ${t(`command-${command.name}.summary`)}` }
        return open === null ? [] : [{ spans: [name, summary], aside: [], button: open }]
      })
    return replyWith(context, [
      heading(t('help-title')),
      { kind: 'menu', items },
      instruct(t('help-hint'), 'quiet'),
    ])
  },
})

function helpOn(command: Command, context: CommandContext): Reply {
  const { t, grammar } = context
  if (grammar === 'forms') return helpOnForms(command, context)
  const told = Object.entries(command.options).filter(
    ([, { internal, kind }]) =>
      internal !== true && !(kind === 'role' && context.chat.hasRoles === false),
  )
  const options = told.map(([name, spec]) => [
    [{ text: nameOption(name, spec, context), style: 'strong' as const }],
    [
      { text: t(`option-${name}.summary`) },
      ...(spec.kind === 'choice' ? [{ text: `: ${spec.choices.join(', ')}` }] : []),
    ],
  ])
  const title: Block = {
    kind: 'heading',
    spans: [
      ...nameCommands(`/${command.name}`, 'strong'),
      { text: ` · ${t(`command-${command.name}.summary`)}` },
    ],
  }
  const examples = command.examples.map((example) => nameCommands(example))
  return replyWith(
    context,
    [
      title,
      sentence(t('help-examples'), 'quiet'),
      { kind: 'list', items: examples },
      ...(options.length === 0
        ? []
        : [sentence(t('help-options'), 'quiet'), { kind: 'table' as const, rows: options }]),
    ],
    command.examples.slice(0, 2).map((example) => button(example, example)),
  )
}

/** What is given by its name is shown by the word that is typed for it. */
function nameOption(name: string, spec: OptionSpec, { t }: CommandContext): string {
  if (spec.named !== true) return t(`option-${name}`)
  return t(`option-${name}.words`).split(',')[0]?.trim() ?? name
}

function findCommand({ commands, t }: CommandContext, typed: string): Command {
  const word = foldWord(typed.replace(/^\//u, ''))
  const named = (name: string) =>
    commands.find(
      (command) =>
        command.name === name ||
        command.aliases.includes(name) ||
        [t(`command-${command.name}`), ...t(`command-${command.name}.words`).split(',')].some(
          (each) => foldWord(each) === name,
        ),
    )
  const found = named(word)
  if (found !== undefined) return found
  const near = nearest(
    word,
    commands.map((command) => command.name),
  )
  const cure = { label: 'button-help-with', values: { command: near ?? '' } }
  throw new ChatProblem(
    'problem-no-such-command',
    { typed },
    near === null
      ? [{ label: 'button-help', command: '/help' }]
      : [{ ...cure, command: `/help ${near}` }],
  )
}
