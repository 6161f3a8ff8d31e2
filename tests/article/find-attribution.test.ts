import { describe, expect, test } from 'vitest'
import { findAttribution } from '../../src/article/find-attribution.ts'

const read = (sentence: string, language = 'en') =>
  findAttribution(sentence, language)?.attribution ?? null

describe('findAttribution', () => {
  test.each([
    [
      'en',
      'Ada Renn, chief engineer, said the bridge was safe.',
      'Ada Renn, chief engineer',
      'said',
    ],
    [
      'en',
      '“Every cable was replaced,” chief engineer Ada Renn told reporters.',
      'chief engineer Ada Renn',
      'told',
    ],
    [
      'en',
      'The first lorries crossed at dawn, the port authority said.',
      'the port authority',
      'said',
    ],
    [
      'en',
      '"We saw it," said Mara Tol, a resident of Velm, on Tuesday.',
      'Mara Tol, a resident of Velm',
      'said',
    ],
    [
      'en',
      'On Tuesday, Dan Tol, the mayor of Velm, said the road was open.',
      'Dan Tol, the mayor of Velm',
      'said',
    ],
    [
      'en',
      'According to the port authority, three people were hurt.',
      'the port authority',
      'According to',
    ],
    [
      'es',
      'El alcalde de Velm, Dan Tol, dijo que el puente está abierto.',
      'El alcalde de Velm, Dan Tol',
      'dijo',
    ],
    [
      'es',
      '"El puente está abierto", dijo Dan Tol, alcalde de Velm.',
      'Dan Tol, alcalde de Velm',
      'dijo',
    ],
    ['es', 'Según el puerto, hubo tres heridos.', 'el puerto', 'Según'],
    [
      'de',
      'Die Polizei teilte am Dienstag mit, dass drei Menschen verletzt wurden.',
      'Die Polizei',
      'teilte',
    ],
    [
      'de',
      '„Die Brücke ist sicher“, sagte Ada Renn, die Chefingenieurin.',
      'Ada Renn, die Chefingenieurin',
      'sagte',
    ],
    [
      'de',
      'Am Dienstag sagte der Bürgermeister, die Brücke sei offen.',
      'der Bürgermeister',
      'sagte',
    ],
    ['fr', '« Le pont est sûr », a déclaré Ada Renn.', 'Ada Renn', 'a déclaré'],
    ['fr', 'Selon la police, trois personnes ont été blessées.', 'la police', 'Selon'],
    [
      'it',
      '"Il ponte è sicuro", ha detto Ada Renn, capo ingegnere.',
      'Ada Renn, capo ingegnere',
      'ha detto',
    ],
    ['pt', 'O prefeito Dan Tol disse que a ponte está aberta.', 'O prefeito Dan Tol', 'disse'],
    ['nl', 'Volgens de burgemeester is de brug open.', 'de burgemeester', 'Volgens'],
    ['he', 'ראש העיר דן אלון אמר כי הגשר פתוח.', 'ראש העיר דן אלון', 'אמר'],
    ['he', 'לדברי המשטרה, שלושה בני אדם נפצעו.', 'המשטרה', 'לדברי'],
    ['ar', 'قال رئيس البلدية سامي نور إن الجسر مفتوح.', 'رئيس البلدية سامي نور', 'قال'],
  ])('%s: %s', (language, sentence, speaker, verb) => {
    expect(read(sentence, language)).toMatchObject({ speaker, verb, named: true, inSentence: true })
  })

  test('keeps medium and vantage as printed', () => {
    expect(
      read('Mara Tol, a resident of Velm, told state TV the troops had entered the town.'),
    ).toMatchObject({
      medium: 'state TV',
      vantage: 'resident of Velm',
      stance: 'firsthand',
    })
    expect(read('The army denied the claim in a statement.')?.medium).toBe('in a statement')
  })

  test('a president is no resident', () => {
    expect(
      read('Dan Tol, president of the harbour board, said the quay was full.')?.vantage,
    ).toBeNull()
  })

  test.each([
    ['en', 'The army denied that troops had entered Velm.', 'denial'],
    ['en', '“That is false,” the army said.', 'denial'],
    ['en', 'The court rejected the union’s allegations.', 'denial'],
    ['en', 'A spokesman for the army declined to give details.', 'non-denial'],
    ['en', 'The ministry did not immediately respond to a request for comment.', 'non-denial'],
    ['en', 'The bridge will reopen Friday, said Ada Renn.', 'forecast'],
    ['en', 'The mayor believes the bridge is too old.', 'opinion'],
    ['de', 'Die Armee dementierte den Bericht.', 'denial'],
    ['es', 'El ejército desmintió la noticia.', 'denial'],
    ['fr', "L'armée a démenti la nouvelle.", 'denial'],
    ['it', 'Il sindaco Dan Tol ha smentito la notizia.', 'denial'],
    ['he', 'דובר הצבא סירב להגיב.', 'non-denial'],
    ['ar', 'نفت الوزارة صحة هذه الأنباء.', 'denial'],
  ])('stance, %s: %s', (language, sentence, stance) => {
    expect(read(sentence, language)?.stance).toBe(stance)
  })

  test.each([
    'Residents of Velm say they heard shots.',
    'A source said the deal was done.',
    'Witnesses told reporters that smoke rose.',
  ])('does not call the speaker named: %s', (sentence) => {
    expect(read(sentence)).toMatchObject({ named: false })
  })

  test('"reportedly" speaks for nobody', () => {
    expect(read('The suspect reportedly fled.')).toMatchObject({ speaker: '', named: false })
  })

  test.each([
    'The mayor, said to be ill, was not present.',
    'The court denied bail.',
    'The union rejected the offer.',
    'The plan “said nothing new” about the port.',
    'The bridge reopened at dawn.',
  ])('finds no speaker: %s', (sentence) => {
    expect(read(sentence)).toBeNull()
  })

  test('a language without a table has no attributions', () => {
    expect(read('Kaupunginjohtaja sanoi sillan olevan auki.', 'fi')).toBeNull()
  })
})
