import type { CommandContext } from './command.ts'

/** "3" and "story 3" mean that story of the last list; null: it has none, or the words say something else. */
export function findNumberedStory(
  text: string,
  {
    numbering,
    memoryId,
    t,
    translator,
  }: Pick<CommandContext, 'numbering' | 'memoryId' | 't' | 'translator'>,
): number | null {
  const words = [t, translator('en')].flatMap((each) => each('option-story.words').split(','))
  const names = words.map((word) => word.trim()).join('|')
  const number = new RegExp(`^(?:(?:${names})\\s+)?(\\d{1,2})$`, 'iu').exec(text.trim())?.[1]
  return number === undefined ? null : numbering.storyAt(memoryId, Number(number))
}
