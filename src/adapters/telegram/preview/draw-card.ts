import { escapeHtml } from '../../../feed/escape-html.ts'
import type { TelegramPart } from '../telegram-part.ts'
import { findDirection } from './find-direction.ts'

/** What a page tells of itself to whoever links to it. */
export interface LinkCard {
  readonly site: string
  /** Empty: of a picture. */
  readonly title: string
  readonly description: string
  readonly image: string | null
}

/** Cards of the pages that messages link to, by address. */
export type LinkCards = ReadonlyMap<string, LinkCard>

/** The card of a message's link as its sender wants it; empty: none is known, or none is wanted. */
export function drawCard(
  part: Pick<TelegramPart, 'preview' | 'entities'>,
  cards: LinkCards,
): string {
  const { is_disabled: isDisabled, url, prefer_large_media: isLarge } = part.preview
  const link = url ?? part.entities.find(({ type }) => type === 'text_link')
  const address = typeof link === 'object' && 'url' in link ? link.url : link
  const card = typeof address === 'string' ? cards.get(address) : undefined
  if (isDisabled === true || card === undefined) return ''
  const image = card.image === null ? '' : `<img src="${escapeHtml(card.image)}" alt="">`
  // An address of a picture is shown as the picture alone.
  const words =
    card.title === ''
      ? ''
      : `<div><b class="site">${escapeHtml(card.site)}</b><b>${escapeHtml(card.title)}</b><p>${escapeHtml(card.description)}</p></div>`
  const size = isLarge === true ? 'large' : 'small'
  return `<div class="card ${size}" dir="${findDirection(card.title)}">${words}${image}</div>`
}
