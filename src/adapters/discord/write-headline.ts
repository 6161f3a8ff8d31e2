import type { Message, Span, StoryCardBlock } from '../../delivery/message.ts'
import { formatSpans } from './format-spans.ts'
import { longestAside, longestHeadline } from './limits.ts'
import { prefix } from './render-text.ts'

/** A card that stands alone has its headline as a heading; in a list of cards it is bold. */
export function writeHeadline(
  card: StoryCardBlock,
  { headline: [title, ...rest], aside }: { headline: readonly Span[]; aside: readonly Span[] },
  message: Message,
): readonly string[] {
  const told = title === undefined ? [] : [{ text: title.text, ...linkOf(title) }]
  const line = formatSpans(told, message, longestHeadline).trim()
  const below = writeBelow(card, rest, aside, message)
  if (card.number === null) return [prefix('### ', line), below]
  return [prefix('', `**${card.number} · ${line}**`), below]
}

function linkOf({ link }: Span): Pick<Span, 'link'> {
  return link === undefined ? {} : { link }
}

/** "Velm Courier · disputed · NEW · 4 outlets": who has the headline, how new it is, how many report it. */
export function writeBelow(
  { brief }: StoryCardBlock,
  rest: readonly Span[],
  aside: readonly Span[],
  message: Message,
): string {
  const publisher: Span = { text: brief.headline.source.publisher, style: 'quiet' }
  const marks = rest.filter(({ style }) => style === 'warning')
  const spans = joinGroups([[publisher], marks, aside])
  return prefix('-# ', formatSpans(spans, message, longestAside).trim())
}

/** What is said of a headline, with a sign between. */
export function joinGroups(groups: readonly (readonly Span[])[]): readonly Span[] {
  const told = groups.filter((group) => group.length > 0)
  return told.flatMap((group, i): readonly Span[] =>
    i === 0 ? group : [{ text: ' · ', style: 'quiet' }, ...trimFirst(group)],
  )
}

function trimFirst([first, ...rest]: readonly Span[]): readonly Span[] {
  return first === undefined ? rest : [{ ...first, text: first.text.trimStart() }, ...rest]
}
