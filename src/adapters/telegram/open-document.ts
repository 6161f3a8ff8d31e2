import type { Api } from 'grammy'
import type { OpenedDocument } from '../../chat/opened-document.ts'
import type { SentDocument } from './read-update.ts'

/** Where files are. */
export interface DocumentMeans {
  readonly api: Pick<Api, 'getFile'>
  readonly apiRoot: string
  readonly token: string
}

const mostBytes = 1_048_576
const patienceMs = 5000

/** The text of a file somebody sent, up to 1 MB (https://core.telegram.org/bots/api#file). */
export async function openDocument(
  { fileId, name, size }: SentDocument,
  means: DocumentMeans,
): Promise<OpenedDocument> {
  if (size !== null && size > mostBytes) return { name, unread: 'too-large' }
  const bytes = await fetchBytes(fileId, means)
  if (bytes === null) return { name, unread: 'unreachable' }
  if (bytes === 'too-large') return { name, unread: bytes }
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { name, unread: 'not-text' }
  }
}

/** Null where nothing comes: the address holds the token, so that no failure is told as it is. */
async function fetchBytes(
  fileId: string,
  { api, apiRoot, token }: DocumentMeans,
): Promise<Buffer | 'too-large' | null> {
  try {
    const { file_path: path } = await api.getFile(fileId)
    // What is no plain path may lead elsewhere; a Bot API server of one's own may give one on its own disk.
    if (path === undefined || !/^[\w-][\w./-]*$/u.test(path) || path.includes('..')) return null
    const signal = AbortSignal.timeout(patienceMs)
    const answer = await fetch(`${apiRoot}/file/bot${token}/${path}`, { redirect: 'error', signal })
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
