import { isNamed, isPronoun, type SpeakerSpan } from './check-speaker.ts'
import { type SpeechPatterns, speechPatternsOf } from './compile-speech.ts'
import { findQuotes, maskQuotes, type Quote, quoted } from './find-quotes.ts'
import { speakerAfter, speakerBefore } from './find-speaker.ts'
import { judgeStance } from './judge-stance.ts'
import type { Attribution, Stance } from './statement.ts'

/** What a sentence says about who says it. `pronoun` is set when it says only "he". */
export interface FoundAttribution {
  readonly attribution: Attribution
  readonly pronoun: boolean
}

/**
 * Finds the speaker, the verb, the medium, the vantage and the stance in one sentence; null when
 * the sentence names none, or when the language has no table. Words inside quotations are never
 * read as the reporting ones.
 */
export function findAttribution(
  sentence: string,
  language: string,
  quotes: readonly Quote[] = findQuotes(sentence),
): FoundAttribution | null {
  const p = speechPatternsOf(language)
  if (p === null) return null
  const masked = maskQuotes(sentence, quotes)
  return (
    fromNoComment(sentence, masked, p) ??
    fromRefusalAround(sentence, masked, p) ??
    fromVerb(sentence, masked, p) ??
    fromInvertedPronoun(sentence, masked, p) ??
    fromAccording(sentence, masked, p) ??
    fromHearsay(sentence, masked, p)
  )
}

function fromNoComment(
  sentence: string,
  masked: string,
  p: SpeechPatterns,
): FoundAttribution | null {
  const match = p.noComment.exec(masked)
  if (match === null) return null
  const verb = match[0]
  const span =
    speakerBefore(masked, match.index, p) ?? speakerAfter(masked, match.index + verb.length, p)
  return span === null ? null : build(sentence, masked, p, span, verb, 'non-denial')
}

/** Arabic sets the speaker inside the refusal: "رفض | ضابط | الإدلاء بتفاصيل". */
function fromRefusalAround(
  sentence: string,
  masked: string,
  p: SpeechPatterns,
): FoundAttribution | null {
  const match = p.refusalAround?.exec(masked)
  const speaker = match?.[1]
  if (match === undefined || match === null || speaker === undefined) return null
  const start = match.index + match[0].indexOf(speaker)
  const [verb = ''] = match[0].split(' ')
  return build(sentence, masked, p, { start, end: start + speaker.length }, verb, 'non-denial')
}

/** More reporting verbs than this in one sentence are no sentence. */
const maxVerbs = 12

function fromVerb(sentence: string, masked: string, p: SpeechPatterns): FoundAttribution | null {
  let tried = 0
  for (const match of masked.matchAll(p.verb)) {
    tried += 1
    if (tried > maxVerbs) return null
    const printed = match[0]
    const end = match.index + printed.length
    const verb = p.stanceOf.has(printed) ? printed : printed.slice(1)
    if (p.quoteOnly.has(verb) && !reportsAfter(masked, match.index, end, p)) continue
    if (addsThing.test(masked.slice(match.index, end + 12))) continue
    if (p.stanceOf.get(verb) === 'denial' && !denies(masked, verb, end, p)) continue
    const span = speakerOf(masked, match.index, end, p)
    // "negó la existencia": what follows a denial is its object, unless the denied words stood before.
    const isObject =
      p.stanceOf.get(verb) === 'denial' &&
      p.words.inverts === 'often' &&
      (span?.start ?? 0) > match.index &&
      !/[,\uE000]\s*$/u.test(masked.slice(0, match.index))
    if (isObject) continue
    if (span !== null && !isSubordinate(masked, Math.min(span.start, match.index)))
      return build(sentence, masked, p, span, printed, p.stanceOf.get(verb) ?? 'claim')
  }
  return null
}

/** "The economy added 850,000 jobs" says nothing. */
const addsThing =
  /^(?:add(?:s|ed)|wrote|writes) (?:[\d$€£]|an? |the |more |another |new |its |his |her )/u

/** "hours after | state television reported": another clause's speaker does not say the sentence. */
function isSubordinate(masked: string, start: number): boolean {
  return subordinate.test(masked.slice(Math.max(0, start - 24), start))
}

