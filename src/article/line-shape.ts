const SENTENCE_END = /(?:[.!?…。！？؟۔।][\p{Pe}\p{Pf}"'’”»״)\]\d]*|[:;])$/u

/** Whether a line ends as a sentence does. Headlines, names and labels do not. */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line)
}

/** How many words, roughly: runs of letters; characters by twos where words are not spaced. */
export function countWords(line: string): number {
  const unspaced = line.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  )
  if (unspaced !== null && unspaced.length > line.length / 3) return Math.ceil(unspaced.length / 2)
  return line.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’״"-]*/gu)?.length ?? 0
}

/** Lower case, compatibility forms folded, marks and symbols at both ends taken off: for comparing lines. */
export function bareLine(line: string): string {
  const folded = (
    ASCII.test(line) ? line : line.normalize('NFKC').replaceAll('’', "'")
  ).toLowerCase()
  // Walking in from both ends: a pattern for "marks at the end" would try every mark in the line.
  let from = 0
  let to = folded.length
  while (from < to && !OPENS.test(folded[from] ?? '')) from++
  while (to > from && !CLOSES.test(folded[to - 1] ?? '')) to--
  return folded.slice(from, to).replace(/\s\s+/g, ' ')
}

const ASCII = /^[ -~]*$/
const OPENS = /[\p{L}\p{N}©@$£€#(\uD800-\uDBFF]/u
const CLOSES = /[\p{L}\p{M}\p{N})\]\uDC00-\uDFFF]/u
