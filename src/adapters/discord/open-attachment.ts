import type { OpenedDocument } from '../../chat/opened-document.ts'
import { longestDocument, readDocument } from '../../chat/read-document.ts'
import type { RawAttachment } from './interaction-schema.ts'

const patienceMs = 5000
const cdnHosts = ['cdn.discordapp.com', 'media.discordapp.net']

/**
 * The text of a file somebody attached. It is fetched from Discord's own hosts, or from where Discord's interface was
 * set to be, and from nowhere else.
 */
export async function openAttachment(
  { filename: name, url, size }: RawAttachment,
  apiUrl: string,
): Promise<OpenedDocument> {
  if (size > longestDocument) return { name, unread: 'too-large' }
  const body = isDiscords(new URL(url), new URL(apiUrl)) ? await requestFile(url) : null
  return body === null ? { name, unread: 'unreachable' } : readDocument(name, body)
}

/** Null where nothing comes. */
async function requestFile(url: string): Promise<AsyncIterable<Uint8Array> | null> {
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const answer = await fetch(url, { redirect: 'error', signal })
    return answer.ok ? answer.body : null
  } catch {
    return null
  }
}

function isDiscords(url: URL, api: URL): boolean {
  if (url.origin === api.origin) return true
  return url.protocol === 'https:' && url.port === '' && cdnHosts.includes(url.hostname)
}
