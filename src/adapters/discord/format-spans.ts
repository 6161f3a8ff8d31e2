import { type Direction, directionOf } from '../../delivery/find-direction.ts'
import { isolateText } from '../../delivery/isolate-text.ts'
import type { Message, Span } from '../../delivery/message.ts'
import { hiddenHost, safeLink, stripControls } from '../../delivery/strip-controls.ts'
import { readChatId, readPersonId } from './address.ts'
import { cutEscaped, escapeMarkdown, linkTarget } from './escape-markdown.ts'
import { momentTag } from './moment-tag.ts'

/** Ids of the commands as Discord has registered them, by name: "news", "schedule add". */
export type CommandIds = ReadonlyMap<string, string>

/** When a message was composed and how its place reads times. */
type Moment = Pick<Message, 'at' | 'timeZone'> & { readonly commandIds?: CommandIds | undefined }

/**
 * Spans as one line of Discord's Markdown, of at most `room` characters: what is longer is cut at a word. `before` is
 * what the line begins with, where it goes on.
 */
export function formatSpans(
  spans: readonly Span[],
  moment: Moment,
  room: number = Number.POSITIVE_INFINITY,
  before: readonly Span[] = [],
): string {
  const words = [...before, ...spans].filter((span) => !isName(span))
  const line = directionOf(words.map(({ text }) => text).join(''))
  // A command's name is Latin in every language: it gives no line its direction.
  const opens = before.length === 0 && spans[0]?.command !== undefined
  const runs: Run[] = []
  let left = room
  for (const [i, span] of spans.entries()) {
    const gives = i + before.length === 0 && !opens
    const run = formatSpan(span, { moment, line: gives ? null : line, left })
    runs.push(run)
    left -= run.text.length + boldMarks
    if (run.cut === true || left <= boldMarks) break
  }
  // The moment belongs to the words that introduce it.
  const text = joinRuns(runs).replace(/\u2069(\s*<t:\d+:\w>)/gu, '$1\u2069')
  return opens && line === 'rtl' ? `${rightToLeftMark}${text}` : text
}

/** A letter without a shape. */
const rightToLeftMark = '\u200F'

/** The words of spans without mark-up: a label, a title. */
export function wordsOf(spans: readonly Span[]): string {
  return stripControls(spans.map(({ text }) => text).join('')).trim()
}

/** `**` at both ends. */
const boldMarks = 4
/** FSI and PDI. */
const isolates = 2

interface Run {
  readonly text: string
  readonly bold: boolean
  /** There was no room for all of it, nor is there for what follows. */
  readonly cut?: true
}

interface Place {
  readonly moment: Moment
  /** The line's direction, or null for the span that gives it. */
  readonly line: Direction | null
  readonly left: number
}

function formatSpan(span: Span, { moment, line, left }: Place): Run {
  const { text, link, style, at, since } = span
  const bold = style !== undefined && style !== 'quiet'
  if (at !== undefined) {
    const tag = momentTag(since === undefined ? { at } : { at, since }, moment)
    // No client of Discord's is in a language that is written from the right.
    const told = line === 'rtl' ? `\u2068${tag}\u2069` : tag
    return { text: `${/^\s*/u.exec(text)?.[0]}${told}`, bold }
  }
  const named = nameMention(span)
  if (named !== null && named.length <= left) return { text: named, bold }
  const pressed = commandMention(span, moment)
  if (pressed !== null && pressed.length <= left) return { text: pressed, bold }
  const target = linkTarget(link)
  const linked = target === null ? null : writeLink(text, target, line)
  if (linked !== null && linked.length <= left) return { text: linked, bold }
  const [, before = '', words = '', after = ''] = splitBlanks(text)
  const host = target === null ? hostOf(safeLink(link)) : null
  const shownHost = host === null ? '' : ` (${host})`
  const escaped = escapeMarkdown(words)
  const kept = cutEscaped(escaped, Math.max(1, left - boldMarks - isolates - shownHost.length))
  const shown = `${before}${isolateText(kept, line)}${shownHost}${after}`
  return { text: shown, bold, ...(kept === escaped ? {} : { cut: true }) }
}

/**
 * A command that can be pressed, where its id is known
 * (https://docs.discord.com/developers/reference#message-formatting-formats).
 */
function commandMention({ command }: Span, { commandIds }: Moment): string | null {
  const name = command?.replace(/^\//u, '')
  const id = name === undefined ? undefined : commandIds?.get(name)
  return id === undefined ? null : `</${name}:${id}>`
}

/** What is shown by a name that Discord knows; it gives a line no direction. */
function isName({ command, place, person, role }: Span): boolean {
  return [command, place, person, role].some((each) => each !== undefined)
}

/** A place, person or role by its name as every client knows it; nobody is called by it (`allowed_mentions` is empty). */
function nameMention({ place, person, role }: Span): string | null {
  if (role !== undefined && /^\d{1,20}$/u.test(role)) return `<@&${role}>`
  const userId = person === undefined ? null : readPersonId(person)
  if (userId !== null) return `<@${userId}>`
  const address = place === undefined ? null : readChatId(place)
  if (address === null) return null
  return address.kind === 'channel' ? `<#${address.channelId}>` : `<@${address.userId}>`
}

/** A masked link never hides its host: words that look like an address give way to the true one. */
function writeLink(text: string, target: string, line: Direction | null): string {
  const [, before = '', words = '', after = ''] = splitBlanks(text)
  const host = hostOf(target)
  // An address in full says no more than its host, which can be pressed.
  if (words === '' || linkTarget(words) === target) return `${before}[${host}](${target})${after}`
  const label = isolateText(escapeMarkdown(words), line)
  // Clients show no link whose words are an address: the host is the link.
  if (/:\/\//u.test(words)) return `${before}${label} ([${host}](${target}))${after}`
  const hidden = hiddenHost(words, target) === null ? '' : ` (${host})`
  return `${before}[${label}](${target})${hidden}${after}`
}

function hostOf(link: string | null): string | null {
  const host = link === null ? undefined : URL.parse(link)?.hostname
  return host === undefined || host === '' ? null : escapeMarkdown(host)
}

/** What may be bold or linked, between the blanks around it. */
function splitBlanks(text: string): readonly string[] {
  return /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
}

/** Neighbours that are bold share their marks, which enclose no blanks. */
function joinRuns(runs: readonly Run[]): string {
  let text = ''
  for (let i = 0; i < runs.length; ) {
    const bold = runs[i]?.bold ?? false
    let run = ''
    while (i < runs.length && runs[i]?.bold === bold) run += runs[i++]?.text ?? ''
    const [, before = '', words = '', after = ''] = splitBlanks(run)
    text += bold && words !== '' ? `${before}**${words}**${after}` : run
  }
  return text
}
