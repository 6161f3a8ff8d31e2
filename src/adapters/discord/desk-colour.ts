import type { StoryBrief } from '../../digest/digest.ts'
import type { Desk } from '../../topic/topic.ts'

/** The accent of a story's first desk that has one, as Discord takes it (0xRRGGBB). */
export function deskColour({ desks: ids = [] }: StoryBrief, desks: readonly Desk[]): number | null {
  for (const id of ids) {
    const colour = desks.find((desk) => desk.id === id)?.colour
    if (colour !== undefined) return Number.parseInt(colour.slice(1), 16)
  }
  return null
}
