import { escapeHtml } from '../../../feed/escape-html.ts'
import type { DiscordPart } from '../discord-part.ts'
import { drawComponent } from './draw-component.ts'
import type { Reader } from './draw-markdown.ts'
import { pageStyle } from './page-style.ts'

/** Messages as one reader sees them. */
export interface PreviewPage {
  readonly reader: Reader
  readonly messages: readonly PreviewMessage[]
}

/** Where a message stands. */
export interface PreviewPlace {
  readonly kind: 'channel' | 'announcement' | 'forum' | 'direct'
  readonly name: string
  /** Of a forum's post. */
  readonly title?: string
  /** Name of the thread that begins with it. */
  readonly thread?: string
}

/** A message of the preview and where it stands; `at` is epoch ms. */
export interface PreviewMessage {
  /** Under what it is shown: "A digest", "An alert". */
  readonly title: string
  readonly place: PreviewPlace
  readonly at: number
  readonly parts: readonly DiscordPart[]
  /** Only the asker sees it. */
  readonly ephemeral: boolean
}

/** What a page shows; a frame and a theme are still to come around it. */
interface DrawnPage {
  readonly title: string
  readonly style: string
  readonly body: string
  readonly script: string
}

/** A page that looks like a channel: the same payloads as are sent, nothing added. */
export function drawPage({ reader, messages }: PreviewPage): DrawnPage {
  const drawn = messages.map((message) => drawMessage(message, reader)).join('\n')
  return { title: 'Dateline on Discord', style: pageStyle, body: drawn, script: '' }
}

const signs = { channel: '#', announcement: '📣', forum: '💬', direct: '@' } as const

function drawMessage(
  { title, place, at, parts, ephemeral }: PreviewMessage,
  reader: Reader,
): string {
  const time = new Intl.DateTimeFormat(reader.language, {
    timeStyle: 'short',
    timeZone: reader.timeZone,
  }).format(at)
  const drawn = parts
    .map(({ components }) => components.map((each) => drawComponent(each, reader)).join(''))
    .map((html) => `<div class="part">${html}</div>`)
    .join('')
  const note = ephemeral ? '<div class="note">👁 Only you can see this</div>' : ''
  return `<section class="message${ephemeral ? ' private' : ''}">
<header><b><i>${signs[place.kind]}</i> <bdi>${escapeHtml(place.name)}</bdi></b><span>${escapeHtml(title)}</span></header>
${drawTitle(place)}<div class="avatar">D</div>
<div class="body"><div class="who"><b>Dateline</b> <span class="app">APP</span> <time>${escapeHtml(time)}</time></div>${drawn}${note}${drawThread(place)}</div>
</section>`
}

function drawTitle({ title }: PreviewPlace): string {
  return title === undefined ? '' : `<h1 class="post" dir="auto">${escapeHtml(title)}</h1>\n`
}

function drawThread({ thread }: PreviewPlace): string {
  return thread === undefined
    ? ''
    : `<div class="thread"><b>${escapeHtml(thread)}</b> <a>2 Messages ›</a></div>`
}
