import snowball from 'snowball-stemmers'
import { copyText } from './copy-text.ts'

/** Snowball algorithms by language. Hebrew and Arabic have rules of our own below. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
}

/** Stemming costs more than all the rest of the work, and words repeat: two generations of 60,000. */
const MEMO_SIZE = 60_000

/** Gives the stem of one lower-case NFKC word; '' when nothing is left of it. */
type StemWord = (word: string) => string

const memoised = new Map<string, StemWord>()

/** The language's stemmer, with its memory: to be asked for once a text, not once a word. */
export function stemmerOf(language: string): StemWord {
  const known = memoised.get(language)
  if (known !== undefined) return known
  const stemmer = remember(stemmerFor(language))
  memoised.set(language, stemmer)
  return stemmer
}

function remember(stemOf: StemWord): StemWord {
  let young = new Map<string, string>()
  let old = new Map<string, string>()
  return (word) => {
    const known = young.get(word)
    if (known !== undefined) return known
    const own = copyText(word)
    const stem = old.get(own) ?? stemOf(own)
    if (young.size >= MEMO_SIZE) {
      old = young
      young = new Map()
    }
    young.set(own, stem)
    return stem
  }
}

function stemmerFor(language: string): StemWord {
  const algorithm = Object.hasOwn(ALGORITHMS, language) ? ALGORITHMS[language] : undefined
  const stemmer = algorithm === undefined ? null : snowball.newStemmer(algorithm)
  const elides = language === 'fr' || language === 'it' || language === 'ca'
  return (word) => {
    if (HEBREW.test(word)) return stemHebrew(word)
    if (ARABIC.test(word)) return stemArabic(word)
    const plain = tidyWord(elides ? word.replace(ELISION, '') : word)
    // Accents steer the stemmers, so they are folded only afterwards.
    return foldDiacritics(stemmer === null || !LETTER.test(plain) ? plain : stemmer.stem(plain))
  }
}

const LETTER = /^\p{L}/u
const HEBREW = /^\p{Script=Hebrew}/u
const ARABIC = /^\p{Script=Arabic}/u
/** French, Italian and Catalan articles and particles written onto the word: l', d', qu', dell' … */
const ELISION = /^(?:\p{L}|qu|jusqu|lorsqu|puisqu|\p{L}{0,4}ll|un|quest)['’]/u
const POSSESSIVE = /['’]s?$|['’]s$/u

function tidyWord(word: string): string {
  if (word.includes('.') && LETTER.test(word)) return word.replaceAll('.', '')
  return word.replace(POSSESSIVE, '').replaceAll('ё', 'е')
}

/** Latin and Greek only: in other scripts a mark is a letter's part (й, が, Indic vowels). */
const FOLDABLE = /[\p{Script=Latin}\p{Script=Greek}]/u
const LIGATURES: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
}

function foldDiacritics(word: string): string {
  if (/^[a-z0-9]*$/.test(word) || !FOLDABLE.test(word)) return word
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøđłı]/g, (letter) => LIGATURES[letter] ?? letter)
}

/**
 * Hebrew writes "and, the, that, in, as, to, from" onto the word. They are taken off one by one until
 * too little is left, from every word alike: a root letter lost is lost in query and article both.
 */
function stemHebrew(word: string): string {
  let stem = word.replace(/[\p{M}'’׳"״]/gu, '')
  for (;;) {
    const least = /^[הוש]/.test(stem) ? 4 : 5
    if (stem.length < least || !/^[הושבכלמ]/.test(stem)) return stem
    stem = stem.slice(1)
  }
}

const ARABIC_PREFIX = /^(?:وال|فال|بال|كال|ولل|ال|لل)(?=..)/
const ARABIC_SUFFIX = /(?<=..)(?:ها|ان|ات|ون|ين|يه|ه|ي)$/

/** The light10 rules (Larkey, Ballesteros and Connell, 2002): articles, "and", common endings. */
function stemArabic(word: string): string {
  const plain = word
    .replace(/[\p{M}ـ'’"]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیئ]/g, 'ي')
    .replaceAll('ک', 'ك')
    .replaceAll('ة', 'ه')
  const open = plain.replace(/^و(?=...)/, '').replace(ARABIC_PREFIX, '')
  return open.replace(ARABIC_SUFFIX, '').replace(ARABIC_SUFFIX, '')
}