const subordinate =
  /(?<![\p{L}])(?:after|before|which|than|whom|whose|until|since|where|because|when|what|nachdem|bevor|weil|où|lorsque|quand|auquel|laquelle|donde|cuando|porque|dopo che|quando|perché|omdat|nadat|voordat|après qu[e’']|después de que|antes de que|depois que|שעליו|שעליה|שאותו|שאותה)\s+(?:the |an? )?$/u

/** French `« … », a-t-il dit`: only after a quotation, for a question is asked the same way. */
function fromInvertedPronoun(
  sentence: string,
  masked: string,
  p: SpeechPatterns,
): FoundAttribution | null {
  const match = p.invertedPronoun?.exec(masked)
  const pronoun = match?.[1]
  if (match === undefined || match === null || pronoun === undefined) return null
  if (!masked.slice(0, match.index).includes(quoted)) return null
  const start = match.index + match[0].indexOf(`-${pronoun}`) + 1
  return build(sentence, masked, p, { start, end: start + pronoun.length }, match[0], 'claim')
}

/** "denied bail", "rejected the offer" deny no fact. */
function denies(masked: string, verb: string, end: number, p: SpeechPatterns): boolean {
  const object = masked.slice(end, end + 60)
  if (p.weakDenial.has(verb)) return p.deniable.test(object)
  return !refusals.test(object)
}

const refusals =
  /^ (?:(?:the|a|an|his|her|their|its|him|them|us|any|last-minute|some|[\p{Ll}-]+['’]s?) ){0,3}(?:bail|entry|access|permission|requests?|motions?|appeals?|petitions?|visas?|service|asylum|benefits|parole|applications?|treatment|care|coverage|admission|opportunity|right|rights|petition|bid|justice)(?![\p{L}])/u

/** A doubtful verb reports when a quotation or "that" stands beside it. */
function reportsAfter(masked: string, start: number, end: number, p: SpeechPatterns): boolean {
  if (p.thatAhead.test(masked.slice(end, end + 40))) return true
  // Arabic sets the speaker between the verb and "that".
  if (p.words.inverts === 'always' && p.thatWithin.test(masked.slice(end, end + 140))) return true
  return masked.slice(end, end + 60).includes(quoted) || endsQuote(masked, start)
}

function endsQuote(masked: string, at: number): boolean {
  return new RegExp(`${quoted}[\\s,.—–-]*$`, 'u').test(masked.slice(Math.max(0, at - 6), at))
}

function speakerOf(
  masked: string,
  start: number,
  end: number,
  p: SpeechPatterns,
): SpeakerSpan | null {
  if (p.words.inverts === 'always') {
    const after = speakerAfter(masked, end, p)
    if (after !== null) return after
    return p.thatAhead.test(masked.slice(end, end + 20)) ? { start: end, end } : null
  }
  // Who is told stands after "told", never who tells.
  const takesHearer = /^(?:told|tells)$/u.test(masked.slice(start, end))
  if (endsQuote(masked, start) && !takesHearer) {
    const after = speakerAfter(masked, end, p)
    if (after !== null) return after
  }
  const before = speakerBefore(masked, start, p)
  if (before !== null) return before
  return !takesHearer && maySpeakAfter(masked, start, end, p) ? speakerAfter(masked, end, p) : null
}

/** "The bridge reopens Friday, said Ada Renn." against "A minister, said to be ill, …". */
function maySpeakAfter(masked: string, start: number, end: number, p: SpeechPatterns): boolean {
  if (/ (?:and|et|y|e|und|en)\s*$/u.test(masked.slice(Math.max(0, start - 6), start))) return false
  const before = /[\p{L}\p{M}]+(?=\s+$)/u.exec(masked.slice(Math.max(0, start - 24), start))?.[0]
  if (before !== undefined && p.passive.has(before.toLowerCase())) return false
  if (p.words.inverts === 'often') return true
  if (!/,\s*$/.test(masked.slice(Math.max(0, start - 3), start))) return false
  const after = speakerAfter(masked, end, p)
  if (after === null) return false
  const rest = masked.slice(after.end)
  // "said his client had come to terms": what follows is the clause that is said.
  if (finiteAtOnce(rest, p)) return false
  return /^\s*,|^[\s.!"”]*$/u.test(rest) || (p.stop.exec(rest.trimStart())?.index ?? -1) === 0
}

function finiteAtOnce(rest: string, p: SpeechPatterns): boolean {
  const word = /^\s+([\p{L}’']+)/u.exec(rest)?.[1]
  return word !== undefined && p.finite.exec(word)?.index === 0
}

function fromAccording(
  sentence: string,
  masked: string,
  p: SpeechPatterns,
): FoundAttribution | null {
  const match = p.according.exec(masked)
  if (match !== null) {
    const end = match.index + match[0].length
    const span = speakerAfter(masked, end, p) ?? attached(masked, end, p)
    // "He left, citing his health."
    const isReason =
      match[0].endsWith('ing') && /^(?:his|her|its|their) /u.test(masked.slice(span?.start ?? end))
    if (span !== null && !isReason)
      return build(
        sentence,
        masked,
        p,
        endName(masked, span, p, match.index < 3),
        match[0],
        'claim',
      )
  }
  const after = p.accordingAfter?.exec(masked)
  if (after === undefined || after === null) return null
  const span = speakerBefore(masked, after.index, p)
  return span === null ? null : build(sentence, masked, p, span, after[0], 'claim')
}

/**
 * "Nach Angaben der Behörde um sechs Grad", "לפי הסקר קוטרו של העצם": nothing but the grammar ends the
 * name. German goes on by a preposition of its own only; Hebrew and Arabic up to the definite noun.
 */
function endName(
  masked: string,
  span: SpeakerSpan,
  p: SpeechPatterns,
  opens: boolean,
): SpeakerSpan {
  const text = masked.slice(span.start, span.end)
  const open = !/^\s*[,،]/u.test(masked.slice(span.end))
  // "Según la empresa, el avión usará …": at the start a comma that nothing closes ends the name.
  const comma = text.search(/[,،](?!\p{N})/u)
  if (opens && open && comma > 0) return { start: span.start, end: span.start + comma }
  // A few words up to the full stop are a name with its office.
  const short = p.words.inverts === 'always' && text.split(/\s+/u).length <= 6
  const ends = p.nameEnd !== null && !short && (open || p.upperCase)
  const name = ends ? (p.nameEnd?.exec(text) ?? null) : null
  return name === null ? span : { start: span.start, end: span.start + name[0].length }
}

/** Arabic writes the preposition on to the speaker: "وفقا للوزارة". */
function attached(masked: string, end: number, p: SpeechPatterns): SpeakerSpan | null {
  if (p.upperCase) return null
  // "لل" is "to the": what is left of the word stands in the text as printed, without its article.
  const article = /^ل(?=\p{L}{3})/u.exec(masked.slice(end)) !== null && masked[end - 1] === 'ل'
  if (article) return attached(masked, end + 1, p)
  const word = /^\p{L}[^،,.:؛]*/u.exec(masked.slice(end))
  if (word === null) return null
  const stop = p.stop.exec(word[0])
  return {
    start: end,
    end:
      end +
      (stop === null || stop.index === 0
        ? word[0].trimEnd().length
        : word[0].slice(0, stop.index).trimEnd().length),
  }
}

function fromHearsay(sentence: string, masked: string, p: SpeechPatterns): FoundAttribution | null {
  const match = p.hearsay.exec(masked)
  if (match === null) return null
  const found = build(sentence, masked, p, { start: 0, end: 0 }, match[0], 'claim')
  return { attribution: { ...found.attribution, named: false, inSentence: true }, pronoun: false }
}

function build(
  sentence: string,
  masked: string,
  p: SpeechPatterns,
  span: SpeakerSpan,
  verb: string,
  stance: Stance,
): FoundAttribution {
  const speaker = sentence.slice(span.start, span.end).trim()
  const pronoun = speaker === '' || isPronoun(speaker, p)
  const vantage = firstMatch(p.vantage, speaker.replace(aside, ''))
  const outside = `${masked.slice(0, span.start)} ${masked.slice(span.end)}`
  return {
    attribution: {
      speaker,
      named: !pronoun && isNamed(speaker, p),
      verb,
      medium: findMedium(masked, span, p),
      vantage: vantage ?? p.speakingFrom?.exec(outside)?.[1]?.trim() ?? null,
      stance: stance === 'claim' ? judgeStance(sentence, masked, span, vantage, p) : stance,
      inSentence: !pronoun,
    },
    pronoun,
  }
}

/** What a relative clause tells of the speaker is not where it speaks from. */
const aside = /, (?:que|qui|che|which|die|der|das) .*$/u

function findMedium(masked: string, span: SpeakerSpan, p: SpeechPatterns): string | null {
  for (const pattern of p.media) {
    const match = pattern.exec(masked)
    const medium = match?.[1] ?? null
    // "a resident told state TV", not "the spokesman for state TV".
    if (
      match !== null &&
      medium !== null &&
      !(match.index >= span.start && match.index + match[0].length <= span.end)
    )
      return medium.trim().replace(/(?<=\p{Ll}|\p{Lo})\.$/u, '')
  }
  return null
}

function firstMatch(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match !== null) return match[0].trim()
  }
  return null
}
