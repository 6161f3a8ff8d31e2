import { expect, test } from 'vitest'
import { countRead } from '../../src/delivery/count-read.ts'
import { catalogue } from '../fakes/open-chat.ts'

const coverage = { sourcesRead: 12, sources: 45, failing: [], leftOut: 0 }

test('sources count as read, or as being read for the first time, in every language', () => {
  const told = ['en', 'he'].flatMap((language) =>
    [coverage, { ...coverage, waiting: 33 }].map((each) =>
      catalogue.translator(language)('coverage-read', countRead(each)),
    ),
  )
  expect(told.map((text) => text.replaceAll(/[\u2068\u2069]/gu, ''))).toEqual([
    '12 of 45 sources read',
    'reading for the first time, 12 of 45 so far',
    'נקראו 12 מתוך 45 מקורות',
    'קריאה ראשונה של המקורות, 12 מתוך 45 עד כה',
  ])
})
