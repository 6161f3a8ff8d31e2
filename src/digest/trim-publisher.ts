import type { Publisher } from '../feed/feed.ts'

const SUFFIX = /^(.*\S)\s*(?:[|·•»]|::|\s[-–—]\s)\s*([^|·•»]+)$/su

/**
 * A title without its publisher's own name at the end ("… | Velm Courier"). Only that name, its
 * site's name or an abbreviation of it is taken off: "… – police" is attribution and stays.
 */
export function trimPublisher(title: string, publisher: Publisher): string {
  const parts = SUFFIX.exec(title.trim())
  const [, rest, suffix] = parts ?? []
  if (rest === undefined || suffix === undefined) return title.trim()
  const site = plain(suffix)
  const names = [publisher.name, publisher.id, publisher.id.split('.')[0] ?? ''].map(plain)
  if (site === '' || !names.some((name) => name === site || name === `the${site}`))
    return title.trim()
  return trimPublisher(rest, publisher)
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
