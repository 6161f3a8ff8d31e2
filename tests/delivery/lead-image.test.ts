import { expect, test } from 'vitest'
import { composeDigest } from '../../src/delivery/compose-digest.ts'
import { leadImage } from '../../src/delivery/lead-image.ts'
import { recheckMessage } from '../../src/delivery/recheck-message.ts'
import type { StoryBrief } from '../../src/digest/digest.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { bridgeBrief, sampleDigest, storyOf } from '../fakes/sample-briefs.ts'

const t = catalogue.translator('en')
const image = {
  url: 'https://velmcourier.example/bridge.jpg',
  credit: 'Ada Renn',
  publisherId: 'velmcourier.example',
}
const setting = { t, language: 'en', timeZone: 'UTC', desks: [], private: false, buttons: [] }

function messageOf(brief: StoryBrief, images?: boolean) {
  const digest = sampleDigest({ stories: [storyOf(brief, 'new')], still: [] })
  return composeDigest(digest, { ...setting, ...(images === undefined ? {} : { images }) })
}

const cardsOf = ({ blocks }: ReturnType<typeof messageOf>) =>
  blocks.flatMap((block) => (block.kind === 'story' ? [block] : []))

test('a card has its story’s image where the place wants images', () => {
  const brief = { ...bridgeBrief(), contentMarks: [], image }
  const { publisherId: _, ...shown } = image
  expect(cardsOf(messageOf(brief, true))[0]?.image).toEqual({ ...shown, spoiler: false })
  expect(cardsOf(messageOf(brief))[0]).not.toHaveProperty('image')
  expect(cardsOf(messageOf(brief, false))[0]).not.toHaveProperty('image')
})

test('a story with content marks spoilers its image', () => {
  const brief = { ...bridgeBrief(), contentMarks: ['death' as const], image }
  expect(leadImage(brief)?.spoiler).toBe(true)
})

const credited = (credit: string) =>
  leadImage({ ...bridgeBrief(), image: { ...image, credit } })?.credit

test('a credit shows nothing hidden and is no caption', () => {
  expect(credited('Ada\u202e\u200b Renn\n')).toBe('Ada Renn')
  expect(credited('x'.repeat(5000))).toHaveLength(200)
  expect(credited('\u200b')).toBeUndefined()
})

test('an address that may not be linked is no image', () => {
  const bad = { ...image, url: 'https://velmcourier.example/\u202egpj.exe' }
  expect(leadImage({ ...bridgeBrief(), image: bad })).toBeNull()
})

test('a card rechecked has the image its story has now', () => {
  const brief = { ...bridgeBrief(), image }
  const message = messageOf(brief, true)
  const now = (present: StoryBrief, compact = false) => {
    const revised = { ...present, revision: brief.revision + 1 }
    const story = { brief: revised, correctedIn: revised.revision, withdrawn: false }
    const rechecked = recheckMessage(message, new Map([[brief.storyId, story]]), { t, compact })
    return rechecked === null ? undefined : cardsOf(rechecked)[0]?.image?.url
  }
  const other = { ...image, url: 'https://northline.example/2.jpg' }
  expect(now({ ...brief, image: other })).toBe(other.url)
  expect(now(bridgeBrief())).toBeUndefined()
  expect(now({ ...brief, image: other }, true)).toBeUndefined()
})
