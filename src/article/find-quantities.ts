import { otherUnits, peopleWords, qualifierWords } from './counted-words.ts'
import { lookUp, lowerOf, scopeByWord, unitByWord, whatByWord } from './look-up-counted.ts'
import { readNumbers, type Token } from './read-numbers.ts'
import { isAdded, isFormer, isWhole, whatRose, wholeAfter } from './relate-numbers.ts'
import type { Quantity } from './statement.ts'
import { stemWords } from './stem-words.ts'

/**
 * Numbers a sentence gives, with what they count and of whom. Dates, times, ages, scores, years,
 * durations and distances are none.
 */
export function findQuantities(sentence: string, language: string): readonly Quantity[] {
  const tokens = readNumbers(sentence, language)
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || token.value === null) continue
    if (isOtherNumber(tokens, at) || isFormer(tokens, at)) continue
    if (isWhole(tokens, at) && whatAfter(tokens, at) === null) continue
    const quantity = readQuantity(sentence, tokens, at, found.at(-1), language)
    if (quantity === null || isDifference(tokens, at, quantity, found.at(-1))) continue
    found.push(quantity)
  }
  return found
}

/** "Two more bodies" come on top of a figure; of "one died, two more were injured" two is the whole. */
function isDifference(
  tokens: readonly Token[],
  at: number,
  quantity: Quantity,
  previous: Quantity | undefined,
): boolean {
  if (!isAdded(tokens, at)) return false
  return (
    previous === undefined || previous.what === quantity.what || lowerOf(tokens[at + 2]) === 'than'
  )
}

/** A year, a date, an age, a duration, a place in an order. */
function isOtherNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = lowerOf(tokens[at - 1])
  const next = tokens[at + 1]
  const after = lowerOf(next)
  if (token === undefined) return true
  if (otherUnits.has(after) && !peopleWords.has(after)) return true
  // "three-week", "five-day" were split off as one word; a number in words before a hyphen is none.
  if (
    /^\d{4}$/.test(token.text) &&
    Number(token.text) >= 1900 &&
    Number(token.text) < 2100 &&
    !counts(next)
  )
    return true
  if (
    months.test(before) ||
    /^(?:aged?|number|no|page|chapter|section|article|channel|route|highway|room|covid|at|since|by|until|fiscal)$/u.test(
      before,
    )
  )
    return !(
      (before === 'by' && counts(next)) ||
      (before === 'at' && /^st(?:ands|ood)$/u.test(lowerOf(tokens[at - 2])))
    )
  return before === ',' && (after === ',' || after === '،')
}

const months =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u

function counts(token: Token | undefined): boolean {
  return (
    peopleWords.has(lowerOf(token)) ||
    lookUp(whatByWord, token) !== null ||
    lookUp(scopeByWord, token) !== null
  )
}

function readQuantity(
  sentence: string,
  tokens: readonly Token[],
  at: number,
  previous: Quantity | undefined,
  language: string,
): Quantity | null {
  const number = tokens[at]
  if (number === undefined || number.value === null) return null
  const [qualifier, first] = qualifierBefore(sentence, tokens, at)
  const build = (what: string, scope: string, last: Token): Quantity => ({
    value: number.value ?? 0,
    qualifier: qualifier === 'exactly' && orMore(tokens, at) ? 'at-least' : qualifier,
    what,
    scope,
    text: sentence.slice(Math.min(first, number.start), Math.max(last.end, number.end)),
  })
  const unit = unitOf(sentence, tokens, at)
  if (unit !== null) return build(unit.name, '', unit.last)
  const whole = wholeAfter(tokens, at)
  // "Seven of the twelve killed were children" counts neither the killed nor all children.
  if (whole >= 0 && (whatAfter(tokens, whole) ?? unitOf(sentence, tokens, whole)) !== null)
    return null
  const noun = nounAfter(tokens, whole < 0 ? at : whole)
  const scope = noun === null ? '' : scopeOf(noun, language)
  const just = whatBefore(tokens, at, first) ?? whatRose(tokens, at)
  const later = just === null ? whatAfter(tokens, at) : null
  const what = just ?? later?.name ?? null
  if (what === 'several') return null
  if (what !== null) return build(what, scope, later?.token ?? noun ?? number)
  if (previous !== undefined && isAmong(tokens, at, first))
    return build(previous.what, scope, noun ?? number)
  if (noun === null || /^one$/iu.test(number.text)) return null
  const [stem = ''] = stemWords(noun.text, language)
  return peopleWords.has(lowerOf(noun)) ? build('people', '', noun) : build(stem, '', noun)
}

function unitOf(
  sentence: string,
  tokens: readonly Token[],
  at: number,
): { readonly name: string; readonly last: Token } | null {
  const number = tokens[at]
  const next = tokens[at + 1]
  if (number === undefined) return null
  if (/[$€£¥₪]$/u.test(sentence.slice(0, number.start))) return { name: 'money', last: number }
  const two = `${lowerOf(next)} ${lowerOf(tokens[at + 2])}`
  const name = lookUp(unitByWord, next) ?? unitByWord.get(two) ?? null
  return name === null ? null : { name, last: next ?? number }
}

/** How many words a figure may stand from what it counts. */
const window = 7

/** "killed at least | 12", "the toll rose to | 12": only small words between. */
function whatBefore(tokens: readonly Token[], at: number, first: number): string | null {
  for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
    const token = tokens[back]
    if (token === undefined || token.isMark) return null
    const what = lookUp(whatByWord, token)
    if (what !== null) return what
    if (token.start >= first || between.has(lowerOf(token))) continue
    return null
  }
  return null
}

