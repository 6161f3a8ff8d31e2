import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib'

/** The body is larger, once unpacked, than we read. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}

/** What to offer in Accept-Encoding. */
export const acceptedEncodings = 'gzip, br, zstd, deflate'

/**
 * Reads and unpacks a body of at most `maxBytes` after unpacking, so that a small packed body
 * cannot become a large one.
 * @throws BodyTooLarge
 */
export async function readBody(
  body: Readable,
  encoding: string | null,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const collect = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.byteLength
      chunks.push(chunk)
      done(size > maxBytes ? new BodyTooLarge() : null)
    },
  })
  const coding = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
  const unpack = coding.toReversed().flatMap((name) => decoders[name]?.() ?? [])
  await pipeline([body, ...unpack, collect.resume()])
  return Buffer.concat(chunks, size)
}
