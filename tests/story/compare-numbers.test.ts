import { describe, expect, test } from 'vitest'
import { findConflicts } from '../../src/story/find-conflicts.ts'
import { report } from './make-report.ts'

const fire = (count: string) =>
  `${count} people were killed in the fire at the Velm mill, the fire service said.`
const union = 'Eleven people were killed in the fire at the Velm mill, the dockers’ union said.'

describe('numbers', () => {
  const three = 'Three people were injured in the bridge test in Velm, the port authority said.'
  const five = 'Five people were injured in the bridge test in Velm, the dockers’ union said.'

  test('two speakers at one time differ', () => {
    const { conflicts, developments } = findConflicts([
      report(five, { at: '21:30' }),
      report(three, { at: '21:10' }),
    ])
    expect(conflicts).toMatchObject([
      {
        kind: 'number',
        about: 'injured',
        accounts: [
          { speaker: 'the port authority', value: 'Three people were injured' },
          { speaker: 'the dockers’ union', value: 'Five people were injured' },
        ],
      },
    ])
    expect(developments).toEqual([])
  })

  test('3 at 06:00 and 5 at 09:00 is a development', () => {
    const { conflicts, developments } = findConflicts([
      report(three, { at: '06:00' }),
      report(five, { at: '09:00' }),
    ])
    expect(conflicts).toEqual([])
    expect(developments).toMatchObject([
      {
        about: 'injured',
        before: { value: 'Three people were injured' },
        after: { value: 'Five people were injured', speaker: 'the dockers’ union' },
      },
    ])
  })

  test('a lower figure repeated later by another, while the higher stands, is a conflict', () => {
    const { conflicts } = findConflicts([
      report(five, { at: '06:00' }),
      report(three, { at: '09:00' }),
    ])
    expect(conflicts).toHaveLength(1)
  })

  test('who gave the higher figure and lowers it leaves no conflict', () => {
    const lowered = 'Three people were injured in the bridge test in Velm, the dockers’ union said.'
    const { conflicts } = findConflicts([
      report(five, { at: '06:00' }),
      report(lowered, { at: '08:00' }),
      report(three, { at: '09:00' }),
    ])
    expect(conflicts).toEqual([])
  })

  test('a conflict shows what each speaker says now, the figure it replaced as a development', () => {
    const { conflicts, developments } = findConflicts([
      report(fire('Five'), { at: '06:00' }),
      report(union, { at: '06:30' }),
      report(fire('Eight'), { at: '09:00' }),
    ])
    expect(conflicts.map(({ accounts }) => accounts.map(({ value }) => value))).toEqual([
      ['Eleven people were killed', 'Eight people were killed'],
    ])
    expect(developments).toMatchObject([
      {
        about: 'killed',
        before: { value: 'Five people were killed' },
        after: { value: 'Eight people were killed', speaker: 'the fire service' },
      },
    ])
  })

  test('a figure told again stands where it was first told', () => {
    const first = report(fire('Five'), { at: '06:00' })
    const { conflicts } = findConflicts([
      first,
      report(union, { at: '06:30' }),
      report(fire('Five'), { at: '07:00' }),
    ])
    expect(conflicts[0]?.accounts[0]).toMatchObject({ articleId: first.article.id })
  })

  test('speakers who have come to agree leave no conflict', () => {
    const { conflicts, developments } = findConflicts([
      report(fire('Five'), { at: '06:00' }),
      report(union, { at: '06:30' }),
      report(fire('Eleven'), { at: '09:00' }),
    ])
    expect(conflicts).toEqual([])
    expect(developments).toHaveLength(1)
  })

  test.each([
    [
      '"at least 3" agrees with 5',
      'At least three people were injured in the bridge test in Velm, the port authority said.',
      five,
    ],
    [
      'killed are not injured',
      'Three people were killed in the bridge test in Velm, the port authority said.',
      five,
    ],
    [
      'children are not all',
      'Three children were injured in the bridge test in Velm, the port authority said.',
      five,
    ],
    [
      'another event shares no words',
      'Three people were injured in a hailstorm near Orsk, the port authority said.',
      five,
    ],
    [
      'last year is another time',
      'Three people were injured in the bridge test in Velm last year, the port authority said.',
      five,
    ],
    ['one speaker', 'Three people were injured in the bridge test in Velm, the union said.', five],
    ['the outlets’ own voice', 'Three people were injured in the bridge test in Velm.', five],
    [
      'a forecast',
      'Three people will be injured in the bridge test in Velm, the port authority said.',
      five,
    ],
    [
      'a war and a day',
      'Three thousand people were injured around the bridge test in Velm, the port authority said.',
      five,
    ],
  ])('no conflict: %s', (_name, a, b) => {
    expect(findConflicts([report(a), report(b)]).conflicts).toEqual([])
  })

  test('a bare figure is about its story', () => {
    const bare = 'Three people were injured, the port authority said.'
    expect(findConflicts([report(bare), report(five)]).conflicts).toHaveLength(1)
  })

  test('counts of any other thing, set side by side in the same words', () => {
    const { conflicts } = findConflicts([
      report(
        'Six of the day’s 40 sailings ran, the seafarers’ union said. The operator Delta Lines said 12 of the 40 sailings ran.',
      ),
    ])
    expect(conflicts).toMatchObject([
      {
        kind: 'number',
        about: 'sailings',
        accounts: [
          { speaker: 'the seafarers’ union', value: 'Six of the day’s 40 sailings' },
          { speaker: 'The operator Delta Lines', value: '12 of the 40 sailings' },
        ],
      },
    ])
  })

  test.each([
    'The union said six ferries were idle. Delta Lines said 12 ferries would be sold in May.',
    'The union said six sailings ran on Monday. Harbour police counted 12 sailings towards Orsk.',
  ])('counts of other things agree: %s', (text) => {
    expect(findConflicts([report(text)]).conflicts).toEqual([])
  })

  test('two outlets’ own figures at one time differ, each the publisher’s', () => {
    const a = 'Three people were injured in the load test of the bridge in Velm.'
    const b = 'Five people were injured in the load test of the bridge in Velm.'
    const { conflicts } = findConflicts([
      report(a, { outlet: 'Velm Courier' }),
      report(b, { outlet: 'Harbour Post' }),
    ])
    expect(conflicts).toMatchObject([
      { kind: 'number', accounts: [{ speaker: null }, { speaker: null }] },
    ])
    expect(
      findConflicts([
        report(a, { outlet: 'Velm Courier', at: '06:00' }),
        report(b, { outlet: 'Harbour Post', at: '08:00' }),
      ]).conflicts,
    ).toEqual([])
  })

  test.each([
    [
      'en',
      'The number of people killed in the flood at Velm rose to four, the rescue service said.',
    ],
    ['en', 'Four people died in the flood at Velm, up from two, the rescue service said.'],
    [
      'en',
      'The toll of people killed in the flood at Velm now stands at 4, the rescue service said.',
    ],
  ])('a toll that rose is a development, %s: %s', (language, later) => {
    const { conflicts, developments } = findConflicts([
      report('Two people were killed in the flood at Velm, the rescue service said.', {
        at: '06:00',
        language,
      }),
      report(later, { at: '12:00', language }),
    ])
    expect(conflicts).toEqual([])
    expect(developments).toMatchObject([
      { about: 'killed', before: { value: 'Two people were killed' } },
    ])
  })

  test('"two more" come on top, and are no lower figure', () => {
    const { conflicts, developments } = findConflicts([
      report('Four people died in the flood at Velm, the mayor said.', { at: '06:00' }),
      report('Divers found two more bodies after the flood at Velm, the police said.', {
        at: '07:00',
      }),
    ])
    expect([conflicts, developments]).toEqual([[], []])
  })

  test('one originator in two outlets contradicts nobody', () => {
    const wire = { originator: 'delta-wire' }
    expect(findConflicts([report(three, wire), report(five, wire)]).conflicts).toEqual([])
  })

  test('one article may set two speakers side by side', () => {
    expect(findConflicts([report(`${three} ${five}`)]).conflicts).toHaveLength(1)
  })

  test.each([
    [
      'es',
      'Tres personas resultaron heridas en la prueba del puente de Velm, dijo el puerto.',
      'Cinco personas resultaron heridas en la prueba del puente de Velm, dijo el sindicato.',
    ],
    [
      'he',
      'שלושה בני אדם נפצעו בניסוי הגשר בוולם, אמר דובר הנמל.',
      'חמישה בני אדם נפצעו בניסוי הגשר בוולם, אמר יושב ראש הוועד.',
    ],
  ])('in %s', (language, a, b) => {
    expect(
      findConflicts([report(a, { language }), report(b, { language })]).conflicts,
    ).toHaveLength(1)
  })
})
