import type { LinkPreviewOptions } from 'grammy/types'
import { cutAtWord } from '../../delivery/cut-at-word.ts'
import type { Message, Span, StoryCardBlock } from '../../delivery/message.ts'
import { safeLink } from '../../delivery/strip-controls.ts'
import { mostCaption } from './limits.ts'
import { loneStory } from './lone-story.ts'
import type { Page } from './render-page.ts'
import type { TelegramPart } from './telegram-part.ts'
import { canLink } from './write-spans.ts'

/** What is shown beside a message's text. */
export type Shown = Pick<TelegramPart, 'picture' | 'preview'>

const noPreview: LinkPreviewOptions = { is_disabled: true }

/**
 * A story alone is shown with its picture, or where its text is too long for a caption with a preview of it; without
 * images with a small preview of its report. Of a digest only the lead story is, and only where images are on.
 */
export function choosePicture(message: Message, text: string): Shown {
  const card = loneStory(message)
  if (card === null) return { picture: null, preview: previewLead(message) }
  const url = safeLink(card.image?.url)
  if (card.image === undefined || url === null || !canLink(url))
    return { picture: null, preview: previewReport(card) }
  const { spoiler } = card.image
  if (text.length <= mostCaption) return { picture: { url, spoiler }, preview: noPreview }
  // A preview cannot be hidden until it is pressed.
  if (spoiler) return { picture: null, preview: noPreview }
  return { picture: null, preview: { url, prefer_large_media: true, show_above_text: true } }
}

/** Whose the image is; only of a story alone, whose image stands there. */
export function phraseCredit(card: StoryCardBlock, page: Page): readonly Span[] {
  const { image } = card
  if (image === undefined || card !== loneStory(page.message)) return []
  // Many credits begin with the word themselves: "Photo: …".
  const isLabelled = /^[\p{L} ]{3,14}:/u.test(image.credit)
  const credit = isLabelled
    ? image.credit
    : page.setting.t('image-credit', { credit: image.credit })
  return [{ text: cutAtWord(credit, longestCredit), style: 'quiet' }]
}

const longestCredit = 200

/** Nothing is shown of what not everybody wants to see. */
function previewReport({ brief }: StoryCardBlock): LinkPreviewOptions {
  const url = safeLink(brief.headline.source.url)
  if (url === null || !canLink(url) || brief.contentMarks.length > 0) return noPreview
  return { url, prefer_small_media: true }
}

function previewLead({ blocks }: Message): LinkPreviewOptions {
  const lead = blocks.find((block) => block.kind === 'story' && block.number === 1)
  const image = lead?.kind === 'story' ? lead.image : undefined
  return lead?.kind === 'story' && image?.spoiler === false ? previewReport(lead) : noPreview
}
