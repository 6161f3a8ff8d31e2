/**
 * A delay from 0 up to below `windowMs`, always the same for a key and spread evenly over keys: what is due
 * together does not start together. FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv) with MurmurHash3's last step,
 * since the high bits of FNV alone hardly differ between similar keys.
 */
export function stableJitter(key: string, windowMs: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  hash ^= hash >>> 16
  return Math.floor(((hash >>> 0) / 2 ** 32) * windowMs)
}
