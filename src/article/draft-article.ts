import { canonicalUrl } from '../feed/canonical-url.ts'
import type { Feed, FeedItem } from '../feed/feed.ts'
import type { ArticleDraft } from './article.ts'
import { cleanText } from './clean-text.ts'
import { detectKind, isNeverShown } from './detect-kind.ts'
import { detectLanguage } from './detect-language.ts'
import { findCredit } from './find-credit.ts'
import { htmlToParagraphs } from './html-to-paragraphs.ts'
import { countWords, endsSentence } from './line-shape.ts'
import { looksLikeSpam } from './looks-like-spam.ts'
import { removeFurniture } from './remove-furniture.ts'
import { shortenText } from './shorten-text.ts'

/** Real headlines end before 200 characters; one entry is not to fill a message by itself. */
const MOST_TITLE = 300
/** Of an author, an agency, whoever made an image. */
const MOST_NAME = 200
/** A text shorter than this is a teaser, however it ends. */
const LEAST_COMPLETE_WORDS = 120
const LEAST_COMPLETE_PARAGRAPHS = 2
/** How publishers end a teaser: an ellipsis, "read more", "[…]". */
const TEASER_END =
  /(?:…|\.\.\.|\[\s*(?:…|\.\.\.|&hellip;)\s*\]|\[\+\d+ chars\]|(?:read more|continue reading|weiterlesen|lire la suite|leer más|seguir leyendo|leggi tutto|leia mais|lees verder|להמשך קריאה|קרא עוד|اقرأ المزيد|читать далее|czytaj więcej|devamını oku|read the full (?:story|article)|the post .{3,120} appeared first on .{2,60})\W*)$/iu

/**
 * An article from what its feed carries, or null for one that is never to be shown (HOLD, EMBARGO, TEST, spam)
 * or that has no title or no address. `now` is epoch ms; a date in the future is clamped to it, an absent one
 * stays unknown. `deskOf` names the desks an entry's categories belong to.
 */
export function draftArticle(
  item: FeedItem,
  feed: Feed,
  now: number,
  feedLanguage: string | null,
  deskOf: (categories: readonly string[]) => readonly string[] = () => [],
): ArticleDraft | null {
  const title = shortenText(cleanText(item.title), MOST_TITLE)
  const url = item.url === null ? null : canonicalUrl(item.url, feed.url)
  if (title === '' || url === null) return null
  const raw = htmlToParagraphs(item.content === '' ? item.summary : item.content, url)
  const [opening = ''] = raw
  if (isNeverShown(title, opening) || looksLikeSpam(title, opening)) return null
  const language = detectLanguage(
    `${title}. ${raw.join(' ')}`,
    item.language ?? feed.language ?? feedLanguage,
  )
  const paragraphs = removeFurniture(raw, { title, language })
  const author = cleanName(item.authors.map(cleanText).filter(Boolean).join(', '))
  return {
    feedId: feed.id,
    publisher: feed.publisher,
    kind: detectKind({
      title,
      url,
      labels: item.categories,
      types: [],
      opening: paragraphs[0] ?? '',
    }),
    title,
    paragraphs,
    url,
    author,
    published: choosePublished(item, now),
    firstSeen: now,
    language,
    credit: findCredit({
      paragraphs: raw,
      author,
      source: item.source === null ? null : cleanName(item.source),
      publisher: feed.publisher.name,
    }),
    image: imageOf(item),
    paywalled: false,
    complete: isComplete(raw, paragraphs),
    desks: [...new Set([...feed.desks, ...deskOf(item.categories)])],
    position: item.position,
    guid: item.guid,
  }
}

function cleanName(text: string): string | null {
  return shortenText(cleanText(text), MOST_NAME) || null
}

function imageOf({ imageUrl, imageCredit }: FeedItem): ArticleDraft['image'] {
  return imageUrl === null ? null : { url: imageUrl, credit: cleanName(imageCredit ?? '') }
}

function choosePublished(item: FeedItem, now: number): number | null {
  const published = item.published ?? item.updated
  return published === null ? null : Math.min(published, now)
}

/** Whether the feed carried the whole text, as far as it shows. */
function isComplete(raw: readonly string[], paragraphs: readonly string[]): boolean {
  if (raw.slice(-3).some((paragraph) => TEASER_END.test(paragraph))) return false
  const last = paragraphs.at(-1) ?? ''
  if (!endsSentence(last) || paragraphs.length < LEAST_COMPLETE_PARAGRAPHS) return false
  return (
    paragraphs.reduce((words, paragraph) => words + countWords(paragraph), 0) >=
    LEAST_COMPLETE_WORDS
  )
}
