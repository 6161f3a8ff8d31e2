import type { StoryBrief } from '../digest/digest.ts'
import type { CardImage } from './message.ts'
import { safeLink, stripControls } from './strip-controls.ts'

/** A credit is a name or two; feeds put whole captions there. */
const longestCredit = 200

/** A story's image as a card shows it where the place wants images; null: it has none that can be shown. */
export function leadImage({ image, contentMarks }: StoryBrief): CardImage | null {
  if (image === undefined) return null
  const url = safeLink(image.url)
  const credit = stripControls(image.credit).trim()
  if (url === null || credit === '') return null
  const isLong = credit.length > longestCredit
  return {
    url,
    credit: isLong ? `${credit.slice(0, longestCredit - 1).toWellFormed()}…` : credit,
    spoiler: contentMarks.length > 0,
  }
}
