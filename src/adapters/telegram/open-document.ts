import type { Api } from 'grammy'
import type { OpenedDocument } from '../../chat/opened-document.ts'
import { longestDocument, readDocument } from '../../chat/read-document.ts'
import type { SentDocument } from './read-update.ts'

/** Where files are. */
export interface DocumentMeans {
  readonly api: Pick<Api, 'getFile'>
  readonly apiRoot: string
  readonly token: string
}

const patienceMs = 5000

/** The text of a file somebody sent (https://core.telegram.org/bots/api#file). */
export async function openDocument(
  { fileId, name, size }: SentDocument,
  means: DocumentMeans,
): Promise<OpenedDocument> {
  if (size !== null && size > longestDocument) return { name, unread: 'too-large' }
  const body = await requestFile(fileId, means)
  return body === null ? { name, unread: 'unreachable' } : readDocument(name, body)
}

/** Null where nothing comes: the address holds the token, so that no failure is told as it is. */
async function requestFile(
  fileId: string,
  { api, apiRoot, token }: DocumentMeans,
): Promise<AsyncIterable<Uint8Array> | null> {
  try {
    const { file_path: path } = await api.getFile(fileId)
    // What is no plain path may lead elsewhere; a Bot API server of one's own may give one on its own disk.
    if (path === undefined || !/^[\w-][\w./-]*$/u.test(path) || path.includes('..')) return null
    const signal = AbortSignal.timeout(patienceMs)
    const answer = await fetch(`${apiRoot}/file/bot${token}/${path}`, { redirect: 'error', signal })
    return answer.ok ? answer.body : null
  } catch {
    return null
  }
}
