import type { OpenedDocument } from './opened-document.ts'

/** Larger than any list of sources. */
export const longestDocument = 1_048_576

/** The text of a document, up to 1 MB of UTF-8; what is said of its size elsewhere is not believed. Never rejects. */
export async function readDocument(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<OpenedDocument> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  let text = ''
  let isText = true
  try {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength
      if (bytes > longestDocument) return { name, unread: 'too-large' }
      if (isText) isText = take(chunk)
    }
  } catch {
    return { name, unread: 'unreachable' }
  }
  return isText && take() ? { name, text } : { name, unread: 'not-text' }

  /** False: these are no letters. Without a chunk that was the end. */
  function take(chunk?: Uint8Array): boolean {
    try {
      text += chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
      return true
    } catch {
      return false
    }
  }
}
