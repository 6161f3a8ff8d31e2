import { checkSpeaker, firstWord, type SpeakerSpan } from './check-speaker.ts'
import type { SpeechPatterns } from './compile-speech.ts'
import { quoted } from './find-quotes.ts'

/** How far before its verb a speaker is looked for, in characters. */
const maxReach = 240
const boundary = new Set([quoted, ';', ':', '—', '–', '\n'])

/** The subject that ends just before the verb: "Ada Renn, chief engineer, | said". */
export function speakerBefore(masked: string, verb: number, p: SpeechPatterns): SpeakerSpan | null {
  let start = verb
  while (start > verb - maxReach && start > 0 && !isBoundary(masked, start - 1)) start -= 1
  let end = trimFillers(masked, start, verb, p)
  if (end === null) return null
  end = trimAside(masked, start, trimTime(masked, start, end))
  const closes = /,\s*$/.test(masked.slice(start, end))
  const pieces = splitCommas(masked, start, end)
  let last = pieces.length - 1
  if (last < 0) return null
  end = pieces[last]?.end ?? end
  if (closes && pieces.length < 2) return null
  if (closes) last = headOf(masked, pieces, p)
  if (last < 0) return null
  const head = pieces[last]
  if (head === undefined) return null
  const from =
    last === pieces.length - 1 ? skipClause(masked, head, p) : skipOpening(masked, head.start, p)
  return checkSpeaker(masked, { start: from, end }, p)
}

/** The subject that follows the verb: "said | Ada Renn, the chief engineer". */
export function speakerAfter(masked: string, from: number, p: SpeechPatterns): SpeakerSpan | null {
  let start = from
  while (/\s/.test(masked[start] ?? '')) start += 1
  if (
    p.words.inverts === 'always' ||
    closesWithVerb.test(masked.slice(Math.max(0, from - 40), from))
  )
    start += timeAfterVerb.exec(masked.slice(start, start + 40))?.[0].length ?? 0
  if (start === from || p.thatAhead.test(masked.slice(from, from + 40))) return null
  let end = pieceEnd(masked, start)
  const stop = earliest(p, masked.slice(start, end))
  if (stop !== null) return checkSpeaker(masked, { start, end: start + stop.index }, p, true)
  for (let more = 0; more < 2 && isComma(masked, end); more++) {
    const next = pieceEnd(masked, end + 1)
    const piece = masked.slice(end + 1, next)
    if (
      !isApposition(piece, p) &&
      !/^ \p{Lu}[\p{L}.'’-]+(?: (?:(?:de|du|von|van|der|da|del|el|al|bin) )?\p{Lu}[\p{L}.'’-]+){1,2}$/u.test(
        piece,
      ) &&
      !isBareName(piece, p)
    )
      break
    const cut = p.stop.exec(piece)
    if (!isRelative(piece) && p.finite.test(piece)) break
    if (
      /^ (?:who|which|que|qui|che|der|die|das|الذي|التي) /u.test(piece) &&
      !/[,.]/.test(masked[next] ?? '')
    )
      break
    end = cut !== null && cut.index > 1 ? end + 1 + cut.index : next
    if (cut !== null) break
  }
  return checkSpeaker(masked, { start, end }, p, true)
}

