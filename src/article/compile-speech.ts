import type { SpeechWords } from './speech-words.ts'
import { speechWordsOf } from './speech-words-of.ts'
import type { Stance } from './statement.ts'

/** A language's speech words, compiled once: sets for look-up, one pattern a list. */
export interface SpeechPatterns {
  readonly words: SpeechWords
  /** Every reporting verb, longest first. */
  readonly verb: RegExp
  readonly stanceOf: ReadonlyMap<string, Stance>
  readonly quoteOnly: ReadonlySet<string>
  readonly weakDenial: ReadonlySet<string>
  readonly deniable: RegExp
  readonly noComment: RegExp
  readonly refusalAround: RegExp | null
  readonly refusal: RegExp | null
  readonly speakingFrom: RegExp | null
  readonly untrue: RegExp
  readonly future: RegExp
  readonly according: RegExp
  readonly accordingAfter: RegExp | null
  readonly hearsay: RegExp
  readonly thatAhead: RegExp
  /** The same anywhere ahead. */
  readonly thatWithin: RegExp
  readonly invertedPronoun: RegExp | null
  readonly nameEnd: RegExp | null
  readonly stop: RegExp
  readonly clause: RegExp
  readonly finite: RegExp
  readonly media: readonly RegExp[]
  readonly vantage: readonly RegExp[]
  readonly firstPerson: RegExp
  readonly fillers: ReadonlySet<string>
  readonly passive: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly indefinite: ReadonlySet<string>
  readonly anonymous: ReadonlySet<string>
  readonly offices: ReadonlySet<string>
  readonly appositive: ReadonlySet<string>
  readonly adverbial: ReadonlySet<string>
  readonly upperCase: boolean
}

const compiled = new Map<string, SpeechPatterns | null>()

/** The patterns of a language, or null where it has no table. */
export function speechPatternsOf(language: string): SpeechPatterns | null {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const words = speechWordsOf(language)
  const made = words === null ? null : compile(words, language)
  compiled.set(language, made)
  return made
}

function compile(words: SpeechWords, language: string): SpeechPatterns {
  const prefix = language === 'ar' ? '[وف]?' : language === 'he' ? '[וש]?' : ''
  const stanceOf = new Map<string, Stance>()
  const add = (list: readonly string[], stance: Stance) => {
    for (const word of list) if (!stanceOf.has(word)) stanceOf.set(word, stance)
  }
  add(words.denial, 'denial')
  add(words.opinion, 'opinion')
  add(words.forecast, 'forecast')
  add(words.claim, 'claim')
  add(words.quoteOnly, 'claim')
  return {
    words,
    verb: anyOf([...stanceOf.keys()], 'gu', prefix),
    stanceOf,
    quoteOnly: new Set(words.quoteOnly),
    weakDenial: new Set(words.weakDenial),
    deniable: new RegExp(`(?<![\\p{L}])(?:${words.deniable.join('|')})`, 'u'),
    noComment: anyOf(words.noComment, 'u', prefix),
    refusalAround: patternOrNull(words.refusalAround, ''),
    refusal: patternOrNull(words.refusal, 'i'),
    speakingFrom: patternOrNull(words.speakingFrom, ''),
    untrue: anyOf(words.untrue, 'iu'),
    future: anyOf(words.future, 'gu'),
    according: anyOf(words.according, 'u', prefix, language === 'ar' ? '' : undefined),
    accordingAfter: words.accordingAfter.length === 0 ? null : anyOf(words.accordingAfter, 'u'),
    hearsay: anyOf(words.hearsay, 'iu', prefix),
    thatAhead: new RegExp(`^\\s*,?\\s*(?:${alternatives(words.that)})`, 'u'),
    nameEnd: patternOrNull(words.nameEnd, ''),
    thatWithin: anyOf(words.that, 'u'),
    invertedPronoun: patternOrNull(words.invertedPronoun, ''),
    stop: anyOf(words.stops, 'u', language === 'he' ? '' : prefix),
    clause: anyOf(words.clause, 'gu'),
    finite: anyOf(words.finite, 'u'),
    media: words.media.map((source) => new RegExp(source, 'u')),
    vantage: words.vantage.map((source) => new RegExp(`(?<![\\p{L}])(?:${source})`, 'u')),
    firstPerson: anyOf(words.firstPerson, 'u'),
    fillers: new Set(words.fillers),
    passive: new Set(words.passive),
    pronouns: new Set(words.pronouns),
    articles: new Set(words.articles),
    indefinite: new Set(words.indefinite),
    anonymous: new Set(words.anonymous),
    offices: new Set(words.offices),
    appositive: new Set(words.appositive),
    adverbial: new Set(words.adverbial),
    upperCase: language !== 'he' && language !== 'ar',
  }
}

function patternOrNull(source: string | undefined, flags: string): RegExp | null {
  return source === undefined ? null : new RegExp(source, `${flags}u`)
}

/** One look-ahead for all words that end in a letter: one each makes a pattern a hundred times the size. */
function alternatives(list: readonly string[]): string {
  const sources = [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => (word.includes('\\p') ? word : word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  const words = sources.filter((source) => /[\p{L}\p{M}]$|\}\+$/u.test(source))
  const others = sources.filter((source) => !words.includes(source))
  const whole = words.length === 0 ? [] : [`(?:${words.join('|')})(?![\\p{L}\\p{M}])`]
  return [...whole, ...others].join('|') || '(?!)'
}

/** Any of these as whole words. `prefix` allows letters that a script writes on to the next word. */
function anyOf(list: readonly string[], flags: string, prefix = '', end?: string): RegExp {
  const body = end === undefined ? alternatives(list) : list.join('|')
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${prefix}(?:${body})`, flags)
}
