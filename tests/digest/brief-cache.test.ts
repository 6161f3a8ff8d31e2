import { expect, test } from 'vitest'
import { createBriefCache } from '../../src/digest/brief-cache.ts'
import { MORNING, makeBrief, makeStory } from './make-news.ts'

function openCache() {
  const asked: number[][] = []
  const stored = new Map<number, string>()
  let now = MORNING
  const briefsOf = async (ids: readonly number[]) => {
    asked.push([...ids])
    return new Map([...stored].filter(([id]) => ids.includes(id)))
  }
  const read = createBriefCache({ briefsOf }, () => now)
  const wait = (ms: number) => {
    now += ms
  }
  return { asked, stored, read, wait }
}

test('a brief is read once within a few seconds, and again when its story has moved', async () => {
  const { asked, stored, read, wait } = openCache()
  stored.set(7, JSON.stringify(makeBrief()))
  expect((await read([makeStory()])).get(7)?.headline.text).toBe('Velm council votes on plan 7')
  await read([makeStory()])
  expect(asked).toEqual([[7], []])
  await read([makeStory({ lastReportAt: MORNING + 1 })])
  wait(4000)
  await read([makeStory({ lastReportAt: MORNING + 1 })])
  expect(asked).toEqual([[7], [], [7], [7]])
})

test('a story without a brief is asked for again; one that nobody else may read is known as such', async () => {
  const { asked, stored, read } = openCache()
  const empty = { ...makeBrief(), headline: { ...makeBrief().headline, text: '' } }
  stored.set(8, JSON.stringify(empty))
  const stories = [makeStory({ id: 7 }), makeStory({ id: 8 })]
  expect([...(await read(stories))]).toEqual([[8, null]])
  await read(stories)
  expect(asked).toEqual([[7, 8], [7]])
})
