import type { Message } from '../../../delivery/message.ts'
import type { OfferedResult } from './draw-composer.ts'

/** Stories as a list of results tells them: headline, publisher, first line. */
export function listOffers(cards: readonly Message[]): readonly OfferedResult[] {
  return cards.flatMap(({ blocks }) => blocks.flatMap(offeredOf))
}

function offeredOf(block: Message['blocks'][number]): readonly OfferedResult[] {
  if (block.kind !== 'story') return []
  const { headline, statements } = block.brief
  const description = [headline.source.publisher, ...statements.slice(0, 1).map(({ text }) => text)]
  return [{ title: headline.text, description: description.join(' · '), picture: null }]
}
