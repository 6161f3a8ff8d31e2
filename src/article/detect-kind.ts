import type { ArticleKind } from './article.ts'
import { KIND_WORDS } from './kind-words.ts'

/** All there is to tell an article's kind by; what is unknown is empty. */
export interface KindSigns {
  readonly title: string
  readonly url: string
  /** Feed categories, `article:section`, keywords of place: labels the publisher gave. */
  readonly labels: readonly string[]
  /** JSON-LD and Open Graph types, lower case. */
  readonly types: readonly string[]
  /** The opening of the text, where known: "CORRECTION: …", "(PRNewswire)". */
  readonly opening?: string
}

type NamedKind = keyof typeof KIND_WORDS

/** From the strongest claim on the reader's caution to the weakest. */
const ORDER: readonly NamedKind[] = [
  'sponsored',
  'satire',
  'press-release',
  'opinion',
  'live',
  'interview',
  'analysis',
  'explainer',
  'video',
]

/** Types of schema.org that name a kind. */
const TYPES: Readonly<Record<string, ArticleKind>> = {
  opinionnewsarticle: 'opinion',
  analysisnewsarticle: 'analysis',
  liveblogposting: 'live',
  advertisercontentarticle: 'sponsored',
  satiricalarticle: 'satire',
  reviewnewsarticle: 'opinion',
  review: 'opinion',
  backgroundnewsarticle: 'explainer',
  askpublicnewsarticle: 'explainer',
  claimreview: 'explainer',
  interview: 'interview',
  videoobject: 'video',
  'video.other': 'video',
  podcastepisode: 'video',
}

const BY_WORD = new Map<string, NamedKind>()
for (const kind of ORDER.toReversed())
  for (const word of KIND_WORDS[kind].split('|'))
    BY_WORD.set(word.replace(/\s+/g, ' ').trim(), kind)

/** Words that are labels only when they are the whole label of a headline, not a path or a tag. */
const LABEL_ONLY = new Set([
  'watch',
  'comedy',
  'humor',
  'humour',
  'parody',
  'cartoon',
  'cartoons',
  'direct',
  'native',
  'photos',
  'fotos',
  'radio',
  'live',
  'pr',
  'promotion',
  'voices',
  'comment',
  'blog',
  'blogs',
  'deals',
  'shopping',
  'letters',
  'bilder',
  'claves',
  'comprendre',
  'entenda',
  'foto',
  'фото',
  'صور',
  'كتاب',
  'iklan',
  'langsung',
  'direkte',
  'онлайн',
  // Tags and paths of ordinary reports as well: "/archive/2026/…", "newsletter" for what goes into one.
  'newsletter',
  'newsletters',
  'archive',
  'archives',
  'boletín',
])
/** In paths some of them are the name of the whole site's system ("/blog/2026/…") and tell nothing. */
const PATH_SAFE = new Set(['live', 'comment', 'voices', 'letters', 'bilder'])

const CORRECTION =
  /^(?:corrections?|clarifications?|correction and clarification|corrections and clarifications|erratum|errata|korrektur|richtigstellung|berichtigung|rectificatif|correctif|corrección|fe de errores|fe de erratas|correzione|errata corrige|correção|erramos|rectificatie|correctie|תיקון טעות|הבהרה|تصحيح|تنويه|توضيح|исправление|поправка|sprostowanie|düzeltme|rättelse|rettelse|koreksi|ralat|訂正|更正|정정)\s*(?:[:：|–—-]|$)/iu

/** Titles that show their kind by how they are built. */
const TITLE_SHAPES: readonly (readonly [RegExp, ArticleKind])[] = [
  [
    /\bas it happened\b|\blive updates?\b|\blive blog\b|\bliveticker\b|[–—|-] live!?$|\(live\)|\bminuto a minuto\b|[,–—-] en directo\s*(?:[|:]|$)|עדכונים שוטפים|لحظة بلحظة/iu,
    'live',
  ],
  [
    /^(?:the )?(?:\w+ ){0,3}view on\b.*:|[–—|-] (?:opinion|editorial|comment|letters?|column)$|\| (?:letters|editorial|opinion)$/iu,
    'opinion',
  ],
  [
    /\bwhat (?:we|you need to|to) know\b|^(?:how|why|what|who) .{3,80}(?:explained|explainer)\b|^explained\b|\bqué se sabe\b|\bce que l'on sait\b|\bwas wir wissen\b|כל מה שצריך לדעת/iu,
    'explainer',
  ],
  [
    /^(?:an? )?(?:members|readers|editor)['’]?s?['’]? letter$|^(?:an? )?(?:letter|note) (?:from the editors?|to (?:the editor|our (?:members|readers)))$/iu,
    'opinion',
  ],
  [
    /[–—|-] (?:podcast|video|in pictures|photo essay|gallery)$|^(?:in pictures|watch|photos|podcast)\s*:/iu,
    'video',
  ],
  [/^(?:q&a|interview)\b\s*[:|]|[–—|:] interview$/iu, 'interview'],
]

