import type { OpenedDocument } from '../../chat/opened-document.ts'
import type { RawAttachment } from './interaction-schema.ts'

const mostBytes = 1_048_576
const patienceMs = 5000
const cdnHosts = ['cdn.discordapp.com', 'media.discordapp.net']

/**
 * The text of a file somebody attached, up to 1 MB. It is fetched from Discord's own hosts, or from where Discord's
 * interface was set to be, and from nowhere else.
 */
export async function openAttachment(
  { filename: name, url, size }: RawAttachment,
  apiUrl: string,
): Promise<OpenedDocument> {
  if (size > mostBytes) return { name, unread: 'too-large' }
  const bytes = isDiscords(new URL(url), new URL(apiUrl)) ? await fetchBytes(url) : null
  if (bytes === null) return { name, unread: 'unreachable' }
  if (bytes === 'too-large') return { name, unread: bytes }
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { name, unread: 'not-text' }
  }
}

/** Null where nothing comes. What it says of its size is not believed. */
async function fetchBytes(url: string): Promise<Buffer | 'too-large' | null> {
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const answer = await fetch(url, { redirect: 'error', signal })
    if (!answer.ok || answer.body === null) return null
    const read: Uint8Array[] = []
    let bytes = 0
    const chunks: AsyncIterable<Uint8Array> = answer.body
    for await (const chunk of chunks) {
      bytes += chunk.byteLength
      if (bytes > mostBytes) return 'too-large'
      read.push(chunk)
    }
    return Buffer.concat(read)
  } catch {
    return null
  }
}

function isDiscords(url: URL, api: URL): boolean {
  if (url.origin === api.origin) return true
  return url.protocol === 'https:' && url.port === '' && cdnHosts.includes(url.hostname)
}
