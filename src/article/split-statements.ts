import { type Article, isReport } from './article.ts'
import { cutStatement } from './cut-statement.ts'
import { findAccusation } from './find-accusation.ts'
import { type FoundAttribution, findAttribution } from './find-attribution.ts'
import { findQuantities } from './find-quantities.ts'
import { findQuotes, maskQuotes, type Quote, quoted } from './find-quotes.ts'
import { isCaveat, isDangling, isEndless, isKnownBefore, isUnusable } from './judge-statement.ts'
import { splitSentences } from './split-sentences.ts'
import type { Attribution, Statement } from './statement.ts'

/** What is needed of an article; `segments` gives each paragraph's (see `splitSegments`). */
export type StatementSource = Pick<Article, 'kind' | 'title' | 'paragraphs' | 'language'> & {
  readonly segments?: readonly number[]
}

/**
 * The sentences of a report in order, each with who said it. Only reports and corrections give any
 * (EDITORIAL rule 1). A quotation whose speaker cannot be told is kept, but unusable.
 */
export function splitStatements(article: StatementSource): readonly Statement[] {
  if (!isReport(article)) return []
  const drafts = article.paragraphs.flatMap((text, paragraph) =>
    readParagraph(article, text, paragraph),
  )
  return drafts.map((draft, index) => finish(article, drafts, draft, index))
}

interface Draft {
  readonly printed: string
  readonly paragraph: number
  readonly segment: number
  readonly quotes: readonly Quote[]
  readonly masked: string
  readonly found: FoundAttribution | null
}

function readParagraph(
  article: StatementSource,
  text: string,
  paragraph: number,
): readonly Draft[] {
  return splitSentences(text, article.language).map(({ text: printed }) => {
    const quotes = findQuotes(printed)
    return {
      printed,
      paragraph,
      segment: article.segments?.[paragraph] ?? 0,
      quotes,
      masked: maskQuotes(printed, quotes),
      found: findAttribution(printed, article.language, quotes),
    }
  })
}

function finish(
  article: StatementSource,
  drafts: readonly Draft[],
  draft: Draft,
  sentence: number,
): Statement {
  const { language } = article
  const text = cutStatement(draft.printed, language, draft.paragraph < 2)
  const attribution = attribute(drafts, draft, sentence)
  const next = drafts[sentence + 1]
  const limited =
    next !== undefined && next.segment === draft.segment && isCaveat(next.printed, language)
  const caveat = limited ? next.printed : null
  const unspoken = attribution === null && (quotesSpeech(draft) || lacksSpeaker(draft))
  return {
    text,
    printed: draft.printed,
    paragraph: draft.paragraph,
    sentence,
    segment: draft.segment,
    attribution,
    dangling: isDangling(text, language) || isKnownBefore(attribution?.speaker ?? ''),
    unusable: unspoken || isUnusable(text, draft.masked, language) || isEndless(caveat ?? ''),
    caveat,
    quantities: findQuantities(text, language),
    accusation: findAccusation(text, language),
  }
}

/** The sentence's own speaker, else the neighbour's where it is safe to say whose it is. */
function attribute(drafts: readonly Draft[], draft: Draft, index: number): Attribution | null {
  const { found } = draft
  if (found !== null && !found.pronoun) return found.attribution
  if (found === null && !isAllQuote(draft)) return null
  if (isPersonal(draft) && namesAnother(drafts, draft, index)) return null
  const speaker = neighbourSpeaker(drafts, draft, index) ?? openingPerson(drafts, draft, index)
  if (speaker === null || isOtherSex(draft, speaker.speaker)) return null
  if (isPersonal(draft) && bodies.test(speaker.speaker)) return null
  const own = found?.attribution
  return {
    ...speaker,
    verb: own?.verb ?? speaker.verb,
    medium: own?.medium ?? null,
    stance: own?.stance ?? (speaker.stance === 'non-denial' ? 'claim' : speaker.stance),
    inSentence: false,
  }
}

/** "he" and "she" are persons, so no ministry or report. */
function isPersonal(draft: Draft): boolean {
  return /^(?:s?he|er|él|ella|ele|ela|il|elle|lui|lei|hij|zij)$/iu.test(
    draft.found?.attribution.speaker ?? '',
  )
}

/** "she" is not "Mr. Tol". */
function isOtherSex(draft: Draft, speaker: string): boolean {
  const pronoun = draft.found?.attribution.speaker.toLowerCase() ?? ''
  if (/^(?:she|ella|elle|lei|ela)$/u.test(pronoun)) return man.test(speaker)
  return /^(?:he|él|il|lui|ele|er|hij)$/u.test(pronoun) && woman.test(speaker)
}

const man =
  /(?<!\p{L})(?:Mr|Herr|Sr|Monsieur|Signor)(?!\p{L})|\b(?:spokesman|chairman|congressman|businessman|king|prince|father|husband|brother|son)\b/u
const woman =
  /(?<!\p{L})(?:Mrs|Ms|Miss|Frau|Sra|Mme|Madame|Signora|Mevrouw)(?!\p{L})|\b(?:spokeswoman|chairwoman|congresswoman|businesswoman|queen|princess|mother|wife|sister|daughter|widow)\b/u

