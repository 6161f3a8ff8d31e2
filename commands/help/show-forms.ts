import type { Command, CommandContext, Reply } from '../../src/chat/command.ts'
import { button, heading, instruct, replyWith, sentence } from '../../src/chat/reply.ts'
import { mayRun } from '../../src/chat/run-command.ts'
import type { Block, Span } from '../../src/delivery/message.ts'
import { isForms, nameOption, spellExample } from './spell-example.ts'

/** What is used together stands together; every command that is offered is in one of them. */
const groups = {
  'help-read': ['news', 'catchup', 'story', 'topics', 'search', 'why'],
  'help-follow': ['follow', 'unfollow', 'follows', 'quiet', 'hide'],
  'help-place': ['setup', 'schedule', 'sources', 'pause', 'resume', 'status'],
  'help-rest': ['settings', 'privacy', 'help'],
} as const

/** Every command with what it does, by what it is for. */
export function showForms(context: CommandContext): Reply {
  const { t, person } = context
  const offered = Object.values(groups).flatMap((names) =>
    names.flatMap((name) => find(name, context)),
  )
  return replyWith(
    context,
    [
      heading(t('help-title')),
      instruct(t('help-hint'), 'quiet'),
      ...Object.entries(groups).flatMap(([title, names]) => showGroup(title, names, context)),
      {
        kind: 'choose',
        label: t('help-choose'),
        command: '/help',
        of: 'choices',
        choices: offered.map(({ name }) => ({
          label: `/${name}`,
          value: name,
          detail: t(`command-${name}.summary`),
          chosen: false,
        })),
        least: 1,
        most: 1,
      },
    ],
    [
      button(t('button-news'), '/news'),
      button(t('button-topics'), '/topics'),
      person.admin ? button(t('button-setup'), '/setup') : null,
    ],
  )
}

function showGroup(
  title: string,
  names: readonly string[],
  context: CommandContext,
): readonly Block[] {
  const items = names
    .flatMap((name) => find(name, context))
    .map((command) => [
      // A command whose choices are commands of their own is none by itself.
      nameOf(command, secondWords(command)[0] ?? null),
      { text: ` · ${context.t(`command-${command.name}.summary`)}` },
    ])
  return items.length === 0 ? [] : [sentence(context.t(title), 'strong'), { kind: 'list', items }]
}

function find(name: string, context: CommandContext): readonly Command[] {
  return context.commands.filter((each) => each.name === name && mayRun(each, context))
}

function nameOf({ name }: Command, second: string | null): Span {
  const command = second === null ? `/${name}` : `/${name} ${second}`
  return { text: command, command }
}

function secondWords({ options }: Command): readonly string[] {
  return Object.values(options).flatMap((spec) =>
    spec.kind === 'choice' ? Object.keys(spec.uses ?? {}) : [],
  )
}

/** One command: its forms, what each option takes, and how it looks filled in. */
export function helpOnForms(command: Command, context: CommandContext): Reply {
  const { t } = context
  const { name } = command
  const seconds = secondWords(command)
  const forms = seconds.map((second) => [
    nameOf(command, second),
    { text: ` · ${t(`command-${name}.${second}`)}` },
  ])
  const options = Object.entries(command.options).flatMap(([option, spec]) =>
    spec.internal === true || isForms(spec)
      ? []
      : [
          [
            { text: nameOption(option, t), style: 'strong' as const },
            { text: ` · ${t(`option-${option}.summary`)}` },
          ],
        ],
  )
  const spelled = command.examples.map((example) => spellExample(example, command, context))
  const examples = [...new Set(spelled)].flatMap((text) => (text === null ? [] : [[{ text }]]))
  const listed = (items: readonly (readonly Span[])[], title?: string): readonly Block[] => {
    if (items.length === 0) return []
    const list: Block = { kind: 'list', items }
    return title === undefined ? [list] : [sentence(t(title), 'quiet'), list]
  }
  return replyWith(
    context,
    [
      {
        kind: 'heading',
        spans: [seconds.length === 0 ? nameOf(command, null) : { text: `/${name}` }],
      },
      sentence(t(`command-${name}.summary`)),
      ...listed(forms),
      ...listed(examples, 'help-examples'),
      ...listed(options, 'help-options'),
    ],
    [button(t('button-help'), '/help')],
  )
}
