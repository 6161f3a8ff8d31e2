import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitStatements } from '../../src/article/split-statements.ts'

const split = (paragraphs: readonly string[], language = 'en') =>
  splitStatements({ kind: 'report', title: 'A bridge in Velm', paragraphs, language })

describe('splitStatements', () => {
  test.each([
    `The festival opened, officials said, and ${'👨‍👩‍👧‍👦'.repeat(900)} was painted.`,
    `The word ${'x'.repeat(3000)} was printed on Sunday, the council said.`,
    `The list ${'a,b;c-'.repeat(600)} was read on Sunday, the court said.`,
  ])('what is longer than any sentence is never chosen: %.20s', (endless) => {
    const told = 'The bridge in Velm reopened on Sunday morning, the council said.'
    expect(split([told, endless]).map(({ unusable }) => unusable)).toEqual([false, true])
  })

  test('a sentence is not told without its caveat, nor with one that never ends', () => {
    const told = 'The bridge in Velm reopened on Sunday morning, the council said.'
    const caveat = `It had no figure for ${'lorries/'.repeat(120)}cars.`
    expect(split([`${told} ${caveat}`])[0]).toMatchObject({ caveat, unusable: true })
  })

  test('only reports and corrections give statements', () => {
    const source = {
      title: 'x',
      paragraphs: ['The bridge in Velm reopened.'],
      language: 'en',
    } as const
    expect(splitStatements({ ...source, kind: 'opinion' })).toEqual([])
    expect(splitStatements({ ...source, kind: 'live' })).toEqual([])
    expect(splitStatements({ ...source, kind: 'correction' })).toHaveLength(1)
  })

  test.each([
    [
      'en',
      'VELM, Nov 26 (Delta Wire) — The bridge reopened on Thursday.',
      'The bridge reopened on Thursday.',
    ],
    ['en', 'VELM — The bridge reopened on Thursday.', 'The bridge reopened on Thursday.'],
    [
      'de',
      'Velm (dwa) - Die Brücke ist seit Donnerstag offen.',
      'Die Brücke ist seit Donnerstag offen.',
    ],
    ['es', 'Velm, 26 nov (DWE).- El puente reabrió el jueves.', 'El puente reabrió el jueves.'],
    ['de', 'VELM. Die Brücke ist seit Donnerstag offen.', 'Die Brücke ist seit Donnerstag offen.'],
    ['en', 'However, the bridge stayed closed to lorries.', 'the bridge stayed closed to lorries.'],
    [
      'en',
      'Also Sunday, the port exchange said it closes.',
      'Sunday, the port exchange said it closes.',
    ],
    ['en', 'On Sunday the port exchange also closed.', 'On Sunday the port exchange also closed.'],
    [
      'de',
      'Allerdings, so die Stadt, bleibt die Brücke zu.',
      'so die Stadt, bleibt die Brücke zu.',
    ],
    ['he', 'עם זאת, הגשר נשאר סגור למשאיות.', 'הגשר נשאר סגור למשאיות.'],
  ])('cuts a dateline or a leading connective, %s: %s', (language, printed, text) => {
    expect(split([printed], language)[0]).toMatchObject({ printed, text })
  })

  test.each([
    'Not a single lorry crossed on Tuesday, the port authority said.',
    'If the cables hold, the bridge may reopen, the authority said.',
    'Reportedly, three people were hurt at the site.',
    'Turkey-based activists said the bridge was closed.',
    '“However, we are not ready,” Ada Renn said.',
    'It is 30 miles (48 km) from Velm to Orsk, she said.',
  ])('never cuts negation, condition, hedge, description, quotation: %s', (printed) => {
    expect(split([printed])[0]?.text).toBe(printed)
  })

  test.each([
    ['en', 'He closed the bridge on Tuesday.'],
    ['en', 'The source said the units had reached the market square.'],
    ['es', 'La fuente dijo que el puente estaba cerrado desde mayo.'],
    ['en', 'The two signed the contract in May.'],
    ['en', 'That was the third closure this year.'],
    ['en', 'Eleven of 2,300 have done so.'],
    ['en', 'Six of the 40 were cancelled on Monday.'],
    ['en', 'The remaining 6 went to the museum in Velm.'],
    ['en', 'The other two stayed closed until Tuesday.'],
    ['en', 'The others were freed on Monday at noon.'],
    ['en', 'The pictures did not show the market square.'],
    ['de', 'Dies sei die dritte Sperrung in diesem Jahr.'],
    ['es', 'Ambos firmaron el contrato en mayo.'],
    ['fr', 'Elle a fermé le pont mardi soir.'],
    ['it', 'Entrambi hanno firmato il contratto.'],
    ['he', 'הוא סגר את הגשר ביום שלישי.'],
    ['ar', 'وأضاف أن الجسر مغلق حتى إشعار آخر.'],
  ])('marks what points outside, %s: %s', (language, text) => {
    expect(split([text], language)[0]?.dangling).toBe(true)
  })

  test.each([
    'Thatcher Street in Velm was closed.',
    'The activist, who gave his name as Abu Sel, said the bridge was closed.',
    'Heavy rain fell on Velm overnight.',
    'Eleven of 2,300 households have moved.',
    'The council promised to close the bridge and did so on Monday.',
    'The remaining hostages were freed on Monday.',
    'The other bank of the Velm was flooded on Monday.',
    'The pictures taken on Monday show a crack in the bridge.',
    'The document, seen by Northline, names four builders.',
    'The bridge reopened at dawn on Thursday.',
  ])('a sentence that stands alone is not marked: %s', (text) => {
    expect(split([text])[0]).toMatchObject({ dangling: false, unusable: false })
  })

  test.each([
    ['en', 'Will the bridge hold?'],
    ['en', 'Sign up for our newsletter to read more.'],
    ['en', 'Good morning from a rainy Velm.'],
    ['en', 'The old bridge'],
    ['en', 'Correction: An earlier version of this article said the bridge was closed.'],
    ['en', 'Editor’s note: the bridge in Velm is in the Hill District.'],
    ['en', 'This article was updated to give the length of the bridge.'],
    ['fr', 'Rectificatif : le pont de Velm mesure 620 mètres.'],
    ['es', 'Fe de erratas: el puente de Velm mide 620 metros.'],
    ['de', 'Anmerkung der Redaktion: Die Brücke ist 620 Meter lang.'],
    ['he', 'תיקון: אורך הגשר בוולם הוא 620 מטרים.'],
    ['en', 'The bridge, which had been closed since the spring, is …'],
    ['en', 'The man killed himself by hanging in his cell.'],
    ['en', 'The plan was “a very long and costly mistake”.'],
    ['de', 'Lesen Sie hier mehr über die Brücke.'],
    ['ar', 'هل يفتح الجسر غدا؟'],
    ['fi', '”Silta on auki ja kaikki ylittävät sen”, hän sanoi.'],
  ])(
    'never uses a question, a fragment, a call, a method of self-harm, unattributed words, %s: %s',
    (language, text) => {
      expect(split([text], language)[0]?.unusable).toBe(true)
    },
  )

  test('a pronoun takes the one speaker of the sentences before', () => {
    const [, second] = split([
      'Ada Renn, chief engineer, said the bridge was safe. “Every cable was replaced,” she said.',
    ])
    expect(second?.attribution).toMatchObject({
      speaker: 'Ada Renn, chief engineer',
      verb: 'said',
      inSentence: false,
    })
    expect(second?.unusable).toBe(false)
  })

  test('a pronoun takes nobody where another person was named in between', () => {
    const [, , last] = split([
      'Sigrun Vale said the count was fair. Her rival, Dan Tol, has 73 seats. “We will not build on the old roof,” he said.',
    ])
    expect(last).toMatchObject({ attribution: null, unusable: true })
  })

  test.each(['“It holds,” she said.', '“It holds,” she told the Courier.'])(
    'no woman is Mr. Tol: %s',
    (text) => {
      const [, second] = split([`Mr. Tol said the bridge was safe. ${text}`])
      expect(second).toMatchObject({ attribution: null, unusable: true })
    },
  )

  test('a French pronoun follows its verb', () => {
    const [, second] = split(
      [
        'Ada Renn a déclaré que le pont est sûr. « Tous les câbles sont neufs », a-t-elle expliqué.',
      ],
      'fr',
    )
    expect(second?.attribution).toMatchObject({ speaker: 'Ada Renn', inSentence: false })
  })

  test('a quotation that goes on keeps its speaker', () => {
    const [, second] = split([
      '“Every cable was replaced,” Ada Renn told reporters.',
      '“We tested each of them twice in June.”',
    ])
    expect(second?.attribution).toMatchObject({
      speaker: 'Ada Renn',
      inSentence: false,
      stance: 'claim',
    })
  })

  test('between two speakers nobody is chosen', () => {
    const statements = split([
      'Ada Renn said the bridge was safe. Dan Tol said the bridge was old. “It will hold for years to come,” he said.',
    ])
    expect(statements[2]).toMatchObject({ attribution: null, unusable: true })
  })

  test('a ministry is not "he", and another segment lends no speaker', () => {
    const paragraphs = [
      'The ministry said the bridge was safe.',
      '“It will hold for years to come,” he said.',
    ]
    expect(split(paragraphs)[1]?.unusable).toBe(true)
    const two = splitStatements({
      kind: 'report',
      title: 'x',
      language: 'en',
      segments: [0, 1],
      paragraphs: [
        'Ada Renn said the bridge was safe.',
        '“It will hold for years to come,” she said.',
      ],
    })
    expect(two[1]).toMatchObject({ attribution: null, unusable: true, segment: 1 })
  })

  test('the next sentence limits the figure', () => {
    const [first, second] = split([
      'The union said 12 people were killed. It had no figure for the injured.',
    ])
    expect(first?.caveat).toBe('It had no figure for the injured.')
    expect(second?.caveat).toBeNull()
  })

  test.each([
    ['en', 'Dan Tol, the former mayor, was charged with fraud on Tuesday.', 'charged', 'Dan Tol'],
    ['en', 'The union accused Velm Harbour Group of bribery.', 'alleged', 'Velm Harbour Group'],
    ['en', 'Dan Tol was found guilty of theft.', 'convicted', 'Dan Tol'],
    ['en', 'Auditors accused deputy mayor Dan Tol on Sunday of bribery.', 'alleged', 'Dan Tol'],
    ['en', 'Auditors accuse mayor Tol of steering contracts; he denies it.', 'alleged', 'Tol'],
    ['en', 'A clerk accused Orrel Freight again last week of theft.', 'alleged', 'Orrel Freight'],
    ['es', 'Los auditores acusaron el martes al alcalde Dan Tol de fraude.', 'alleged', 'Dan Tol'],
    ['fr', 'L’audit a accusé mardi le maire Dan Tol de favoritisme.', 'alleged', 'Dan Tol'],
    ['it', 'La corte ha accusato lunedì il sindaco Dan Tol di frode.', 'alleged', 'Dan Tol'],
    ['nl', 'De rekenkamer beschuldigde zondag wethouder Dan Tol van fraude.', 'alleged', 'Dan Tol'],
    ['pt', 'A auditoria acusou no domingo o prefeito Dan Tol de fraude.', 'alleged', 'Dan Tol'],
    ['es', 'Dan Tol fue detenido el martes en Velm.', 'arrested', 'Dan Tol'],
    ['de', 'Dan Tol wurde am Dienstag festgenommen.', 'arrested', 'Dan Tol'],
    ['fr', 'Dan Tol a été mis en examen mardi.', 'charged', 'Dan Tol'],
  ])(
    'names the accused and how far the law has gone, %s: %s',
    (language, text, status, accused) => {
      expect(split([text], language)[0]?.accusation).toEqual({ status, accused })
    },
  )

  test.each([
    ['en', 'Police arrested 40 protesters in Velm.'],
    ['en', 'Two men were charged on Tuesday.'],
    ['en', 'The union accused the government of Dan Tol of delay.'],
    ['en', 'Opponents accused the port, run by Ada Renn, of delay.'],
    ['de', 'Dan Tol warf den Ball Richtung Tor.'],
  ])('accuses nobody by name, %s: %s', (language, text) => {
    expect(split([text], language)[0]?.accusation).toBeNull()
  })

  test('every statement is found in the text, and its cut in what was printed', () => {
    const word = constantFrom(
      'However,',
      'said',
      'Ada',
      'Renn',
      '“Yes',
      'no.”',
      'VELM',
      '(Delta',
      'Wire)',
      '—',
      '12',
      'killed.',
      '?',
      'he',
      'קתר',
      '"',
      ',',
      'according to',
      '\n',
    )
    assert(
      property(
        array(word, { maxLength: 60 }),
        constantFrom('en', 'de', 'he', 'ar', 'es', 'xx'),
        (words, language) => {
          const text = words.join(' ')
          for (const statement of split([text], language)) {
            expect(text).toContain(statement.printed)
            expect(statement.printed).toContain(statement.text)
          }
        },
      ),
    )
  })

  // Each of these took seconds, or hours, where reading went back and forth.
  test.each([
    '“',
    '"',
    "a'",
    '«a',
    'said, ',
    'A, ',
    'Aa ',
    'Aa Bb, ',
    'U.S. ',
    '12 ',
    'according to ',
    'told the ',
  ])(
    'reads 20,000 characters of %j',
    (piece) => {
      const text = piece.repeat(Math.floor(20_000 / piece.length))
      expect(() => split([text])).not.toThrow()
    },
    5_000,
  )
})