/** What is said ended before the verb: only then may a day part the verb from its speaker. */
const closesWithVerb =
  /[,\uE000]\s*(?:comme l['’]|comme |wie |como |come |zo )?\p{L}[\p{L}'’ -]{1,20}$/u

/** "dijo el lunes | la alcaldesa": the day may stand between verb and speaker. */
const timeAfterVerb =
  /^(?:(?:am (?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|am Mittwoch|heute|gestern|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|este (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|hoy|ayer|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|oggi|ieri|hoje|ontem|n[ao] (?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|no (?:sábado|domingo)|(?:maan|dins|woens|donder|vrij|zater|zon)dag|gisteren|vandaag|ביום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)|אתמול|היום|אמש|הבוקר|הערב|يوم \p{L}+|أمس|اليوم|(?:الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد))(?: (?:soir|matin|sera|mattina|noche))?(?: \d{1,2} \p{L}+)?) /u

/** Scripts without capitals: a few words up to a stop are taken for the name. */
function isBareName(piece: string, p: SpeechPatterns): boolean {
  if (p.upperCase) return false
  const cut = p.stop.exec(piece)?.index
  const name = piece.slice(0, cut).trim()
  // "ש" before a verb begins a clause: "שהזדהה".
  if (/^ש[הנלימב]\p{L}{3}/u.test(name)) return false
  return cut !== 1 && name !== '' && name.split(/\s+/u).length <= 3 && !p.finite.test(name)
}

/** Where the name ends inside its piece: a stop word, or the clause's own verb. */
function earliest(p: SpeechPatterns, piece: string): { readonly index: number } | null {
  const stop = p.stop.exec(piece)
  const finite = p.finite.exec(piece)
  if (stop === null || finite === null) return stop ?? finite
  return stop.index < finite.index ? stop : finite
}

interface Piece {
  readonly start: number
  readonly end: number
}

function splitCommas(masked: string, start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && !isComma(masked, at)) continue
    const text = masked.slice(from, at)
    const trimmed = text.trim()
    const first = from + text.length - text.trimStart().length
    if (trimmed !== '') pieces.push({ start: first, end: first + trimmed.length })
    from = at + 1
  }
  return pieces
}

function isComma(masked: string, at: number): boolean {
  const mark = masked[at]
  return mark === '،' || (mark === ',' && !/\d/.test(masked[at + 1] ?? ''))
}

/** Walks back over appositions to the piece they belong to; -1 when there is none. */
function headOf(masked: string, pieces: readonly Piece[], p: SpeechPatterns): number {
  let at = pieces.length - 1
  while (at > 0) {
    const piece = pieces[at]
    const before = pieces[at - 1]
    if (piece === undefined || before === undefined) return -1
    const text = masked.slice(piece.start, piece.end)
    const beforeText = masked.slice(before.start, before.end)
    const name = /^\p{Lu}[\p{L}.'’-]*(?: (?:& )?(?:\p{Lu}|\p{Ll}{1,3} )[\p{L}.'’-]*){0,4}$/u.test(
      text,
    )
    // Scripts without capitals: a short piece after a short one is taken for the name.
    const bareName = !p.upperCase && text.split(/\s+/u).length <= 3 && !p.finite.test(text)
    const isTail = isApposition(text, p) || name || bareName || isRole(text, beforeText, p)
    // "several outlets, including the Post", but not "the warehouse held salt, including …".
    const most = text.startsWith('including ') ? 4 : 10
    const tooLong = beforeText.split(/\s+/u).length > most || p.finite.test(beforeText)
    if (
      !isTail ||
      tooLong ||
      !mayHead(beforeText, p) ||
      (name && !startsNoun(beforeText, p) && !rolePossessed.test(beforeText))
    )
      break
    // "the mayor" after an adverbial is the head itself.
    if (p.adverbial.has(firstWord(beforeText).toLowerCase()) && !isRelative(beforeText)) break
    at -= 1
    if (!isApposition(beforeText, p) || at === 0) break
  }
  return at === pieces.length - 1 ? -1 : at
}

/** "Ada Renn, host of a chart show": what follows a full name in small letters, and is no clause. */
function isRole(text: string, before: string, p: SpeechPatterns): boolean {
  if (!/^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(before)) return false
  const first = firstWord(text)
  return /^\p{Ll}{3,}(?<!ing|ed)$/u.test(first) && !p.adverbial.has(first) && !p.finite.test(text)
}

