import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { ApiError } from './api-error.ts'
import type { ApiCall } from './router.ts'

/** What a request carried. */
export interface RequestContent {
  readonly body: unknown
  readonly files: ApiCall['files']
}

/**
 * JSON, or a form with `payload_json` and `files[n]`
 * (https://discord.com/developers/docs/reference#uploading-files).
 * @throws ApiError 50109 for what is no JSON
 */
export async function readRequest(request: IncomingMessage): Promise<RequestContent> {
  const bytes = await buffer(request)
  const type = request.headers['content-type'] ?? ''
  if (bytes.length === 0) return { body: undefined, files: [] }
  if (!type.startsWith('multipart/form-data')) return { body: parse(bytes.toString()), files: [] }
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type },
  }).formData()
  const files: { name: string; text: string; size: number }[] = []
  let body: unknown = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (name === 'payload_json') body = parse(value)
      continue
    }
    files.push({ name: value.name, text: await value.text(), size: value.size })
  }
  return { body, files }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError(400, 50109, 'The request body contains invalid JSON.')
  }
}
