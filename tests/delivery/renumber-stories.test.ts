import { expect, test } from 'vitest'
import { composeDigest } from '../../src/delivery/compose-digest.ts'
import { renumberStories } from '../../src/delivery/renumber-stories.ts'
import { withoutStory } from '../../src/delivery/without-story.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { sampleDesks, sampleDigest } from '../fakes/sample-briefs.ts'

const translator = (language: string) => catalogue.translator(language)

function digestIn(language: string) {
  const t = translator(language)
  const zone = { timeZone: 'Asia/Jerusalem', private: false, buttons: [], topics: [] }
  return composeDigest(sampleDigest(), { t, language, desks: sampleDesks, ...zone })
}

const headingOf = ({ blocks }: ReturnType<typeof digestIn>): string =>
  JSON.stringify(blocks.find(({ kind }) => kind === 'heading'))

test.each(['en', 'he'])(
  'in %s the heading counts one less, and the others are numbered anew',
  (language) => {
    const whole = digestIn(language)
    const { stories, minutes } = sampleDigest()
    const length = (count: number, told: number) =>
      translator(language)('digest-length', { stories: count, minutes: told })
    expect(headingOf(whole)).toContain(length(stories.length, minutes))
    const left = withoutStory(whole, stories[0]?.brief.storyId ?? 0) ?? whole
    const [mended = whole] = renumberStories([left], 1, translator)
    const shorter = Math.max(1, Math.round((minutes * (stories.length - 1)) / stories.length))
    expect(headingOf(mended)).toContain(length(stories.length - 1, shorter))
    const numbers = mended.blocks.flatMap((block) => (block.kind === 'story' ? [block.number] : []))
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
  },
)

test('a story told again is not counted, and takes nothing from the count', () => {
  const whole = digestIn('en')
  const after = sampleDigest().stories.length + 1
  const [mended = whole] = renumberStories([whole], after, translator)
  expect(headingOf(mended)).toBe(headingOf(whole))
})
