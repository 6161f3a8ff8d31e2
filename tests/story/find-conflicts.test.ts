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

  test('one conflict a disputed thing: the claim, then each other account once, in time order', () => {
    const { conflicts } = findConflicts([
      report(
        'The Tarnish army entered the town of Velm on Sunday after a night march, a military source told Tarn State Television.',
        { at: '08:00', outlet: 'Tarn State Television' },
      ),
      report(
        'The Tarnish army entered the town of Velm on Sunday, state television said. An activist in the town denied it. “There are no soldiers in Velm,” the activist, who gave his name as Abu Sel, said by telephone from the town. The Tarn Monitor, a network of observers, said the army was trying to enter the town from the north.',
        { at: '09:00' },
      ),
      report('Troops were at the northern edge of Velm on Sunday, Mara Tol, a resident, said.', {
        at: '09:30',
      }),
      report(
        'An officer declined on Sunday to say whether soldiers had reached Velm, hours after state television reported that they had. The opposition’s council denied that the army had entered the town.',
        { at: '10:00' },
      ),
    ])
    expect(conflicts.map((conflict) => [conflict.kind, speakers(conflict)])).toEqual([
      [
        'denial',
        [
          'a military source',
          'the activist, who gave his name as Abu Sel',
          'The Tarn Monitor, a network of observers',
          'Mara Tol, a resident',
          'The opposition’s council',
        ],
      ],
    ])
    expect(conflicts[0]?.accounts[1]).toMatchObject({ vantage: 'from the town' })
  })

  test('a dispute keeps its name while accounts are added', () => {
    const first = [report(claim, { at: '10:00' }), report(denial, { at: '11:00' })]
    const third = report(
      'Mara Tol, a resident of Velm, said the government troops were at the edge of Velm.',
      { at: '12:00' },
    )
    const before = findConflicts(first).conflicts
    const after = findConflicts([...first, third]).conflicts
    expect(after[0]?.accounts).toHaveLength(3)
    expect(after.map(({ kind, about }) => [kind, about])).toEqual(
      before.map(({ kind, about }) => [kind, about]),
    )
  })

  test('"denied it" with nothing more to say stands right after the claim it denies', () => {
    const { conflicts } = findConflicts([
      report('The harbour was sold to Delta Lines, the mayor said. Delta Lines denied it.', {
        at: '11:00',
      }),
    ])
    expect(speakers(conflicts[0])).toEqual(['the mayor', 'Delta Lines'])
  })

  test('saying that it did not happen denies it', () => {
    const { conflicts } = findConflicts([
      report(claim, { at: '10:00' }),
      report('The mayor of Velm, Dan Tol, said no troops had entered the town.', { at: '11:00' }),
    ])
    expect(conflicts).toMatchObject([
      {
        kind: 'denial',
        accounts: [{ speaker: 'State TV' }, { speaker: 'The mayor of Velm, Dan Tol' }],
      },
    ])
  })

  test('a short denial answers a claim about the one who denies', () => {
    const accused = 'The union accused the Halden port company of racism in its hiring.'
    expect(
      findConflicts([report(`${accused} The Halden port company denied claims of racism.`)])
        .conflicts,
    ).toHaveLength(1)
    expect(
      findConflicts([report(`${accused} The mayor of Orsk denied claims of racism.`)]).conflicts,
    ).toEqual([])
  })

  test.each([
    'The mayor of Velm, Dan Tol, said it was not clear whether troops had entered the town.',
    'The mayor of Velm, Dan Tol, urged the government not to let troops enter the town.',
    'The mayor of Velm, Dan Tol, said troops could not have entered the town.',
  ])('denies nothing: %s', (other) => {
    expect(findConflicts([report(claim), report(other)]).conflicts).toEqual([])
  })

  test('in Hebrew a second verb is no second speaker', () => {
    const { conflicts } = findConflicts([
      report(
        'הטלוויזיה הממלכתית דיווחה כי הצבא נכנס לעיירה ולם. דוברת המועצה, מירה טול, הכחישה ואמרה כי הכוחות "נעצרו ליד הנמל".',
        { language: 'he' },
      ),
    ])
    expect(speakers(conflicts[0])).toEqual(['הטלוויזיה הממלכתית', 'דוברת המועצה, מירה טול'])
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
        about: 'army Velm',
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
