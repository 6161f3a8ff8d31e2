import type { StoryBrief } from '../digest/digest.ts'
import { listTitleNames } from '../topic/list-title-names.ts'

const mostNames = 3

/**
 * Names the headline speaks of, in its order: those its own capitals tell, and those its statements write
 * with capitals within a sentence, where only names have them. Scripts without capitals give none.
 */
export function findNames({ headline, statements, language }: StoryBrief): readonly string[] {
  const said = headline.text.toLowerCase()
  const names = new Map<string, string>()
  const told = listTitleNames(headline.text, language).flatMap(({ words, isName }) =>
    isName === true && isJoined(words) ? words : [],
  )
  const written = statements.flatMap(({ text }) => namesWithin(text))
  for (const name of [...told, ...written]) {
    const folded = name.toLowerCase()
    if (said.includes(folded) && !names.has(folded)) names.set(folded, name)
  }
  const all = [...names.values()]
  // "Renn" beside "Ada Renn" is the same again.
  const longest = all.filter((name) => !all.some((other) => other !== name && other.includes(name)))
  return longest
    .toSorted((a, b) => said.indexOf(a.toLowerCase()) - said.indexOf(b.toLowerCase()))
    .slice(0, mostNames)
}

/** Small words within names; any other tells that a phrase merely begins and ends with names. */
const joining = new Set([
  'of',
  'the',
  'and',
  'de',
  'del',
  'la',
  'las',
  'los',
  'le',
  'les',
  'du',
  'des',
  'da',
  'do',
  'dos',
  'di',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'y',
  'e',
])

function isJoined(name: string): boolean {
  return name.split(' ').every((word) => !/^\p{Ll}/u.test(word) || joining.has(word))
}

/** Runs of capitalised words after a word that is none: the first word of a sentence tells nothing. */
function namesWithin(text: string): readonly string[] {
  const runs = text.matchAll(
    /(?<=\p{Ll}[,;]?\s)\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+)*/gu,
  )
  return [...runs].map(([run]) => run.replace(/['’]s$/u, '')).filter((run) => run.length > 2)
}
