import { decodeHTML } from 'entities'
import { cleanText } from './clean-text.ts'
import type { PageDocument } from './page-dom.ts'

/** What a page's structured data says of its article (schema.org); absent is null or empty. */
export interface JsonLdArticle {
  /** Lower-cased types: `newsarticle`, `opinionnewsarticle`, `liveblogposting` … */
  readonly types: readonly string[]
  readonly headline: string | null
  readonly published: string | null
  readonly authors: readonly string[]
  readonly section: readonly string[]
  readonly body: string | null
  readonly language: string | null
  readonly image: string | null
  readonly imageCredit: string | null
  /** `sourceOrganization`, `creditText`: whose text it is. */
  readonly source: string | null
  readonly isFree: boolean | null
}

type Fields = Readonly<Record<string, unknown>>

const ARTICLE_TYPE = /article|posting|report$|review$|reportage/
/** Deeper structures than this are an attack or a mistake. */
const MAX_DEPTH = 6

/** Reads the JSON-LD of a page; broken scripts are skipped. Null when there is no article in it. */
export function readJsonLd(page: PageDocument): JsonLdArticle | null {
  const found: Fields[] = []
  for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
    collectArticles(parseLoosely(script.textContent ?? ''), found, 0)
  // A page of a section lists many articles; the one with the most said of it is its own.
  const own = found.toSorted((a, b) => Object.keys(b).length - Object.keys(a).length)[0]
  return own === undefined ? null : describe(own)
}

function parseLoosely(text: string): unknown {
  const json = text.replace(
    /^\s*(?:\/\*.*?\*\/|<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*;?\s*$/gs,
    '',
  )
  try {
    return JSON.parse(json)
  } catch {
    try {
      // Raw line breaks inside strings are the commonest mistake.
      return JSON.parse(json.replace(/\p{Cc}+/gu, ' '))
    } catch {
      return null
    }
  }
}

function collectArticles(value: unknown, found: Fields[], depth: number): void {
  if (depth > MAX_DEPTH) return
  if (Array.isArray(value)) {
    for (const entry of value) collectArticles(entry, found, depth + 1)
  } else if (isFields(value)) {
    if (typesOf(value).some((type) => ARTICLE_TYPE.test(type))) found.push(value)
    collectArticles(value['@graph'] ?? value['mainEntity'] ?? null, found, depth + 1)
  }
}

function describe(fields: Fields): JsonLdArticle {
  const image = firstOf(fields['image'])
  return {
    types: typesOf(fields),
    headline: stringOf(fields['headline']) ?? stringOf(fields['name']),
    published: stringOf(fields['datePublished']) ?? stringOf(fields['dateCreated']),
    authors: names(fields['author']),
    section: names(fields['articleSection']),
    body: typeof fields['articleBody'] === 'string' ? decodeHTML(fields['articleBody']) : null,
    language: names(fields['inLanguage'])[0] ?? null,
    image: typeof image === 'string' ? image : isFields(image) ? stringOf(image['url']) : null,
    imageCredit: isFields(image)
      ? (stringOf(image['creditText']) ?? names(image['author'])[0] ?? null)
      : null,
    source: names(fields['sourceOrganization'])[0] ?? stringOf(fields['creditText']),
    isFree: truth(fields['isAccessibleForFree']),
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typesOf(fields: Fields): string[] {
  const type = fields['@type']
  const types: unknown[] = Array.isArray(type) ? type : [type]
  return types
    .filter((entry) => typeof entry === 'string')
    .map((entry) => entry.replace(/^.*[/:]/, '').toLowerCase())
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value
}

function stringOf(value: unknown): string | null {
  const first = firstOf(value)
  if (typeof first !== 'string') return null
  const clean = cleanText(decodeHTML(first))
  return clean === '' ? null : clean
}

function names(value: unknown): string[] {
  const entries: unknown[] = Array.isArray(value) ? value : [value]
  return entries
    .map((entry) => (isFields(entry) ? stringOf(entry['name']) : stringOf(entry)))
    .filter((name) => name !== null)
}

function truth(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return null
  return value.toLowerCase() === 'true' ? true : value.toLowerCase() === 'false' ? false : null
}
