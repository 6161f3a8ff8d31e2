import type { Button } from '../delivery/message.ts'
import type { Translate } from '../delivery/translate.ts'
import type { Cure, ChatProblem as Problem } from './chat-problem.ts'
import { ChatProblem } from './chat-problem.ts'
import type { CommandContext, Reply } from './command.ts'
import { isSlip } from './is-slip.ts'
import type { ParsedLine } from './parse-command.ts'
import { button, instruct, replyWith, sentence } from './reply.ts'
import type { RunSetting } from './run-command.ts'
import { shortenEcho } from './shorten-echo.ts'
import { suggestCommand } from './suggest-command.ts'
import { foldWord, type Vocabulary } from './vocabulary.ts'

type Asker = Pick<CommandContext, 'chat' | 't' | 'clock'>

/** A kind reply to whatever was thrown: readers see only what a ChatProblem says, and `wayOut` behind its own cures. */
export function answerProblem(error: unknown, asker: Asker, wayOut?: readonly Cure[]): Reply {
  const problem: Problem =
    error instanceof ChatProblem ? error : new ChatProblem('problem-unexpected')
  const { t } = asker
  const cures = [...problem.cures, ...(wayOut ?? [])].map((cure) => offer(cure, t))
  const said = instruct(t(problem.key, shortened(problem.values)))
  const reply = { ...replyWith(asker, [said], cures), problem: true } as const
  return problem.key === 'problem-no-private-chat' ? { ...reply, leadsAlone: true } : reply
}

/** "news about": its words are asked for. */
function askAboutWhat(): Problem {
  const ask = { label: 'news-ask', example: 'follow-example', value: '' }
  return new ChatProblem('problem-about-what', {}, [
    { label: 'button-ask-about', command: '/news', ask },
    { label: 'button-topics', command: '/topics' },
  ])
}

/** A press that leads on from a line of this command that could not be read or done. */
export function wayOutOf(command: string, problem: Problem): readonly Cure[] {
  if (problem.cures.length > 0) return []
  // Nothing of the command's own can be pressed: help shows what anybody may do.
  if (problem.key === 'problem-admins-only') return [helpCard]
  const card = cards[command]
  return card === undefined ? [] : [card]
}

const helpCard: Cure = { label: 'button-help', command: '/help' }

/** Where what is meant can be pressed instead. */
const cards: Readonly<Record<string, Cure>> = {
  why: { label: 'button-news', command: '/news' },
  story: { label: 'button-news', command: '/news' },
  settings: { label: 'button-settings', command: '/settings' },
  schedule: { label: 'button-schedules', command: '/schedule list' },
  sources: { label: 'button-sources', command: '/sources' },
  setup: { label: 'button-setup', command: '/setup' },
}

/** However long its line is: the conversation shortens what has no room in a button. */
function offer({ label, values, command, ask }: Cure, t: Translate): Button {
  const title = t(label, values)
  if (ask === undefined) return { label: title, command }
  const question = { title, label: t(ask.label), example: t(ask.example), value: ask.value }
  return { label: title, command, ask: question }
}

/** A word between requests: courtesy gets courtesy, and a "yes" or "no" to nothing is told that nothing was asked. @throws ChatProblem for words that lack some */
export function answerSaying(
  parsed: Extract<ParsedLine, { kind: 'saying' }>,
  question: Reply['asks'] | null,
  setting: RunSetting,
): Reply {
  const { t } = setting
  if (parsed.saying === 'thanks') return replyWith(setting, [sentence(t('said-thanks'))])
  if (parsed.saying === 'alerts') return offerLessAlerts(setting)
  if (parsed.saying === 'about') throw askAboutWhat()
  if (question === null && setting.repeated) return answerInterrupted(setting)
  if (parsed.saying === 'no' && question) return replyWith(setting, [sentence(t(question.no))])
  return replyWith(setting, [sentence(t('said-to-nothing'))], [button(t('button-help'), '/help')])
}

/** A crash took the question along, before what "yes" was to do or after it. */
function answerInterrupted(setting: RunSetting): Reply {
  const { t } = setting
  const buttons = [
    button(t('button-follows'), '/follows'),
    button(t('button-schedules'), '/schedule list'),
    button(t('button-help'), '/help'),
  ]
  return { ...replyWith(setting, [sentence(t('said-interrupted'))], buttons), problem: true }
}

/** "stop alerts" may mean any of several things: each is a press away. */
function offerLessAlerts(setting: RunSetting): Reply {
  const { t, chat } = setting
  return replyWith(
    setting,
    [sentence(t('said-alerts'))],
    [
      button(t('button-alerts-none'), '/settings perday:0'),
      button(t('button-quiet'), chat.shared ? '/quiet for:chat' : '/quiet'),
      button(t('button-follows'), '/follows'),
      button(t('settings-alerts-title'), '/settings alerts'),
    ],
  )
}

/** No command says this: offer the nearest one, or a search for it. */
export function answerUnknown(
  { word, text }: Extract<ParsedLine, { kind: 'unknown' }>,
  setting: RunSetting,
): Reply {
  const { t } = setting
  const near = suggestCommand(word, setting.vocabulary)
  const help = button(t('button-help'), '/help')
  if (near !== null) {
    const rest = text.slice(word.length)
    const meant = `/${near}${rightDesk(rest, near, setting.vocabulary)}`
    const typed = shortenEcho(word)
    const asked = sentence(t('unknown-near', { typed, near: `/${near}` }))
    const run = button(t('button-run', { line: meant }), meant)
    return { ...replyWith(setting, [asked], [run, help]), problem: true }
  }
  const search = button(t('button-search-for', { words: text }), `/search ${text}`)
  const said = sentence(t('unknown-line', { text: shortenEcho(text) }))
  return { ...replyWith(setting, [said], [search, help]), problem: true }
}

/** " sciense" behind /news or /follow is " science": both words were mistyped. */
function rightDesk(rest: string, near: string, { commands, desks }: Vocabulary): string {
  const [option] = Object.values(commands.get(near)?.options ?? {})
  const typed = foldWord(rest)
  if (option?.kind !== 'topic' || desks.has(typed)) return rest
  const desk = [...desks.keys()].find((name) => isSlip(typed, name))
  return desk === undefined ? rest : ` ${desk}`
}

/** Values that repeat what was typed; the others are ours. */
const echoed = new Set(['typed', 'word', 'number', 'name'])

function shortened(values: Problem['values']): Problem['values'] {
  const short: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(values))
    short[name] = typeof value === 'string' && echoed.has(name) ? shortenEcho(value) : value
  return short
}
