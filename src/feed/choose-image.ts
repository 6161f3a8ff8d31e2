import type { MediaNs } from 'feedsmith'
import { plainText } from './plain-text.ts'
import { resolveLink } from './resolve-link.ts'

/** The picture an entry comes with, and whose it is. */
export interface EntryImage {
  readonly imageUrl: string | null
  readonly imageCredit: string | null
}

interface Enclosure {
  readonly url?: string
  readonly type?: string
}

const imageName = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i
const noImage: EntryImage = { imageUrl: null, imageCredit: null }

/** The widest picture of Media RSS, else an enclosed one, else a thumbnail. */
export function chooseImage(
  media: MediaNs.ItemOrFeed | undefined,
  enclosures: readonly Enclosure[] | undefined,
  base: string,
): EntryImage {
  if (media === undefined && enclosures === undefined) return noImage
  const parts = media === undefined ? [] : [media, ...(media.groups ?? [])]
  const widest = findWidest(parts)
  const url = widest?.url ?? enclosures?.find(isImage)?.url ?? findThumbnail(parts)
  const owner = [widest, ...parts].find((part) => part?.credits?.[0] !== undefined)
  const credit = owner?.credits?.[0]?.value
  return {
    imageUrl: resolveLink(url, base),
    imageCredit: credit === undefined ? null : plainText(credit),
  }
}

type Part = MediaNs.ItemOrFeed | MediaNs.Group

function findWidest(parts: readonly Part[]): MediaNs.Content | undefined {
  let widest: MediaNs.Content | undefined
  for (const { contents = [] } of parts) {
    for (const content of contents) {
      const isWider = widest === undefined || (content.width ?? 0) > (widest.width ?? 0)
      if (isWider && isImage(content)) widest = content
    }
  }
  return widest
}

function findThumbnail(parts: readonly Part[]): string | undefined {
  const contents = parts.flatMap((part) => part.contents ?? [])
  return [...parts, ...contents].find((part) => part.thumbnails?.[0])?.thumbnails?.[0]?.url
}

function isImage(part: Enclosure & { readonly medium?: string }): boolean {
  if (part.url === undefined) return false
  if (part.medium !== undefined) return part.medium === 'image'
  return part.type === undefined ? imageName.test(part.url) : part.type.startsWith('image')
}
