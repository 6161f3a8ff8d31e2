import { escapeHtml } from '../../../feed/escape-html.ts'

/** A story offered to be shared in any chat. */
export interface OfferedResult {
  readonly title: string
  readonly description: string
  readonly picture: string | null
}

/** What stands below a chat's messages. */
export interface Composer {
  /** What is typed so far. */
  readonly typed?: string
  /** In place of "Message". */
  readonly placeholder?: string
  /** The message that is answered by what is typed next. */
  readonly answers?: { readonly name: string; readonly text: string }
  /** Keys in place of the keyboard. */
  readonly keys?: readonly (readonly string[])[]
  /** What the bot named in the words typed offers. */
  readonly offers?: readonly OfferedResult[]
}

/** Where one writes; who only reads a channel may silence it. */
export function drawComposer(composer: Composer, isChannel: boolean): string {
  if (isChannel) return '<div class="composer mute">MUTE</div>'
  const { typed = '', placeholder = 'Message', answers, keys = [], offers = [] } = composer
  const field =
    typed === ''
      ? `<span class="field quiet" dir="auto">${escapeHtml(placeholder)}</span>`
      : `<span class="field" dir="auto">${escapeHtml(typed)}</span>`
  const rows = keys.map(
    (row) => `<div>${row.map((key) => `<span>${escapeHtml(key)}</span>`).join('')}</div>`,
  )
  return `${drawOffers(offers)}${drawAnswered(answers)}<div class="composer"><i class="clip"></i>${field}<i class="send"></i></div>
${rows.length === 0 ? '' : `<div class="own-keys">${rows.join('')}</div>`}`
}

function drawOffers(offers: readonly OfferedResult[]): string {
  if (offers.length === 0) return ''
  const drawn = offers.map(({ title, description, picture }) => {
    const [first = ''] = title
    const image =
      picture === null ? `<i>${escapeHtml(first)}</i>` : `<img src="${escapeHtml(picture)}" alt="">`
    return `<div class="offer">${image}<div dir="auto"><b>${escapeHtml(title)}</b><p>${escapeHtml(description)}</p></div></div>`
  })
  return `<div class="offers">${drawn.join('')}</div>`
}

function drawAnswered(answers: Composer['answers']): string {
  if (answers === undefined) return ''
  const { name, text } = answers
  return `<div class="answered"><i>↩</i><div><b>${escapeHtml(name)}</b><span dir="auto">${escapeHtml(text)}</span></div></div>`
}
