import { lookUp, lowerOf, whatByWord } from './look-up-counted.ts'
import type { Token } from './read-numbers.ts'

/** The words between the parts of "six | of the day's | 40 sailings". */
const partOf =
  /^(?:of|the|its|their|day|today|von|der|den|de|los|las|les|des|sur|dei|delle|dos|das|van|מתוך|מ|من|أصل|['’]s|day['’]s)$/u

/** "six of the day's 40 sailings": where the whole stands, as an index of tokens; -1 when there is none. */
export function wholeAfter(tokens: readonly Token[], at: number): number {
  if (!/^(?:of|von|de|sur|di|van|מתוך|من)$/u.test(lowerOf(tokens[at + 1]))) return -1
  for (let ahead = at + 2; ahead <= at + 5; ahead++) {
    const token = tokens[ahead]
    if (token === undefined) return -1
    if (token.value !== null) return ahead
    if (!partOf.test(lowerOf(token))) return -1
  }
  return -1
}

/** "of the day's | 40 sailings" tells the whole, not how many there were of what is told. */
export function isWhole(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 2; back >= Math.max(0, at - 5); back--) {
    if ((tokens[back]?.value ?? null) === null) continue
    if (wholeAfter(tokens, back) === at) return true
  }
  return false
}

/** "four dead, up from | two": another time's figure. */
export function isFormer(tokens: readonly Token[], at: number): boolean {
  const before = tokens
    .slice(Math.max(0, at - 4), at)
    .map((token) => lowerOf(token))
    .join(' ')
  return former.test(before)
}

const former =
  /(?:^| )(?:(?:up|down|rose|risen|increased|climbed|fell|grew|compared) from(?: the)?(?: \p{L}+)?|compared (?:with|to)|statt|gegenüber(?: zuvor)?|zuvor|frente a(?: los| las)?|en lugar de|desde los|contre|au lieu de|rispetto ai|contro i|ante os|contra os|tegenover) ?$/u

/** "two more bodies", "another two", "otros dos", "שני הרוגים נוספים": on top of what was told before. */
export function isAdded(tokens: readonly Token[], at: number): boolean {
  const [second, first] = [lowerOf(tokens[at - 2]), lowerOf(tokens[at - 1])]
  const [next, later, last] = [1, 2, 3].map((ahead) => lowerOf(tokens[at + ahead]))
  if (addsBefore.test(first) || (first === 'eens' && second === 'nog')) return true
  if (addsAfter.test(next ?? '')) return true
  return addsAfterNoun.test(later ?? '') && !/^(?:de|que)$/u.test(last ?? '')
}

const addsBefore =
  /^(?:another|further|additional|weitere|otr[oa]s|autres|altr[ie]|outr[oa]s|עוד)$/u
const addsAfter =
  /^(?:more|further|additional|weitere[nr]?|más|autres|altr[ie]|mais|נוספ(?:ים|ות)|آخر(?:ين|ون))$/u
const addsAfterNoun = /^(?:más|נוספ(?:ים|ות)|آخر(?:ين|ون))$/u

/** How far before "rose to" what it counts may stand, in words. */
const riseReach = 24

/** "The number of people killed in the flood at Velm rose to | four": only a rise stands between. */
export function whatRose(tokens: readonly Token[], at: number): string | null {
  const lead = tokens
    .slice(Math.max(0, at - 4), at)
    .map((token) => lowerOf(token))
    .join(' ')
  if (!rises.test(lead)) return null
  let what: string | null = null
  for (let back = at - 2; back >= Math.max(0, at - riseReach); back--) {
    what ??= lookUp(whatByWord, tokens[back])
    const isCount = counters.has(lowerOf(tokens[back]))
    if (isCount) return what ?? lookUp(whatByWord, tokens[back])
  }
  return null
}

const rises =
  /(?:^| )(?:(?:rose|risen|rises|climbed|climbs|grown|grew|increased|jumped|soared|gone up|went up|fell|fallen|dropped|revised(?: up| down)?|brought|brings|bringing)(?: again)? to(?: at least| about| more than| nearly)?|(?:now )?st(?:ands|ood) at(?: at least)?|reached|auf(?: mindestens)?|bei|עלה|עלתה|הגיע|הגיעה|a|à|ad|para|naar|tot|op|ל|إلى)$/u
const counters: ReadonlySet<string> = new Set(
  'number toll count tally total zahl todeszahl opferzahl nombre bilan numero bilancio número cifra saldo balance aantal dodental מספר מניין عدد حصيلة'.split(
    ' ',
  ),
)
