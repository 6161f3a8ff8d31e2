import { cutAtWord } from '../../delivery/cut-at-word.ts'
import { type Direction, directionOf } from '../../delivery/find-direction.ts'
import { isolateText } from '../../delivery/isolate-text.ts'
import type { Span } from '../../delivery/message.ts'
import { hiddenHost, safeLink, stripControls } from '../../delivery/strip-controls.ts'
import { defuseText } from './defuse-text.ts'
import { longestLink } from './limits.ts'
import { joinTexts, markText, noText, type RichText, trimText, unmarked } from './rich-text.ts'

/** What a line is written for. */
interface Base {
  readonly direction: Direction
}

/** A letter without a shape, which gives its paragraph a direction. */
const directionMarks = { ltr: '\u200E', rtl: '\u200F' } as const
/** FSI and PDI, and the dots of what is cut. */
const aroundWords = 3

/** Spans as one line in the message's direction, of at most about `room` characters: what is longer is cut at a word. */
export function writeLine(spans: readonly Span[], base: Base, room?: number): RichText {
  return toLine([writeSpans(spans, base, room)], base)
}

/** Words of the other direction than the message's are a line of their own direction. */
export function writeOwn(spans: readonly Span[], base: Base, room: number): RichText {
  return writeLine(spans, baseOf(spans, base), room)
}

/** The direction of somebody's words: the message's, unless they begin with the other and mostly are of it. */
export function baseOf(spans: readonly Span[], { direction }: Base): Base {
  const text = spans.map((span) => span.text).join('')
  const letters = text.match(/\p{L}/gu) ?? []
  const own = letters.filter((letter) => directionOf(letter) === direction).length
  const isOther = directionOf(text) !== direction && own * 2 < letters.length
  return { direction: isOther ? (directionOf(text) ?? direction) : direction }
}

/** Runs as one line in the message's direction, with a sign between them that ends a line rather than begins one. */
export function toLine(runs: readonly RichText[], base: Base, between = '\u00a0· '): RichText {
  return directed(trimText(joinTexts(runs, between)), base)
}

/** Short groups between signs are not torn apart at a line's end: "4 outlets", "Velm Courier", "Sun 12:41". */
export function holdTogether(spans: readonly Span[]): readonly Span[] {
  return spans.map((span) => ({ ...span, text: holdGroups(span.text) }))
}

function holdGroups(text: string): string {
  const groups = text.split(' · ')
  const held = groups.map((group) => (group.length > longestHeld ? group : holdWords(group)))
  return held.join('\u00a0· ')
}

/** What is longer would leave a telephone's lines too uneven. */
const longestHeld = 26

/** The blanks around it stay: lines may break there. */
function holdWords(group: string): string {
  return group.replaceAll(/(?<=\S) +(?=\S)/gu, '\u00a0')
}

/** Spans as a part of a line. */
export function writeSpans(
  spans: readonly Span[],
  base: Base,
  room: number = Number.POSITIVE_INFINITY,
): RichText {
  const runs: RichText[] = []
  let left = room
  for (const span of spans) {
    if (left <= aroundWords) break
    const run = writeSpan(span, base, left)
    runs.push(run)
    left -= run.text.length
  }
  return trimText(joinTexts(runs))
}

/** A line beside the matter: a hint, how far reading went. */
export function writeQuiet(spans: readonly Span[], base: Base, room?: number): RichText {
  return quieten(writeLine(spans, base, room), base)
}

/** Letters of Hebrew and Arabic have no slanted form. */
function quieten(rich: RichText, { direction }: Base): RichText {
  return direction === 'rtl' ? rich : markText(rich, { type: 'italic' })
}

/** Whether all there is to read in it is quiet. */
export function isAllQuiet(spans: readonly Span[]): boolean {
  return spans.every(({ style, text }) => style === 'quiet' || text.trim() === '')
}

/**
 * Telegram shows each paragraph in the direction of its first letter: one that begins with a letter of the other
 * direction, or has none, is given a mark.
 */
function directed(rich: RichText, { direction }: Base): RichText {
  // Some clients look into what is set apart, others past it.
  const readings = [rich.text, rich.text.replace(/[\u2066-\u2068][^\u2069]*\u2069/gu, '')]
  const isOwn = readings.every((text) => (directionOf(text) ?? 'ltr') === direction)
  if (rich.text === '' || isOwn) return rich
  return joinTexts([unmarked(directionMarks[direction]), rich])
}

function writeSpan(span: Span, base: Base, left: number): RichText {
  const run = writeWords(span, base, left)
  const { style } = span
  return style === undefined || style === 'quiet' ? run : markText(run, { type: 'bold' })
}

function writeWords(span: Span, base: Base, left: number): RichText {
  const { text, link, command, at } = span
  const told = at === undefined ? text : holdGroups(text)
  const clean = stripControls(told).replace(/ {2,}/gu, ' ')
  // Our own: Telegram makes it one to press. From the right its slash would stand behind it.
  if (command !== undefined) {
    const isFromRight = base.direction === 'rtl' && clean.startsWith('/')
    const mark = isFromRight ? directionMarks.ltr : ''
    // What a press says has no place behind it: such a command is there to be copied.
    if (span.elsewhere !== true) return unmarked(`${mark}${clean}`)
    const copied = unmarked(clean.replaceAll('\u00a0', ' '))
    return joinTexts([unmarked(mark), markText(copied, { type: 'code' })])
  }
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(clean) ?? []
  const kept = cutAtWord(defuseText(words), left - aroundWords)
  const shown = unmarked(isolateText(kept, base.direction))
  const linked = linkWords(shown, { words, href: safeLink(link) }, base)
  return joinTexts([unmarked(before), linked, unmarked(after)])
}

interface Linked {
  readonly words: string
  readonly href: string | null
}

/** A link never hides its host: words that look like an address give way to the true one. */
function linkWords(shown: RichText, { words, href }: Linked, { direction }: Base): RichText {
  const host = hostOf(href)
  if (href === null || host === null) return shown
  const told = unmarked(` (${isolateText(defuseText(host), direction)})`)
  if (!canLink(href)) return joinTexts([shown, told])
  const link = { type: 'text_link' as const, url: href }
  const linkedHost = markText(unmarked(isolateText(host, direction)), link)
  // An address in full says no more than its host, which can be pressed.
  if (words === '' || safeLink(words) === href) return linkedHost
  if (words.includes('://')) return joinTexts([shown, unmarked(' ('), linkedHost, unmarked(')')])
  const hidden = hiddenHost(words, href) === null ? noText : told
  return joinTexts([markText(shown, link), hidden])
}

/** Whether Telegram takes it as a link: the host of one has a dot within. */
export function canLink(href: string): boolean {
  return href.length <= longestLink && /[^.]\.[^.]/u.test(hostOf(href) ?? '')
}

function hostOf(href: string | null): string | null {
  return href === null ? null : (URL.parse(href)?.hostname ?? null)
}
