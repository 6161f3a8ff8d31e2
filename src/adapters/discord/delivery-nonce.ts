import { createHash } from 'node:crypto'

/**
 * How long the same nonce surely brings back the message it made, in ms. Discord says "in the past few minutes"
 * (https://discord.com/developers/docs/resources/message#create-message): two of them is our careful reading.
 */
export const nonceWindowMs = 120_000

/** A delivery's own nonce, 24 characters of the 25 allowed: it is unique for its author, not for a channel. */
export function nonceOf(key: string): string {
  return digestOf(key).toString('base64url').slice(0, 24)
}

/**
 * By this id of its first component a delivery's message is found again: nonces are not told by GET. A positive 32-bit
 * integer (https://discord.com/developers/docs/components/reference#anatomy-of-a-component).
 */
export function markerOf(key: string): number {
  // Small numbers are what Discord gives to components without an id.
  return (digestOf(key).readUInt32BE() >>> 1) | 0x1000
}

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}
