import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { badRequest } from './api-error.ts'
import type { GivenFile } from './methods.ts'

/** What a request carried: of forms, text is still text. */
export interface RequestContent {
  readonly params: Readonly<Record<string, unknown>>
  readonly files: ReadonlyMap<string, GivenFile>
}

/**
 * The query of the address, JSON, or a form of either kind, as the Bot API takes them
 * (https://core.telegram.org/bots/api#making-requests).
 * @throws ApiError 400 for what is no JSON
 */
export async function readRequest(
  request: IncomingMessage,
  query: URLSearchParams,
): Promise<RequestContent> {
  const bytes = await buffer(request)
  const type = request.headers['content-type'] ?? ''
  const given = Object.fromEntries(query)
  if (bytes.length === 0) return { params: given, files: new Map() }
  if (type.startsWith('multipart/form-data')) {
    const parts = readParts(bytes, /boundary=("?)([^";]+)\1/u.exec(type)?.[2] ?? '')
    return { params: { ...given, ...parts.params }, files: parts.files }
  }
  if (type.startsWith('application/x-www-form-urlencoded'))
    return {
      params: { ...given, ...Object.fromEntries(new URLSearchParams(bytes.toString())) },
      files: new Map(),
    }
  return { params: { ...given, ...readJson(bytes.toString()) }, files: new Map() }
}

function readJson(text: string): object {
  let isWhole = true
  try {
    const value: unknown = JSON.parse(text, (_, each: unknown) => {
      if (typeof each === 'string' && !each.isWellFormed()) isWhole = false
      return each
    })
    // Half a character anywhere.
    if (isWhole && typeof value === 'object' && value !== null && !Array.isArray(value))
      return value
  } catch {
    // Refused below.
  }
  if (!isWhole) throw badRequest('strings must be encoded in UTF-8')
  throw badRequest("can't parse request JSON object")
}

/** By hand: grammY leaves the name of a file without quotes, which strict parsers refuse. */
function readParts(bytes: Buffer, boundary: string): RequestContent {
  const params: Record<string, unknown> = {}
  const files = new Map<string, GivenFile>()
  const mark = Buffer.from(`--${boundary}`)
  let start = bytes.indexOf(mark)
  while (start >= 0) {
    const end = bytes.indexOf(mark, start + mark.length)
    if (end < 0) break
    // Between the boundary's line and the line break before the next.
    const part = bytes.subarray(start + mark.length + 2, end - 2)
    start = end
    const split = part.indexOf('\r\n\r\n')
    const head = part.subarray(0, split).toString()
    const body = part.subarray(split + 4)
    const name = /name="?([^";\r\n]+)/iu.exec(head)?.[1]
    const fileName = /filename="?([^";\r\n]+)/iu.exec(head)?.[1]
    if (name === undefined) continue
    if (fileName === undefined) params[name] = body.toString()
    else files.set(name, { name: fileName, bytes: new Uint8Array(body) })
  }
  return { params, files }
}
