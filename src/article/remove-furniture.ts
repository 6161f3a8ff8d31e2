import {
  isFurnitureLine,
  isFurnitureSentence,
  isRelatedHeading,
  splitRoughly,
} from './is-furniture.ts'
import { bareLine, countWords, endsSentence } from './line-shape.ts'
import { isForeignScript, mainScript } from './text-script.ts'

/** What the rules need to know of the article. */
export interface FurnitureContext {
  readonly title: string
  /** BCP 47 primary tag. */
  readonly language: string
}

/** A headline in a list of related articles is no longer than this. */
const LONGEST_HEADLINE_WORDS = 20
const LONGEST_HEADING = 60
/** Bylines stand at the top or the foot of a text. */
const EDGE = 3
const BYLINE =
  /^(?:by|von|par|por|di|door|av|af|tekst|text|autor|autora?|author|מאת|כתב|بقلم|كتب|автор|yazan)\s*:?\s+\p{L}/iu
const NAME_PARTICLE =
  /^(?:and|und|et|y|e|en|og|och|for|in|of|the|de|la|van|von|der|bin|al|with|\||,|&|-)$/iu

/**
 * Takes page furniture out of an article's text: buttons, share and subscription lines, captions and
 * credits, consent text, bylines, dates, related headlines. Paragraphs of news are given back as they were;
 * a call to the reader inside a paragraph goes without the rest of it.
 */
export function removeFurniture(
  paragraphs: readonly string[],
  context: FurnitureContext,
): string[] {
  const title = bareLine(context.title)
  const script = mainScript(paragraphs.join(' ').slice(0, 1500))
  const kept: string[] = []
  let underRelated = false
  for (const [at, paragraph] of paragraphs.entries()) {
    const line = paragraph.trim()
    if (line.length < LONGEST_HEADING && isRelatedHeading(line)) {
      underRelated = true
      continue
    }
    if (underRelated && isHeadlineLike(line)) continue
    underRelated = false
    const atEdge = at < EDGE || at >= paragraphs.length - EDGE
    if (atEdge && isByline(line)) continue
    if (at < EDGE && !endsSentence(line) && bareLine(line) === title) continue
    if (isHeadlineLike(line) && isForeignScript(line, script)) continue
    if (isFurnitureLine(line, context.language)) continue
    const rest = dropCalls(line)
    if (rest !== '') kept.push(rest)
  }
  return kept
}

function isHeadlineLike(line: string): boolean {
  return !endsSentence(line.replace(/\?$/u, '')) && countWords(line) <= LONGEST_HEADLINE_WORDS
}

function isByline(line: string): boolean {
  if (!BYLINE.test(line) || endsSentence(line) || line.length > 90) return false
  const names = line.split(/\s+/u).slice(1)
  if (names.length > 9) return false
  return names.every((name) => /^[^\p{Ll}]/u.test(name) || NAME_PARTICLE.test(name))
}

/** Most paragraphs hold no call, and splitting costs: only those with a likely word are looked into. */
const LIKELY_CALL =
  /subscri|sign(?:ed|ing)? ?up|click|newsletter|cookie|follow us|follow @|on (?:facebook|twitter)|\bapp\b|inbox|read more|copyright|rights reserved|©|photo|image|getty|credit|contribut|report(?:ing|ed) by|editing by|advertis|e-?mail|share this|log ?in|abonn|anmeld|klick|klik|inscri|suscr|síguenos|cliquez|clique|clicca|iscri|assine|הירשמ|הרשמ|לחצ|הצטרפ|עקבו|הורידו|اشترك|تابع|اضغط|انقر|подпи|нажмите|kliknij|zapisz|订阅|訂閱|点击|點擊|登録|구독|©/iu

function dropCalls(paragraph: string): string {
  if (!LIKELY_CALL.test(paragraph)) return paragraph
  const sentences = splitRoughly(paragraph)
  if (sentences.length === 1) return paragraph
  const kept = sentences.filter((sentence) => !isFurnitureSentence(sentence))
  return kept.length === sentences.length ? paragraph : kept.join(' ')
}
