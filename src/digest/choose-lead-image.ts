import { isReport } from '../article/article.ts'
import type { Report } from '../story/story.ts'
import type { StoryBrief } from './digest.ts'

/** The longest address that every platform takes for an image (Discord: 2,048 characters a media URL). */
const longestUrl = 2048

/**
 * The image a story leads with, of its headline's report, else of the first report that has one, with whose it is:
 * its own credit, else its publisher. Never of an opinion, a withdrawn report or another segment's page.
 */
export function chooseLeadImage(
  reports: readonly Report[],
  headline: StoryBrief['headline'],
  headlineOnly: ReadonlySet<string> = new Set(),
): StoryBrief['image'] {
  const images = reports.flatMap(({ article, segment }) => {
    const { image, publisher, lastChange } = article
    // A page of several stories has the image of the first.
    if (image === null || segment > 0 || !isReport(article)) return []
    if (lastChange?.kind === 'withdrawal' || headlineOnly.has(publisher.id)) return []
    if (!isPublicImage(image.url)) return []
    const credit = image.credit?.trim() || publisher.name
    return [{ articleId: article.id, url: image.url, credit, publisherId: publisher.id }]
  })
  const chosen = images.find(({ articleId }) => articleId === headline.source.articleId)
  const found = chosen ?? images[0]
  return found && { url: found.url, credit: found.credit, publisherId: found.publisherId }
}

/** http(s) without a name and password in it. */
function isPublicImage(address: string): boolean {
  const url = address.length > longestUrl ? null : URL.parse(address)
  return url !== null && /^https?:$/u.test(url.protocol) && `${url.username}${url.password}` === ''
}
