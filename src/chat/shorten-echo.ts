/** Longest echo of what a person typed, in characters as people count them. */
const longest = 60

const characters = new Intl.Segmenter()

/** What a person typed, cut for repeating it: an echo tells which words were meant, not all of them. */
export function shortenEcho(typed: string, most = longest): string {
  const [...all] = characters.segment(typed)
  if (all.length <= most) return typed
  const kept = all.slice(0, most - 1).map(({ segment }) => segment)
  return `${kept.join('').trimEnd()}…`
}
