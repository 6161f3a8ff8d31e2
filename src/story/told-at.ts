import type { Article } from '../article/article.ts'

/**
 * When an article told its news, epoch ms: as published, or first seen where no date is given. A
 * bot that slept sees a whole night's reports at once, so first seen alone would call them one.
 */
export function toldAt({ published, firstSeen }: Article): number {
  return published ?? firstSeen
}
