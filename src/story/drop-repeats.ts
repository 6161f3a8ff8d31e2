import type { ArticleDraft } from '../article/article.ts'

/**
 * Drafts without those that say an article again: the same address, or the same title in another
 * feed of the publisher. The first counts. Equal titles within one feed are different articles
 * ("Weather", "In brief"): a feed does not list one twice.
 */
export function dropRepeats(drafts: readonly ArticleDraft[]): readonly ArticleDraft[] {
  const urls = new Set<string>()
  const feedOf = new Map<string, number>()
  return drafts.filter(({ publisher, url, title, feedId }) => {
    const address = `${publisher.id} ${url}`
    const name = `${publisher.id} ${title.toLowerCase()}`
    const listedBy = feedOf.get(name)
    if (urls.has(address) || (listedBy !== undefined && listedBy !== feedId)) return false
    urls.add(address)
    feedOf.set(name, feedId)
    return true
  })
}
