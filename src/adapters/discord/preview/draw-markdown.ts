// Discord's Markdown as its clients draw it, as far as our own messages use it
// (https://support.discord.com/hc/en-us/articles/210298617). For the preview alone: nothing is sent by it.

import { formatAge } from '../../../delivery/format-time.ts'
import { escapeHtml } from '../../../feed/escape-html.ts'

/** How moments and mentions are shown: as one reader would see them. */
export interface Reader {
  /** IANA zone. */
  readonly timeZone: string
  readonly language: string
  /** Epoch ms: what ages are told from. */
  readonly now: number
}

/** A text display's content as HTML: nothing of it is taken as HTML itself. */
export function drawMarkdown(content: string, reader: Reader): string {
  const html: string[] = []
  const lines = content.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const kind = kindOf(lines[i] ?? '')
    const block = [stripMark(lines[i] ?? '', kind)]
    // Quotes and lists that stand below each other are one.
    while (kind.joins && kindOf(lines[i + 1] ?? '').tag === kind.tag)
      block.push(stripMark(lines[++i] ?? '', kind))
    html.push(drawBlock(kind, block, reader))
  }
  return html.join('')
}

interface LineKind {
  readonly tag: 'h1' | 'h2' | 'h3' | 'small' | 'blockquote' | 'ul' | 'p'
  readonly mark: RegExp
  readonly joins: boolean
}

const kinds: readonly LineKind[] = [
  { tag: 'h3', mark: /^### /u, joins: false },
  { tag: 'h2', mark: /^## /u, joins: false },
  { tag: 'h1', mark: /^# /u, joins: false },
  { tag: 'small', mark: /^-# /u, joins: false },
  { tag: 'blockquote', mark: /^> ?/u, joins: true },
  { tag: 'ul', mark: /^\s*[-*] /u, joins: true },
]
const paragraph: LineKind = { tag: 'p', mark: /^/u, joins: false }

function kindOf(line: string): LineKind {
  return kinds.find(({ mark }) => mark.test(line)) ?? paragraph
}

function stripMark(line: string, { mark }: LineKind): string {
  return line.replace(mark, '')
}

function drawBlock({ tag }: LineKind, lines: readonly string[], reader: Reader): string {
  if (tag === 'blockquote')
    return `<blockquote>${drawMarkdown(lines.join('\n'), reader)}</blockquote>`
  const drawn = lines.map((line) => drawInline(line, reader))
  if (tag === 'ul') return `<ul>${drawn.map((line) => `<li dir="auto">${line}</li>`).join('')}</ul>`
  return `<${tag} dir="auto">${drawn.join('<br>') || '&nbsp;'}</${tag}>`
}

type Inline = readonly [RegExp, (match: RegExpExecArray, reader: Reader) => string]

/** Tried in order at each place of a line. */
const inlines: readonly Inline[] = [
  [/^\\([\p{P}\p{S}])/u, ([, sign = '']) => escapeHtml(sign)],
  [/^\[((?:\\.|[^\]\\])+)\]\(<?(https?:[^\s)>]+)>?\)/u, (match, reader) => drawLink(match, reader)],
  [
    /^<t:(\d+)(?::([tTdDfFR]))?>/u,
    ([, at = '0', style = 'f'], reader) => drawMoment(Number(at), style, reader),
  ],
  [/^<@&(\d+)>/u, () => '<span class="mention role">@breaking-news</span>'],
  [/^<#(\d+)>/u, () => '<span class="mention">#morning-news</span>'],
  [/^<\/([^:>]+):\d+>/u, ([, name = '']) => `<span class="mention">/${escapeHtml(name)}</span>`],
  [
    /^\*\*((?:\\.|[^*\\]|\*(?!\*))+)\*\*/u,
    ([, text = ''], reader) => `<b>${drawInline(text, reader)}</b>`,
  ],
  [/^\*((?:\\.|[^*\\])+)\*/u, ([, text = ''], reader) => `<i>${drawInline(text, reader)}</i>`],
  [/^~~((?:\\.|[^~\\])+)~~/u, ([, text = ''], reader) => `<s>${drawInline(text, reader)}</s>`],
  [/^`([^`]+)`/u, ([, text = '']) => `<code>${escapeHtml(text)}</code>`],
  [/^https?:\/\/[^\s<>)]+/u, ([url = '']) => `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`],
]

function drawInline(line: string, reader: Reader): string {
  let html = ''
  let rest = line
  while (rest !== '') {
    const [length, drawn] = takeInline(rest, reader)
    html += drawn
    rest = rest.slice(length)
  }
  return html
}

function takeInline(rest: string, reader: Reader): readonly [number, string] {
  for (const [pattern, draw] of inlines) {
    const match = pattern.exec(rest)
    if (match !== null) return [match[0].length, draw(match, reader)]
  }
  const [first = ''] = rest
  return [first.length, escapeHtml(first)]
}

function drawLink([, text = '', url = '']: RegExpExecArray, reader: Reader): string {
  return `<a href="${escapeHtml(url)}">${drawInline(text, reader)}</a>`
}

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { year: 'numeric', month: '2-digit', day: '2-digit' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
}

function drawMoment(seconds: number, style: string, reader: Reader): string {
  const { timeZone, language, now } = reader
  const shape = { ...(styles[style] ?? styles['f']), timeZone }
  const told =
    style === 'R'
      ? formatAge(seconds * 1000 - now, language)
      : new Intl.DateTimeFormat(language, shape).format(seconds * 1000)
  return `<time>${escapeHtml(told)}</time>`
}
