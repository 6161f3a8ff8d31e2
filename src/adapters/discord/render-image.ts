import {
  type APIComponentInContainer,
  type APIMediaGalleryItem,
  type APISectionComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord.js'
import { cutAtWord } from '../../delivery/cut-at-word.ts'
import type { CardImage } from '../../delivery/message.ts'
import { stripControls } from '../../delivery/strip-controls.ts'
import { cutEscaped, escapeMarkdown, linkTarget } from './escape-markdown.ts'
import { longestMediaDescription, longestMediaUrl } from './limits.ts'
import type { Page } from './render-page.ts'

/** An image with the line that credits it. */
interface CreditedImage {
  readonly item: APIMediaGalleryItem
  readonly credit: string
}

/** Characters of a credit as it stands below its image. */
const longestCredit = 300

/** Never without its credit, below it and as what is read aloud; null where Discord would not take its address. */
export function readImage(
  { url: address, credit: given, spoiler }: CardImage,
  { setting }: Page,
): CreditedImage | null {
  const url = linkTarget(address, longestMediaUrl)
  const credit = stripControls(given).trim()
  if (url === null || credit === '') return null
  const description = cutAtWord(credit, longestMediaDescription)
  const named = cutEscaped(escapeMarkdown(credit), longestCredit)
  // Many credits begin with the word themselves: "Photo: …".
  const isLabelled = /^[\p{L} ]{3,14}:/u.test(credit)
  const told = isLabelled ? named : setting.t('image-credit', { credit: named })
  const item = { media: { url }, description, ...(spoiler ? { spoiler } : {}) }
  return { item, credit: `-# ${told}` }
}

/** Small, beside the headline: a digest stays short enough to be scanned. */
export function besideImage(
  lines: readonly string[],
  { item, credit }: CreditedImage,
): APISectionComponent {
  const components = [textOf([...lines, credit])]
  return {
    type: ComponentType.Section,
    components,
    accessory: { type: ComponentType.Thumbnail, ...item },
  }
}

/** In full width, its credit below it: where the story is the message. */
export function renderGallery({ item, credit }: CreditedImage): readonly APIComponentInContainer[] {
  return [{ type: ComponentType.MediaGallery, items: [item] }, textOf([credit])]
}

/** Lines as one component of text. */
export function textOf(lines: readonly string[]): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: lines.join('\n') }
}

/** Lines as a text of their own; none where there are no lines. */
export function textsOf(lines: readonly string[]): readonly APITextDisplayComponent[] {
  return lines.length === 0 ? [] : [textOf(lines)]
}
