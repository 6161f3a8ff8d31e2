import { describe, expect, test } from 'vitest'
import { findConflicts } from '../../src/story/find-conflicts.ts'
import { report } from './make-report.ts'

const speakers = (
  conflict: { readonly accounts: readonly { readonly speaker: string | null }[] } | undefined,
) => conflict?.accounts.map((account) => account.speaker)

describe('denials', () => {
  const claim = 'State TV said government troops entered the town of Velm on Tuesday.'
  const denial = 'An activist from the town denied that government troops had entered Velm.'

  test('a denial stands beside the claim it denies, with vantage and time', () => {
    const { conflicts } = findConflicts([
      report(denial, { at: '11:00' }),
      report(claim, { at: '10:00' }),
    ])
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]).toMatchObject({
      kind: 'denial',
      accounts: [
        { speaker: 'State TV', at: Date.parse('2026-11-26T10:00:00Z'), vantage: null },
        { speaker: 'An activist from the town', vantage: 'activist from the town' },
      ],
    })
    expect(conflicts[0]?.about).toContain('troops')
  })

  test('state TV, an activist, a monitoring group and a silent officer: one denial, no more', () => {
    const { conflicts } = findConflicts([
      report(claim, { at: '10:00' }),
      report(denial, { at: '11:00' }),
      report('The Tarn Monitor, a network of activists, said 12 fighters were killed near Velm.', {
        at: '12:00',
      }),
      report('An army officer declined to give details of the operation in Velm.', { at: '12:30' }),
    ])
    expect(conflicts.map((conflict) => speakers(conflict))).toEqual([
      ['State TV', 'An activist from the town'],
    ])
  })

  test.each([
    [
      'es',
      'La televisión estatal dijo que las tropas del gobierno entraron en Velm.',
      'Una activista del pueblo negó que las tropas del gobierno entraran en Velm.',
    ],
    [
      'de',
      'Das Staatsfernsehen meldete, Regierungstruppen seien in Velm eingerückt.',
      'Der Bürgermeister dementierte, dass Regierungstruppen in Velm eingerückt seien.',
    ],
    [
      'fr',
      "La télévision d'État a déclaré que les troupes du gouvernement sont entrées dans Velm.",
      'Le maire a démenti que les troupes du gouvernement soient entrées dans Velm.',
    ],
    [
      'he',
      'הטלוויזיה הממלכתית הודיעה כי כוחות הממשלה נכנסו לעיירה ולם.',
      'ראש העיר הכחיש כי כוחות הממשלה נכנסו לעיירה ולם.',
    ],
    [
      'ar',
      'قال التلفزيون الرسمي إن القوات الحكومية دخلت بلدة فلم.',
      'نفى رئيس البلدية أن القوات الحكومية دخلت بلدة فلم.',
    ],
  ])('in %s', (language, said, denied) => {
    const { conflicts } = findConflicts([
      report(said, { language }),
      report(denied, { language, at: '10:00' }),
    ])
    expect(conflicts.filter((conflict) => conflict.kind === 'denial')).toHaveLength(1)
  })

  test.each([
    [
      'declining to comment',
      'A government spokesman declined to comment on whether troops had entered Velm.',
    ],
    ['a denial of something else', 'The mayor denied that the harbour of Orsk was sold.'],
    ['rejecting an offer', 'The union rejected the offer of the government for troops in Velm.'],
    ['a lone voice from nowhere', 'A user denied that government troops had entered Velm.'],
    ['the speaker itself', 'State TV denied that government troops had entered Velm.'],
  ])('%s denies nothing', (_name, other) => {
    expect(findConflicts([report(claim), report(other, { at: '10:00' })]).conflicts).toEqual([])
  })

  test('an opinion piece makes no conflict', () => {
    expect(findConflicts([report(claim), report(denial, { kind: 'opinion' })]).conflicts).toEqual(
      [],
    )
  })

  test('a denial without a told claim is left out', () => {
    expect(findConflicts([report(denial)]).conflicts).toEqual([])
  })
})

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

describe('states', () => {
  test('"entered" and "at the edge of" contradict without a denial', () => {
    const { conflicts } = findConflicts([
      report('State TV said the army entered the town of Velm.', { at: '10:00' }),
      report('Mara Tol, a resident of Velm, said the army was still at the edge of Velm.', {
        at: '11:00',
      }),
    ])
    expect(conflicts).toMatchObject([
      {
        kind: 'state',
        about: 'Velm',
        accounts: [
          { speaker: 'State TV' },
          { speaker: 'Mara Tol, a resident of Velm', vantage: 'resident of Velm' },
        ],
      },
    ])
  })

  test.each([
    [
      'days apart',
      'Mara Tol, a resident of Velm, said the army was still at the edge of Velm.',
      '20:00',
    ],
    [
      'another town',
      'Mara Tol, a resident of Orsk, said the army was still at the edge of Orsk.',
      '10:00',
    ],
    ['no speaker', 'The army was still at the edge of Velm.', '10:00'],
  ])('no conflict: %s', (_name, other, at) => {
    expect(
      findConflicts([
        report('State TV said the army entered the town of Velm.', { at: '10:00' }),
        report(other, { at }),
      ]).conflicts,
    ).toEqual([])
  })

  test('open and closed', () => {
    const { conflicts } = findConflicts([
      report('The port authority said the bridge in Velm is open to lorries.'),
      report('The dockers’ union said the bridge in Velm remains closed to lorries.'),
    ])
    expect(conflicts.map((conflict) => conflict.kind)).toEqual(['state'])
  })
})