/** The kind of an article from what its publisher says of it; a report when nothing says otherwise. */
export function detectKind(signs: KindSigns): ArticleKind {
  if (CORRECTION.test(signs.title)) return 'correction'
  for (const type of signs.types) {
    const kind = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined
    if (kind !== undefined) return kind
  }
  const named = new Set<ArticleKind>()
  for (const word of [
    ...labelWords(signs.labels),
    ...pathWords(signs.url),
    ...titleLabels(signs.title),
  ]) {
    const kind = BY_WORD.get(word)
    if (kind !== undefined) named.add(kind)
  }
  for (const [shape, kind] of TITLE_SHAPES) if (shape.test(signs.title)) named.add(kind)
  if (isPressRelease(signs.opening ?? '')) named.add('press-release')
  return ORDER.find((kind) => named.has(kind)) ?? 'report'
}

function isPressRelease(opening: string): boolean {
  return /\/(?:PRNewswire|PRNewswire-[\w-]+|CNW)\/|\((?:BUSINESS WIRE|GLOBE NEWSWIRE|ACCESSWIRE)\)|^(?:FOR IMMEDIATE RELEASE)/u.test(
    opening.slice(0, 300),
  )
}

function labelWords(labels: readonly string[]): string[] {
  return labels
    .flatMap((label) => [label, ...label.split(/\s*[/>|»]\s*/u)])
    .map((label) => label.trim().toLowerCase())
    .filter((label) => !LABEL_ONLY.has(label))
}

function pathWords(url: string): string[] {
  const path = URL.parse(url)?.pathname ?? ''
  const segments = safeDecode(path).toLowerCase().split('/').slice(1, -1)
  return segments
    .flatMap((segment) => [segment, segment.replaceAll(/[-_]/g, ' ')])
    .filter((word) => !LABEL_ONLY.has(word) || PATH_SAFE.has(word))
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** "Opinion | The bridge", "Analyse: …", "… – live", "[Sponsored] …". */
function titleLabels(title: string): string[] {
  const lower = title.toLowerCase()
  const bracketed = /^[[(【]([^\])】]{2,30})[\])】]/u.exec(lower)?.[1]
  const before = /^([^:|–—]{2,30}?)\s*(?:[:：|]|\s[–—-]\s)/u.exec(lower)?.[1]
  const after = /\s[|–—]\s*([^|–—]{2,30})$/u.exec(lower)?.[1]
  return [bracketed, before, after]
    .filter((label) => label !== undefined)
    .map((label) => label.trim())
}

const NEVER_SHOWN =
  /^\W*(?:(?:hold|embargo(?:ed)?|advisory|media advisory|news advisory|budget|test)\b\s*[:\-–—(|*]|(?:test|testing|test article|test post|test story|hello world|lorem ipsum.*|do not (?:use|publish).*|please ignore.*|kill|mandatory kill|embargoed (?:until|till|for)\b.*|embargo (?:until|till) [^:]{0,30}\d.*|hold for (?:release|orders)\b.*|sperrfrist\b.*|achtung sperrfrist.*|sous embargo\b.*|bajo embargo\b.*|embargo hasta\b.*|באמברגו.*|טסט|בדיקה|اختبار|тест)\W*$)/iu

/** HOLD, EMBARGO, TEST and ADVISORY items: meant for newsrooms, never for readers. */
export function isNeverShown(title: string, opening = ''): boolean {
  return (
    NEVER_SHOWN.test(title.trim()) ||
    /^\W*(?:embargo(?:ed)?(?: (?:until|till)\b|:)|not for publication|hold for release|do not publish)/iu.test(
      opening.trim(),
    )
  )
}
