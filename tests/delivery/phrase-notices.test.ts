import { expect, test } from 'vitest'
import { briefOf, sourceOf } from '../fakes/sample-briefs.ts'
import { phrasedAs } from './phrased.ts'

const source = sourceOf('Lake Gazette', 1)

const told = (text: string | null) => {
  const notices = [{ kind: 'withdrawal' as const, text, source }]
  return phrasedAs(briefOf(1, 'Meals held colouring', source, { notices }), { mark: 'withdrawn' })
}

test('what the mark says already is not said again: when it was withdrawn stands beside it', () => {
  expect(told(null).lines).toEqual([])
  expect(told(null).aside).toMatch(/^WITHDRAWN · \d\d:\d\d/u)
  expect(told('The samples were mislabelled.').lines).toEqual([
    'The samples were mislabelled. | Lake Gazette, 06:30',
  ])
})

test('another publisher’s notice has its label also under the mark', () => {
  const other = sourceOf('Northline', 1)
  const notices = [{ kind: 'withdrawal' as const, text: null, source: other }]
  const story = briefOf(1, 'Meals held colouring', source, { notices })
  expect(phrasedAs(story, { mark: 'withdrawn' }).lines).toEqual([
    'Withdrawn by the publisher | Northline, 06:30',
  ])
})
