import type { Span, StoryCardBlock } from './message.ts'
import type { StoryWords } from './phrase-story.ts'

/** "Velm Courier · disputed · NEW · 4 outlets": whose a headline is, how new it is, how many report it. */
export function phraseBelow(
  { brief }: Pick<StoryCardBlock, 'brief'>,
  { headline, aside }: Pick<StoryWords, 'headline' | 'aside'>,
): readonly Span[] {
  const publisher: Span = { text: brief.headline.source.publisher, style: 'quiet' }
  const marks = headline.slice(1).filter(({ style }) => style === 'warning')
  return joinGroups([[publisher], marks, aside])
}

/** What is said of a headline, with a sign between. */
export function joinGroups(groups: readonly (readonly Span[])[]): readonly Span[] {
  const told = groups.filter((group) => group.length > 0)
  return told.flatMap((group, i): readonly Span[] =>
    i === 0 ? group : [{ text: ' · ', style: 'quiet' }, ...trimFirst(group)],
  )
}

/** Without the blanks before it. */
export function trimFirst([first, ...rest]: readonly Span[]): readonly Span[] {
  return first === undefined ? rest : [{ ...first, text: first.text.trimStart() }, ...rest]
}
