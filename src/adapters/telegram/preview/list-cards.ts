import type { Message } from '../../../delivery/message.ts'
import type { LinkCard, LinkCards } from './draw-card.ts'

/** As the pages of the stories' reports would describe themselves, and their pictures. */
export function listCards(messages: readonly (Message | null)[]): LinkCards {
  const blocks = messages.flatMap((message) => message?.blocks ?? [])
  return new Map(
    blocks.flatMap((block): [string, LinkCard][] => {
      if (block.kind !== 'story') return []
      const { headline, statements, image } = block.brief
      const { publisher: site, url } = headline.source
      const description = statements[0]?.text ?? ''
      const page = { site, title: headline.text, description, image: image?.url ?? null }
      if (image === undefined) return [[url, page]]
      const picture = { site: '', title: '', description: '', image: image.url }
      return [
        [url, page],
        [image.url, picture],
      ]
    }),
  )
}
