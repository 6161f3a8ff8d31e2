import { escapeHtml } from '../../../feed/escape-html.ts'
import { drawAvatar } from './draw-avatar.ts'
import type { LinkCards } from './draw-card.ts'
import { type Composer, drawComposer } from './draw-composer.ts'
import { drawMessage, type PreviewMessage } from './draw-message.ts'
import { drawDay, type Reader } from './draw-moment.ts'
import { pageStyle } from './page-style.ts'

/** Chats as one reader sees them. */
export interface PreviewPage {
  readonly reader: Reader
  readonly scenes: readonly PreviewScene[]
  readonly cards: LinkCards
}

/** A chat with what was said in it, oldest first. */
export interface PreviewScene {
  /** Under what it is shown: "A digest in a channel". */
  readonly title: string
  readonly chat: PreviewChat
  readonly messages: readonly PreviewMessage[]
  readonly composer?: Composer
}

/** The chat whose messages are drawn, as its head shows it. */
export interface PreviewChat {
  readonly kind: 'private' | 'group' | 'topic' | 'channel'
  readonly name: string
  /** Below its name: "bot", "48 members". */
  readonly about: string
}

/** What a page shows; a frame and a theme are still to come around it. */
interface DrawnPage {
  readonly title: string
  readonly style: string
  readonly body: string
  readonly script: string
}

/** A page that looks like Telegram's chats: the same payloads as are sent, nothing added. */
export function drawPage({ reader, scenes, cards }: PreviewPage): DrawnPage {
  const drawn = scenes.map((scene) => drawScene(scene, reader, cards)).join('\n')
  return { title: 'Dateline on Telegram', style: pageStyle, body: drawn, script: pageScript }
}

/** Runs once the page has its width. */
const pageScript = `if (Number(width) > 0 && Number(width) < 500) document.body.classList.add('phone')
// Quotes of no more than three lines have nothing to expand.
for (const quote of document.querySelectorAll('.closed'))
  if (quote.scrollHeight <= quote.clientHeight + 2) quote.className = ''
`

function drawScene(
  { title, chat, messages, composer = {} }: PreviewScene,
  reader: Reader,
  cards: LinkCards,
): string {
  const tells = (
    {
      private: 'nothing',
      channel: 'name',
      group: 'name and picture',
      topic: 'name and picture',
    } as const
  )[chat.kind]
  const rows = messages.map((message, i) => {
    const day = drawDay(message.at, reader)
    const before = messages[i - 1]
    const isNewDay = before === undefined || drawDay(before.at, reader) !== day
    const isFirst = isNewDay || before.from !== message.from
    const isLast = messages[i + 1]?.from !== message.from
    const setting = { reader, cards, tells, isFirst, isLast }
    return `${isNewDay ? `<div class="day"><span>${escapeHtml(day)}</span></div>` : ''}${drawMessage(message, setting)}`
  })
  return `<h2>${escapeHtml(title)}</h2>
<section class="chat ${chat.kind}">
<header>${drawAvatar(chat.name)}<div><b><bdi>${escapeHtml(chat.name)}</bdi></b><span>${escapeHtml(chat.about)}</span></div></header>
<div class="messages">${rows.join('\n')}</div>
${drawComposer(composer, chat.kind === 'channel')}
</section>`
}