/** "Mr. Tol's lawyer", before the lawyer's name. */
const rolePossessed = /^\p{Lu}[^,]*['’]s?(?: \p{Ll}[\p{L}-]*){1,4}$/u

/** A name, a noun with its article, an office: "Reached for comment, a spokesman" has none. */
function mayHead(piece: string, p: SpeechPatterns): boolean {
  if (!p.upperCase || startsNoun(piece, p) || isApposition(piece, p)) return true
  const first = firstWord(piece)
  if (p.offices.has(first.toLowerCase()) || p.anonymous.has(first.toLowerCase())) return true
  const words = piece.trim().split(/\s+/u)
  if (titledName.test(piece)) return true
  const capitals = words.filter((word) => /^[\p{Lu}("“]/u.test(word)).length
  return capitals / words.length >= 0.5
}

/** "Computer scientist Idris Okafor of the technical university". */
const titledName =
  /^\s*\p{Lu}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,3}(?: \p{Lu}[\p{L}.'’-]+){2,3}(?: (?:of|from|at|in) [^,]*)?$/u

function isApposition(piece: string, p: SpeechPatterns): boolean {
  const first = firstWord(piece)
  // A party and state ("R-TX") or an age stand as appositions too.
  return (
    (p.appositive.has(first) && !(first === 'with' && piece.trim().split(/\s+/u).length > 5)) ||
    /^\s*(?:\d{1,3}(?: (?:ans|años|Jahre|anni|anos|jaar))?|[A-Z]-[A-Z][A-Za-z.]+)\s*$/.test(
      piece,
    ) ||
    isRelative(piece)
  )
}

function isRelative(piece: string): boolean {
  return /^\s*(?:who|which|whose|qui|que|che|الذي|التي|אשר) /u.test(piece)
}

function startsNoun(piece: string, p: SpeechPatterns): boolean {
  const first = firstWord(piece).toLowerCase()
  return p.articles.has(first) || p.offices.has(first) || p.appositive.has(first)
}

/** Drops a clause before the subject: "… entered the town and | police". */
function skipClause(masked: string, piece: Piece, p: SpeechPatterns): number {
  const text = masked.slice(piece.start, piece.end)
  let from = 0
  for (const match of text.matchAll(p.clause)) from = match.index + match[0].length
  const and = /(?:^| )(?:and|und|en|et|y|e|ו|و) (?!.*(?: and | und | et | y ))/u.exec(
    text.slice(from),
  )
  if (and !== null && (p.finite.test(text.slice(from, from + and.index)) || and.index === 0)) {
    const next = from + and.index + and[0].length
    if (startsNoun(text.slice(next), p) || /^\p{Lu}/u.test(text.slice(next))) from = next
  }
  return skipOpening(masked, piece.start + from, p)
}

const calendar =
  /^(?:(?:on|late|early|last|this|earlier|later|am|op|el|le|on the|by)\s+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|night|morning|afternoon|evening|\p{Lu}\p{L}+ \d{1,2}|\d{1,2} \p{L}+)(?:\s+(?:morning|afternoon|evening|night))?\s+/iu

/** Drops a leading connective or a date ("On Tuesday the ministry"). */
function skipOpening(masked: string, start: number, p: SpeechPatterns): number {
  let at = start
  while (/[\s("“„]/.test(masked[at] ?? '')) at += 1
  const rest = masked.slice(at, at + 80)
  const date = calendar.exec(rest)
  if (date !== null && p.upperCase) return at + date[0].length
  const connective =
    /^(?:but|and|meanwhile|however|also|later|still|yet|aber|und|mais|et|pero|y|ma|e|mas|maar|en)\s+/iu.exec(
      rest,
    )
  return connective === null ? at : at + connective[0].length
}

/** "Ada Renn over the weekend | said": the time is no part of the name. */
function trimTime(masked: string, start: number, end: number): number {
  const match =
    /\s(?:over the weekend|on \p{Lu}\p{L}+day(?: \p{Ll}+)?|last \p{Ll}+|this \p{Ll}+|(?:late|early) \p{Lu}\p{L}+day|in an? (?:\p{Ll}+ )?(?:statement|interview|tweet|email|letter|speech|briefing))$/u.exec(
      masked.slice(Math.max(start, end - 60), end),
    )
  return match === null ? end : end - match[0].length
}

/** "The experts, however, | said": no part of the name either. */
function trimAside(masked: string, start: number, end: number): number {
  const match =
    /,\s*(?:however|meanwhile|though|too|in turn|by contrast|for (?:his|her|its|their) part|sin embargo|por su parte|jedoch|hingegen|echter|toutefois|en revanche|pour sa part|tuttavia|invece|porém|no entanto)\s*,?\s*$/u.exec(
      masked.slice(Math.max(start, end - 30), end),
    )
  return match === null ? end : end - match[0].length
}

/** English nouns that look like adverbs. */
const nounsInLy = new Set(['family', 'assembly', 'ally', 'supply', 'monopoly', 'anomaly'])

function trimFillers(
  masked: string,
  start: number,
  verb: number,
  p: SpeechPatterns,
): number | null {
  let end = verb
  for (let more = 0; more < 6; more++) {
    while (end > start && /\s/.test(masked[end - 1] ?? '')) end -= 1
    const word = /[\p{L}\p{M}'’-]+$/u.exec(masked.slice(Math.max(start, end - 30), end))?.[0] ?? ''
    if (word === '') return end
    if (p.passive.has(word.toLowerCase())) return null
    const adverb = /^\p{Ll}{3,}ly$/u.test(word) && !nounsInLy.has(word)
    if (!adverb && !p.fillers.has(word.toLowerCase())) return end
    end -= word.length
  }
  return end
}

/** A mark no speaker reaches across; the colon of a time ("2:52") is none. */
function isBoundary(masked: string, at: number): boolean {
  const mark = masked[at] ?? ''
  if (mark === '-') return masked[at + 1] === '-' || masked[at - 1] === '-'
  // A quotation that is never closed still begins here.
  if (/["“«]/.test(mark)) return /[\s(]/.test(masked[at - 1] ?? ' ')
  return boundary.has(mark) && !(mark === ':' && /\d/.test(masked[at + 1] ?? ''))
}

function pieceEnd(masked: string, from: number): number {
  for (let at = from; at < masked.length; at++) {
    const mark = masked[at] ?? ''
    if (isBoundary(masked, at) || isComma(masked, at) || mark === '!' || mark === '?') return at
    if (
      mark === '.' &&
      /^(?:\s*$|\s+\p{Lu}\p{L}+ )/u.test(masked.slice(at + 1, at + 40)) &&
      !isInitial(masked, at)
    )
      return at
  }
  return masked.length
}

function isInitial(masked: string, stop: number): boolean {
  return (
    stop < masked.length - 1 &&
    /(?:^|[\s.])(?:\p{Lu}|\p{Lu}\p{Ll}{1,3})$/u.test(masked.slice(Math.max(0, stop - 5), stop))
  )
}
