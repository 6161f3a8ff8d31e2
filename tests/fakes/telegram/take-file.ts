import { createHash } from 'node:crypto'
import { badRequest, refusal } from './api-error.ts'
import type { GivenFile, MethodCall } from './methods.ts'
import type { FakeFile, TelegramState } from './state.ts'

/** What comes of an address that Telegram is to fetch a picture from. */
export type FetchPicture = (url: string) => 'picture' | 'unreachable' | 'no-picture'

const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  opml: 'text/x-opml',
  xml: 'application/xml',
  txt: 'text/plain',
  json: 'application/json',
  csv: 'text/csv',
}

/**
 * The file that a call names: attached, kept by Telegram already, or to be fetched from an address
 * (https://core.telegram.org/bots/api#sending-files).
 * @throws ApiError 400
 */
export function takeFile(
  state: TelegramState,
  { files, mistake }: Pick<MethodCall, 'files' | 'mistake'>,
  given: string,
  fetchPicture: FetchPicture,
): FakeFile {
  const attached = files.get(given.replace(/^attach:\/\//u, ''))
  if (attached !== undefined) {
    if (attached.bytes.byteLength === 0) throw badRequest('file must be non-empty')
    if (attached.bytes.byteLength > 50_000_000) throw badRequest('file is too big')
    return storeFile(state, attached)
  }
  const kept = state.files.get(given)
  if (kept !== undefined) return kept
  if (!/^https?:\/\//iu.test(given) || !URL.canParse(given))
    throw badRequest('wrong file identifier/HTTP URL specified')
  if (given.length > 2000) mistake('an address of more than 2,000 letters')
  const outcome = fetchPicture(given)
  if (outcome === 'unreachable') throw refusal(400, 'failed to get HTTP URL content')
  if (outcome === 'no-picture') throw refusal(400, 'wrong type of the web page content')
  const name = new URL(given).pathname.split('/').at(-1) ?? ''
  return storeFile(state, { name, bytes: new TextEncoder().encode(given) })
}

/** Keeps a file as Telegram does, whoever sent it; the same bytes have the same unique id. */
export function storeFile(state: TelegramState, { name, bytes }: GivenFile): FakeFile {
  const number = state.newNumber()
  const hash = createHash('sha256').update(bytes).digest('base64url')
  const ending = /\.(\w+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  const folder = (types[ending] ?? '').startsWith('image/') ? 'photos' : 'documents'
  const file: FakeFile = {
    id: `BQACAgIAAxkBAA${number}${hash.slice(0, 30)}`,
    uniqueId: `AgAD${hash.slice(0, 12)}`,
    name,
    mimeType: types[ending] ?? 'application/octet-stream',
    bytes,
    width: 1280,
    height: 720,
    path: `${folder}/file_${number}${ending === '' ? '' : `.${ending}`}`,
  }
  state.files.set(file.id, file)
  return file
}