const between: ReadonlySet<string> = new Set(
  (
    'to of at the a rose rises risen climbed climbs stood stands reached reaches has had is was now by count toll from another ' +
    'auf von bei liegt stieg ist naar van op steeg a de en se elevó ascendió subió asciende è salito sale di sono il numero des s’est alourdi est ' +
    'para subiu são foram עלה ל ل إلى ارتفع عدد al los las les um'
  ).split(' '),
)

interface Found {
  readonly name: string
  readonly token: Token
}

function whatAfter(tokens: readonly Token[], at: number): Found | null {
  for (let ahead = at + 1; ahead <= at + window; ahead++) {
    const token = tokens[ahead]
    if (token === undefined || token.value !== null) return null
    if (token.isMark || ends.has(lowerOf(token))) return null
    const name = lookUp(whatByWord, token)
    if (name === null) continue
    if (takesObject(tokens, ahead, at)) return null
    const other = lookUp(whatByWord, tokens[ahead + 2])
    const joined = /^(?:and|or|und|oder|en|of|et|ou|y|o|e|או|أو)$/u.test(lowerOf(tokens[ahead + 1]))
    return joined && other !== null && other !== name ? { name: 'several', token } : { name, token }
  }
  return null
}

const ends: ReadonlySet<string> = new Set(
  'that which who whose where when while after before because as if but said says die das den dat que qui che dont où quand cuando mientras però mais mas pero כי אשר الذي التي حيث'
    .split(' ')
    .filter((entry) => entry !== 'die'),
)

/** "Two attacks killed 12": an active verb counts what follows it, not what stands before. */
function takesObject(tokens: readonly Token[], verb: number, number: number): boolean {
  if (
    !/^(?:killed|injured|wounded|hurt|arrested|detained|displaced|evacuated|rescued|killing|injuring)$/u.test(
      lowerOf(tokens[verb]),
    )
  )
    return false
  if (
    /^(?:were|was|are|is|been|being|be|people|persons)$/u.test(lowerOf(tokens[verb - 1])) ||
    verb === number + 1
  )
    return false
  const next = tokens[verb + 1]
  return (
    next !== undefined &&
    (next.value !== null ||
      /^(?:at|the|a|an|his|her|their|more|about|some|dozens|hundreds|several|nearly|up)$/u.test(
        next.text.toLowerCase(),
      )) &&
    lowerOf(tokens[verb + 1]) !== 'and'
  )
}

/** The noun a number stands before, past one or two adjectives when it is a known group. */
function nounAfter(tokens: readonly Token[], at: number): Token | null {
  for (let ahead = at + 1; ahead <= at + 3; ahead++) {
    const token = tokens[ahead]
    if (token === undefined || token.isMark || token.value !== null) break
    if (peopleWords.has(lowerOf(token)) && scopeOfNext(tokens, ahead) === null) return token
    if (lookUp(scopeByWord, token) !== null) return token
  }
  const next = tokens[at + 1]
  if (next === undefined || next.isMark || lookUp(whatByWord, next) !== null) return null
  return smallWords.has(lowerOf(next)) ? null : next
}

function scopeOfNext(tokens: readonly Token[], at: number): string | null {
  return lookUp(scopeByWord, tokens[at + 1])
}

const smallWords: ReadonlySet<string> = new Set(
  'gestiegen angestiegen gesunken gestegen gedaald resultaron resultaram quedaron fueron rimaste rimasti blieben in on at the a an and or were was are is have has had to for by from as who that with of into than wurden werden sind im in und waren zijn werden ont sont été en dans sono stati in son fueron en y foram em e de da do der die das'.split(
    ' ',
  ),
)

function scopeOf(noun: Token, language: string): string {
  if (peopleWords.has(lowerOf(noun))) return ''
  return lookUp(scopeByWord, noun) ?? stemWords(noun.text, language)[0] ?? ''
}

function isAmong(tokens: readonly Token[], at: number, first: number): boolean {
  const before = tokens
    .slice(Math.max(0, at - 4), at)
    .filter((token) => token.start < first || first === tokens[at]?.start)
  return before.slice(-2).some((token) => among.has(lowerOf(token)))
}

const among: ReadonlySet<string> = new Set(
  'including among them darunter waaronder dont incluidos incluidas ellos ellas cui incluindo eles elas בהם ובהם בינם بينهم منهم'.split(
    ' ',
  ),
)

function qualifierBefore(
  sentence: string,
  tokens: readonly Token[],
  at: number,
): [Quantity['qualifier'], number] {
  const number = tokens[at]
  const start = number?.start ?? 0
  const before = sentence
    .slice(Math.max(0, start - 26), start)
    .toLowerCase()
    .trimEnd()
  for (const { name, phrase } of qualifiers) {
    if (!before.endsWith(phrase)) continue
    const lead = before.slice(0, -phrase.length)
    if (/[\p{L}\p{M}]$/u.test(lead)) continue
    return [
      name,
      start -
        (sentence.slice(0, start).length - sentence.slice(0, start).trimEnd().length) -
        phrase.length,
    ]
  }
  return ['exactly', start]
}

const qualifiers = (['at-least', 'at-most', 'about'] as const)
  .flatMap((name) => qualifierWords[name].map((phrase) => ({ name, phrase })))
  .sort((a, b) => b.phrase.length - a.phrase.length)

function orMore(tokens: readonly Token[], at: number): boolean {
  return lowerOf(tokens[at + 1]) === 'or' && lowerOf(tokens[at + 2]) === 'more'
}
