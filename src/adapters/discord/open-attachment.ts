import type { RawAttachment } from './interaction-schema.ts'

const mostBytes = 1_048_576
const patienceMs = 5000
const cdnHosts = ['cdn.discordapp.com', 'media.discordapp.net']

/**
 * The text of a file somebody attached, up to 1 MB. It is fetched from Discord's own hosts, or from where Discord's
 * interface was set to be; null for everything else.
 */
export async function openAttachment(
  { url, size }: RawAttachment,
  apiUrl: string,
): Promise<string | null> {
  if (size > mostBytes || !isDiscords(new URL(url), new URL(apiUrl))) return null
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const answer = await fetch(url, { redirect: 'error', signal })
    if (!answer.ok || answer.body === null) return null
    const text = new TextDecoder('utf-8', { fatal: true })
    let read = ''
    let bytes = 0
    const chunks: AsyncIterable<Uint8Array> = answer.body
    for await (const chunk of chunks) {
      bytes += chunk.byteLength
      if (bytes > mostBytes) return null
      read += text.decode(chunk, { stream: true })
    }
    return read + text.decode()
  } catch {
    return null
  }
}

function isDiscords(url: URL, api: URL): boolean {
  if (url.origin === api.origin) return true
  return url.protocol === 'https:' && url.port === '' && cdnHosts.includes(url.hostname)
}
