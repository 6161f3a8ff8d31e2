import type { Message, Span, StoryCardBlock } from '../../delivery/message.ts'
import { phraseBelow } from '../../delivery/phrase-below.ts'
import type { StoryWords } from '../../delivery/phrase-story.ts'
import { isWithdrawn } from '../../digest/is-withdrawn.ts'
import { formatSpans } from './format-spans.ts'
import { longestAside, longestHeadline } from './limits.ts'
import { prefix } from './render-text.ts'

/**
 * A card that stands alone has its headline as a heading; in a list of cards it is bold. Struck through where nobody
 * stands behind it any more.
 */
export function writeHeadline(
  card: StoryCardBlock,
  words: Pick<StoryWords, 'headline' | 'aside'>,
  message: Message,
): readonly string[] {
  const [first] = words.headline
  const told = first === undefined ? [] : [{ text: first.text, ...linkOf(first) }]
  const title = formatSpans(told, message, longestHeadline).trim()
  const line = isWithdrawn(card.brief) && title !== '' ? `~~${title}~~` : title
  const below = writeBelow(card, words, message)
  if (card.number === null) return [prefix('### ', line), below]
  return [prefix('', `**${card.number} · ${line}**`), below]
}

function linkOf({ link }: Span): Pick<Span, 'link'> {
  return link === undefined ? {} : { link }
}

/** Small, below the headline: whose it is, how new it is, how many report it. */
export function writeBelow(
  card: StoryCardBlock,
  words: Pick<StoryWords, 'headline' | 'aside'>,
  message: Message,
): string {
  return prefix('-# ', formatSpans(phraseBelow(card, words), message, longestAside).trim())
}