const bodies =
  /^(?:the )?(?:\p{Lu}{2,}|[^,]*\b(?:ministry|police|authority|union|company|court|group|agency|association|government|army|records|documents|papers|report|department|committee|council|office|paper|network|Polizei|Ministerium|Regierung|policía|ministerio|gobierno|gouvernement|ministère|polizia|ministero|politie|ministerie|polícia|ministério))$/iu

/** How many sentences back a pronoun may reach. */
const reach = 3

/**
 * The one speaker of the sentences just before, in the same segment. Null when there are two, so
 * that nobody is given another's words.
 */
function neighbourSpeaker(
  drafts: readonly Draft[],
  draft: Draft,
  index: number,
): Attribution | null {
  let speaker: Attribution | null = null
  for (let back = 1; back <= reach + (speaker === null ? 0 : 1); back++) {
    const before = drafts[index - back]
    if (before === undefined || before.segment !== draft.segment) break
    const attribution = before.found?.pronoun === false ? before.found.attribution : null
    if (attribution === null || attribution.speaker === '') {
      if (before.found === null && !isAllQuote(before) && draft.found === null) break
      continue
    }
    if (speaker !== null && speaker.speaker !== attribution.speaker)
      return draft.found === null ? speaker : null
    speaker = attribution
  }
  return speaker
}

/**
 * "Her rival, Matthias Orrin, has 73. … he said": whoever is named between the speaker and the
 * pronoun may be meant as well.
 */
function namesAnother(drafts: readonly Draft[], draft: Draft, index: number): boolean {
  for (let back = 1; back <= reach; back++) {
    const before = drafts[index - back]
    if (before === undefined || before.segment !== draft.segment) return false
    if (before.found?.pronoun === false) return back > 1 && isNamedLater(drafts, index, back)
  }
  return false
}

/** Whether a sentence after the speaker's names somebody else where a subject stands. */
function isNamedLater(drafts: readonly Draft[], index: number, back: number): boolean {
  const speaker = drafts[index - back]?.found?.attribution.speaker ?? ''
  return drafts.slice(index - back + 1, index).some(({ masked }) =>
    (masked.match(subjectName) ?? []).some((name) => {
      const surname = name.split(' ').at(-1) ?? name
      return !speaker.includes(surname)
    }),
  )
}

const noName =
  '(?!(?:But|And|On|In|At|As|By|For|From|The|After|Before|When|While|If|It|This|That|These|Last|Next|Earlier|Later|Meanwhile|However|Since|With|To|Of|An?|So|Yet|Not|No|Among|Under|Until|During|Despite|Although|Though|Also|Then|Now|Both|Most|Many|Some|All|Even|Only|Still|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)? )'

/** Words of a sentence that is still about the one before. */
const goesOn =
  /^(?:["“„«]|(?:He|She|His|Her|Er|Sie|Él|Ella|Su|Il|Elle|Son|Sa|Lui|Lei|Hij|Zij|Ze|Ele|Ela)(?!\p{L}))/u

/** A full name at the start or between commas, where a subject or an apposition stands. */
const subjectName = new RegExp(
  `(?:^|(?<=, ))${noName}\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,2}(?=,| \\p{Ll}|$)`,
  'gu',
)

/**
 * The person the sentences just before are about ("Ada Renn, 42, built bridges. "It holds," she
 * said."): the name that opens the nearest one not opened by a pronoun, when the article names it
 * again. Null when any of them has a speaker of its own.
 */
function openingPerson(drafts: readonly Draft[], draft: Draft, index: number): Attribution | null {
  if (draft.found === null) return null
  for (let back = 1; back <= reach; back++) {
    const before = drafts[index - back]
    if (before === undefined || before.segment !== draft.segment) return null
    if (before.found?.pronoun === false) return null
    const name = personAtStart.exec(before.printed)?.[1]
    if (name === undefined && !goesOn.test(before.printed)) return null
    if (name === undefined) continue
    if (/['’]s?$/u.test(name)) return null
    const surname = name.split(' ').at(-1) ?? name
    const known = drafts.filter(({ printed }) => printed.includes(surname)).length > 1
    return known
      ? { ...draft.found.attribution, speaker: name, named: true, inSentence: false }
      : null
  }
  return null
}

const personAtStart = new RegExp(
  `^(?:(?:But|And|Still,|Yet,?) )?(${noName}(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Sr|Sra|Herr|Frau|M|Mme)\\.? \\p{Lu}[\\p{L}'’-]+|\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}))(?=,| \\p{Ll})`,
  'u',
)

/** The sentence is a quotation and nothing else: it goes on with whoever spoke before. */
function isAllQuote(draft: Draft): boolean {
  const first = draft.quotes[0]
  if (first === undefined) return false
  return !/[\p{L}\p{N}]/u.test(draft.masked)
}

/** Only "he said", with nobody in the sentence he could be. */
function lacksSpeaker(draft: Draft): boolean {
  if (draft.found?.pronoun !== true) return false
  const before = draft.masked.slice(0, draft.masked.indexOf(draft.found.attribution.speaker))
  return !/[\p{L},] \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(` ${before}`)
}

/** Quoted words that need a speaker: more than a title or a nickname. */
function quotesSpeech(draft: Draft): boolean {
  if (!draft.masked.includes(quoted)) return false
  return draft.quotes.some(({ start, end }) => {
    const words = draft.printed.slice(start, end).split(/\s+/u).length
    return words > 3
  })
}
