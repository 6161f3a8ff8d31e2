import type { DigestStatement } from '../digest/digest.ts'

/** The first lines, at least `least` where there are so many: those that need each other stay together. */
export function takeLines(
  groups: readonly (readonly DigestStatement[])[],
  least: number,
): readonly DigestStatement[] {
  const taken: DigestStatement[] = []
  for (const group of groups) if (taken.length < least) taken.push(...group)
  return taken
}
