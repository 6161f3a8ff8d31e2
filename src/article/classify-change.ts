import type { Article, ArticleChange, ArticleChangeKind, ArticleDraft } from './article.ts'
import { findNotice } from './find-notice.ts'

/** Below this share of changed words an edit without new numbers or names is a minor fix. */
const MINOR_SHARE = 0.05
const MINOR_WORDS = 6
/** When less than this share of the old text's sentences is left, the text was written anew. */
const REWRITE_LEFT = 0.5

/**
 * What a publisher did between two versions of an article, or null when nothing a reader could see changed:
 * addresses, guids, white space, quote styles and a shorter teaser of the same text do not count. `at` is epoch ms.
 */
export function classifyChange(
  before: Article,
  after: ArticleDraft,
  at: number,
): ArticleChange | null {
  const notice = findNotice(after.title, after.paragraphs)
  const known = findNotice(before.title, before.paragraphs)
  if (notice !== null && plain(notice.text) !== plain(known?.text ?? '')) {
    // The page's notice after the feed's teaser of it: withdrawn once, and told in full.
    const since = notice.kind === 'withdrawal' && known?.kind === 'withdrawal'
    const first = since && before.lastChange?.kind === 'withdrawal' ? before.lastChange.at : at
    return { kind: notice.kind, at: first, notice: notice.text }
  }
  const oldText = plain(before.paragraphs.join(' '))
  const newText = plain(after.paragraphs.join(' '))
  const sameTitle = plain(before.title) === plain(after.title)
  // The feed's teaser again, after the page was read; or a feed that stopped carrying the text.
  const isPart = newText === '' || oldText.includes(newText.replace(/\s*(?:…|\.\.\.)$/u, ''))
  if (sameTitle && isPart) return null
  return { kind: compareTexts(before, after, isPart ? oldText : newText), at, notice: null }
}

function compareTexts(before: Article, after: ArticleDraft, newText: string): ArticleChangeKind {
  const oldText = plain(before.paragraphs.join(' '))
  const added = difference(`${plain(after.title)} ${newText}`, `${plain(before.title)} ${oldText}`)
  const removed = difference(
    `${plain(before.title)} ${oldText}`,
    `${plain(after.title)} ${newText}`,
  )
  const size = Math.max(1, words(newText).length)
  const changed = Math.max(added.length, removed.length)
  const material = [...added, ...removed].some((word) => /\p{N}/u.test(word))
  if (!material && changed <= Math.max(MINOR_WORDS, size * MINOR_SHARE)) return 'minor'
  // A teaser that becomes the whole text is the same article told on.
  if (!before.complete) return 'update'
  return sentencesLeft(oldText, newText) < REWRITE_LEFT && removed.length >= added.length / 2
    ? 'rewrite'
    : 'update'
}

function sentencesLeft(oldText: string, newText: string): number {
  const sentences = oldText.split(/(?<=[.!?。؟])\s+/u).filter((sentence) => sentence !== '')
  if (sentences.length === 0) return 1
  return sentences.filter((sentence) => newText.includes(sentence)).length / sentences.length
}

/** Words that occur more often in `ours` than in `theirs`. */
function difference(ours: string, theirs: string): string[] {
  const left = new Map<string, number>()
  for (const word of words(theirs)) left.set(word, (left.get(word) ?? 0) + 1)
  return words(ours).filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

function words(text: string): string[] {
  return text.match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu) ?? []
}

/** What a reader would call the same text: white space, quote and dash styles put aside. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚׳]/gu, "'")
    .replace(/[“”„«»״]/gu, '"')
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}
