import { afterEach, describe, expect, test } from 'vitest'
import type { News, SearchHit } from '../../src/digest/news.ts'
import { type OpenChat, openChat } from '../fakes/open-chat.ts'
import { sampleDigest, sourceOf } from '../fakes/sample-briefs.ts'

let chat: OpenChat
afterEach(() => chat.close())

/** Names that reports in other languages write otherwise: topics know them, search does not. */
const aliases = ['ולמיה']
const nothing = sampleDigest({ stories: [], alerted: [], still: [] })

/** News in which reports have these words and no others. */
function newsOf(...known: readonly string[]): Partial<News> {
  const hit: SearchHit = {
    storyId: 12,
    title: 'שביט',
    language: 'he',
    outlets: 1,
    source: sourceOf('Delta Wire', 3),
  }
  const isFound = (words: string) => words.split(' ').every((word) => known.includes(word))
  return {
    search: async ({ words }) => (isFound(words) ? [hit] : []),
    forecast: async ({ topics: [topic] }) => {
      const stories = topic?.kind === 'words' && aliases.includes(topic.words) ? 1 : 0
      return { stories, alerts: 0, minutesADay: 0, examples: [] }
    },
    digest: async ({ topics }) => {
      const [topic] = topics
      const found =
        topic?.kind === 'words'
          ? isFound(topic.words) || aliases.includes(topic.words)
          : topic?.kind === 'desk'
      return found ? sampleDigest({ topics }) : { ...nothing, topics }
    },
  }
}

const openIn = async (...known: readonly string[]) => {
  chat = await openChat({ news: newsOf(...known), settings: { language: 'he' } })
}

describe('letters that Hebrew writes on to a word', () => {
  test.for([
    ['מה קורה בכפרין', 'כפרין'],
    ['מה קורה בוולם?', 'ולם'],
    ['חדשות מקסטריה', 'קסטריה'],
    ['חדשות על הגשר שבכפרין', 'גשר כפרין'],
    ['חדשות ב-כפרין', 'כפרין'],
    ['מה קורה בולמיה', 'ולמיה'],
  ] as const)('are left out where nothing was found with them: %s', async ([line, meant]) => {
    await openIn(...meant.split(' '))
    expect(await chat.read(line)).toContain(` · ${meant} · `)
  })

  test('stay where the word is found as it was said', async () => {
    await openIn('בכפרין', 'כפרין')
    expect(await chat.read('מה קורה בכפרין')).toContain(' · בכפרין · ')
  })

  test('stay on the words that are found, and go from the others', async () => {
    await openIn('הגשר', 'גשר', 'כפרין')
    expect(await chat.read('חדשות על הגשר בכפרין')).toContain(' · הגשר כפרין · ')
  })

  test('are left out of a desk’s name too', async () => {
    await openIn()
    expect(await chat.read('מה קורה במדע')).toContain(' · מדע · ')
  })

  test('are left out of a search', async () => {
    await openIn('כפרין')
    expect(await chat.read('חפש בכפרין')).toContain('"כפרין" · ')
  })
})

test('what is found in no way is told in its own words', async () => {
  await openIn()
  expect(await chat.read('מה קורה בכפרין')).toContain('אין עדיין ידיעות על "בכפרין".')
  expect(await chat.read('חפש בכפרין')).toContain('לא נמצא דבר עבור "בכפרין".')
})

test('a word of another script keeps all its letters', async () => {
  await openIn('elm')
  expect(await chat.read('/search velm')).toContain('"velm"')
})
