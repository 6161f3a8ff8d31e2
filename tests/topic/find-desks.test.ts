import { expect, test } from 'vitest'
import { loadTopics } from '../../config/load-topics.ts'
import { createDeskFinder } from '../../src/topic/find-desks.ts'

const findDesks = createDeskFinder([
  {
    id: 'climate',
    labels: { en: 'Climate', he: 'אקלים' },
    categories: ['environment', 'Klima'],
    queries: ['glacier', 'sea level'],
  },
  { id: 'sport', labels: { en: 'Sport' }, categories: ['football'], queries: ['cup final'] },
])

test('a category belongs to a desk in any language, whatever its case and accents', () => {
  expect(findDesks(['KLIMA'], '')).toEqual(['climate'])
  expect(findDesks(['אקלים'], '')).toEqual(['climate'])
  expect(findDesks(['Énvironment'], '')).toEqual(['climate'])
})

test('words of the text tell the desk only where no category does', () => {
  expect(findDesks([], 'The Saddle glacier has split in two')).toEqual(['climate'])
  expect(findDesks(['Football'], 'The glacier and the goalkeeper')).toEqual(['sport'])
})

test('a phrase counts as a whole, and only at word borders', () => {
  expect(findDesks([], 'Rising sea-level figures')).toEqual(['climate'])
  expect(findDesks([], 'The sea is level today')).toEqual([])
  expect(findDesks([], 'Glaciers retreat')).toEqual([])
})

test('the desks that come with the program are well formed and know their own names', () => {
  const desks = loadTopics('config/topics.yaml')
  const find = createDeskFinder(desks)
  expect(desks.map(({ id }) => id)).toEqual([
    'world',
    'politics',
    'business',
    'technology',
    'science',
    'health',
    'climate',
    'sport',
    'culture',
  ])
  for (const { id, labels } of desks)
    for (const label of Object.values(labels)) expect(find([label], '')).toContain(id)
})
