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
  const groups = media?.groups ?? []
  const contents = [...(media?.contents ?? []), ...groups.flatMap((group) => group.contents ?? [])]
  const widest = contents
    .filter(isImage)
    .reduce<MediaNs.Content | null>(
      (best, next) => (best !== null && (best.width ?? 0) >= (next.width ?? 0) ? best : next),
      null,
    )
  const thumbnail = [media, ...groups, ...contents].flatMap((part) => part?.thumbnails ?? [])[0]
  const url = widest?.url ?? enclosures?.find(isImage)?.url ?? thumbnail?.url
  const credit = [widest, media, ...groups].flatMap((part) => part?.credits ?? [])[0]?.value
  return {
    imageUrl: resolveLink(url, base),
    imageCredit: credit === undefined ? null : plainText(credit),
  }
}

function isImage(part: Enclosure & { readonly medium?: string }): boolean {
  if (part.url === undefined) return false
  if (part.medium !== undefined) return part.medium === 'image'
  return part.type === undefined ? imageName.test(part.url) : part.type.startsWith('image')
}
