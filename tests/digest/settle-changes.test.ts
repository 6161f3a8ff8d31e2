import { expect, test } from 'vitest'
import { settleChanges } from '../../src/digest/settle-changes.ts'
import type { StoryChange } from '../../src/story/story.ts'
import { HOUR, MORNING, makeBrief } from './make-news.ts'

const brief = makeBrief({ progress: [], disputes: [] })

function killed(revision: number, before: string, after: string, articleId: number): StoryChange {
  const at = MORNING + revision * HOUR
  return { revision, at, kind: 'number', articleId, about: 'killed', before, after, speaker: null }
}

function corrected(revision: number, articleId: number): StoryChange {
  return {
    ...killed(revision, '', 'Correction: the first count was wrong.', articleId),
    kind: 'correction',
    about: '',
  }
}

function tell(changes: readonly StoryChange[], seen: number, of = brief): string[] {
  return settleChanges(changes, seen, of).map(({ kind, before, after }) =>
    kind === 'number' ? `${before} → ${after}` : kind,
  )
}

test('a number that its report took back is told only by the correction', () => {
  const changes = [killed(2, '12', '93', 7), corrected(3, 7)]
  expect(tell(changes, 1)).toEqual(['correction'])
  expect(tell([...changes, killed(3, '12', '39', 7)], 1)).toEqual(['correction', '12 → 39'])
})

test('a number that its corrected report still gives is told', () => {
  const source = { articleId: 7, publisher: '', publisherId: '', url: '', published: null }
  const account = { text: 'It killed 31.', value: '31', speaker: null, vantage: null, source }
  const stands = makeBrief({ progress: [{ about: 'killed', before: account, after: account }] })
  expect(tell([killed(2, '12', '31', 7), corrected(3, 7)], 1, stands)).toEqual([
    '12 → 31',
    'correction',
  ])
})

test('a number begins with what the reader knows', () => {
  const changes = [killed(2, '12', '31', 5), killed(3, '12', '93', 7)]
  expect(tell(changes, 2)).toEqual(['31 → 93'])
  expect(tell(changes, 1)).toEqual(['12 → 93'])
  expect(tell([...changes, corrected(4, 5), corrected(4, 7), killed(4, '12', '39', 7)], 2)).toEqual(
    ['correction', 'correction', '31 → 39'],
  )
})

test('a number does not begin with what was taken back before the reader was told', () => {
  const changes = [killed(2, '12', '93', 7), corrected(3, 7), killed(4, '12', '50', 8)]
  expect(tell(changes, 3)).toEqual(['12 → 50'])
})

test('a number that moved on in steps is told once, one that came back not at all', () => {
  const changes = [killed(2, '12', '20', 5), killed(3, '20', '31', 5), killed(4, '31', '20', 5)]
  expect(tell(changes.slice(0, 2), 1)).toEqual(['12 → 31'])
  expect(tell(changes, 2)).toEqual([])
})

test('counts of different things are told apart', () => {
  const buses = { ...killed(3, '2', '4', 5), about: 'buses' }
  expect(tell([killed(2, '12', '31', 5), buses, killed(4, '3', '5', 6)], 1)).toEqual([
    '12 → 31',
    '2 → 4',
    '3 → 5',
  ])
})
