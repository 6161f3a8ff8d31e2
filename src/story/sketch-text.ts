/** Runs of this many words: long enough that only copied text shares many. */
const RUN = 4
const SKETCH_SIZE = 48

/**
 * A sample of a text's word runs by hash, smallest first. Samples of two texts are comparable, so
 * copied text shows whatever was cut or added (Broder 1997, bottom-k sketches).
 */
export function sketchText(stems: readonly string[]): Uint32Array {
  const words = stems.map(hashWord)
  const hashes = new Set<number>()
  for (let i = 0; i + RUN <= words.length; i += 1) hashes.add(hashRun(words, i))
  return Uint32Array.from(hashes).sort().slice(0, SKETCH_SIZE)
}

/**
 * How much of the shorter text the other also has, 0 to 1. Only hashes below both samples' limits
 * count, where both samples are complete.
 */
export function shareOfSmaller(a: Uint32Array, b: Uint32Array): number {
  const limit = Math.min(limitOf(a), limitOf(b))
  let i = 0
  let j = 0
  let shared = 0
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (Math.min(x, y) > limit) break
    if (x === y) shared += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  const smaller = Math.min(countUpTo(a, limit), countUpTo(b, limit))
  return smaller < MINIMUM_SAMPLE ? 0 : shared / smaller
}

/** Fewer runs than this prove nothing: a stock phrase would do. */
const MINIMUM_SAMPLE = 6

function limitOf(sketch: Uint32Array): number {
  return sketch.length < SKETCH_SIZE ? 0xffffffff : (sketch[sketch.length - 1] ?? 0)
}

function countUpTo(sketch: Uint32Array, limit: number): number {
  let count = 0
  while (count < sketch.length && (sketch[count] ?? 0) <= limit) count += 1
  return count
}

/** FNV-1a over a word's characters. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let c = 0; c < word.length; c += 1) hash = Math.imul(hash ^ word.charCodeAt(c), 0x01000193)
  return hash
}

/** The words' hashes in order, finished so that small values are spread evenly. */
function hashRun(words: readonly number[], start: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < start + RUN; i += 1)
    hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193) ^ (hash >>> 15)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return (hash ^ (hash >>> 15)) >>> 0
}
