import { expect, test } from 'vitest'
import { alertRulesOf, alertStandard } from '../../src/delivery/alert-rules.ts'
import { proposeAlerts } from '../../src/delivery/propose-alerts.ts'
import type { StoryChange, StoryChangeKind } from '../../src/story/story.ts'
import { hour, morning } from '../fakes/open-alerts.ts'
import { plainPlace } from '../fakes/plain-place.ts'
import { briefOf, sourceOf } from '../fakes/sample-briefs.ts'

const settings = { ...plainPlace, timeZone: 'UTC' }

test('by default two originators, a settling time, a size of change, a gap, and 3 a day where several read', () => {
  expect(alertRulesOf({ shared: true, settings })).toEqual({
    originators: 2,
    trusted: [],
    settleMinutes: 5,
    leastChange: 0.5,
    gapMinutes: 60,
    perDay: 3,
  })
  expect(alertRulesOf({ shared: false, settings }).perDay).toBe(12)
})

test('the operator sets the standard, a place its own', () => {
  const standard = { ...alertStandard, originators: 3, perDayShared: 5 }
  const place = { shared: true, settings: { ...settings, alerts: { originators: 1 } } }
  expect(alertRulesOf(place, standard)).toMatchObject({ originators: 1, perDay: 5 })
})

function changeOf(kind: StoryChangeKind, after = 'x'): StoryChange {
  return {
    revision: 2,
    at: morning,
    kind,
    articleId: 1,
    about: '',
    before: '',
    after,
    speaker: null,
  }
}

async function proposed(age: number, changes: readonly StoryChange[]): Promise<number> {
  const brief = briefOf(1, 'Velm bridge closes', sourceOf('Velm Courier', 1), {
    revision: 2,
    firstSeen: morning - age,
  })
  let count = 0
  await proposeAlerts([{ brief, changes }], {
    alerts: {
      propose: async (candidates) => {
        count += candidates.length
      },
    },
    now: () => morning,
  })
  return count
}

test('a young story may alert each time it is written: a second origin may have confirmed it', async () => {
  expect(await proposed(hour, [])).toBe(1)
})

test.each(['fact', 'number', 'denial', 'conflict'] as const)(
  'an older one by a turn it took: %s',
  async (kind) => {
    expect(await proposed(20 * hour, [changeOf(kind)])).toBe(1)
  },
)

test('not by a rewrite, a correction, a withdrawal, or accounts that agree again', async () => {
  expect(await proposed(20 * hour, [])).toBe(0)
  expect(await proposed(20 * hour, [changeOf('correction')])).toBe(0)
  expect(await proposed(20 * hour, [changeOf('withdrawal')])).toBe(0)
  expect(await proposed(20 * hour, [changeOf('conflict', '')])).toBe(0)
})
