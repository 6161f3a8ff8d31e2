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

  test.each([
    ['en', '"The stop is short," union chair Oda Brae said.', 'union chair Oda Brae'],
    [
      'en',
      'Ferries will sail from Monday after crews agreed on ten hours of rest, mediator Ada Tol said on Sunday.',
      'mediator Ada Tol',
    ],
    [
      'en',
      'One cable had the wrong plate, inspectors said on Saturday, and the rest are sound.',
      'inspectors',
    ],
    [
      'en',
      'The comet carries ice, astronomers at the Saddle survey said on Sunday, after a night of work.',
      'astronomers at the Saddle survey',
    ],
    [
      'en',
      'Computer scientist Idris Tol of the university, who did not work on it, said the figure was low.',
      'Computer scientist Idris Tol of the university, who did not work on it',
    ],
    ['en', 'The Greens, with 14 seats, said they would wait.', 'The Greens, with 14 seats'],
    [
      'en',
      'In Orsk, the foreign minister congratulated Tol and said talks could resume.',
      'the foreign minister',
    ],
    [
      'en',
      'After the hearing, Mr. Tol’s lawyer, Reid H. Orr, said his client had come to terms with it.',
      'Mr. Tol’s lawyer, Reid H. Orr',
    ],
    [
      'en',
      'Dan Tol, host of the chart show, said the band had left.',
      'Dan Tol, host of the chart show',
    ],
    [
      'en',
      'A third, Marram & Daughters, said it had asked in writing.',
      'A third, Marram & Daughters',
    ],
    ['en', 'Critics, however, say the law includes other words.', 'Critics'],
    [
      'en',
      'Several outlets, including the Post, confirmed that he had left.',
      'Several outlets, including the Post',
    ],
    ['en', 'The child died on Monday, according to his father.', 'his father'],
    ['en', 'VELM -- The port authority said the quay was full.', 'The port authority'],
    ['en', '“We were there,” said the mayor, speaking at a packed meeting.', 'the mayor'],
    ['es', 'Según la naviera, el buque usará un 20% menos de combustible.', 'la naviera'],
    ['nl', 'De brug is volgens Delta naar schatting 18 miljoen waard.', 'Delta'],
    ['ar', 'أغلق الجسر وفق ما أكده مدير الميناء سامي نور.', 'مدير الميناء سامي نور'],
    ['ar', 'أكد مدير الميناء، سامي نور اليوم السبت أن الجسر مغلق.', 'مدير الميناء، سامي نور'],
    ['ar', 'أعلنت وزارة النقل في بلاغ لها أن الجسر مغلق.', 'وزارة النقل'],
    ['de', 'Die Brücke ist offen, sagte am Dienstag der Bürgermeister.', 'der Bürgermeister'],
    [
      'de',
      'Nach Angaben der Chefingenieurin Ada Renn senkte sich die Brücke um sechs Millimeter.',
      'Chefingenieurin Ada Renn',
    ],
    ['es', 'El puente está abierto, dijo el lunes la alcaldesa Mara Tol.', 'la alcaldesa Mara Tol'],
    ['fr', 'Le pont est ouvert, a indiqué lundi 3 août la mairie de Velm.', 'la mairie de Velm'],
    [
      'fr',
      'Mara Tol, 36 ans, a annoncé samedi matin sa candidature à la mairie.',
      'Mara Tol, 36 ans',
    ],
    ['he', 'הגשר נסגר, הודיעו ביום ראשון מהנדסים בעירייה.', 'מהנדסים בעירייה'],
    ['he', 'לפי הסקר קוטרו של העצם כ־310 מטרים.', 'הסקר'],
    ['he', 'דוברת המועצה, רימא טול, אמרה כי הגשר פתוח.', 'דוברת המועצה, רימא טול'],
    ['ar', 'وذكر مرصد الميناء، ومقره أورسك، أن الجسر مغلق.', 'مرصد الميناء، ومقره أورسك'],
    ['ar', 'الجسر مفتوح وفقا للوزارة.', 'وزارة'],
  ])('where the speaker begins and ends, %s: %s', (language, sentence, speaker) => {
    expect(read(sentence, language)?.speaker).toBe(speaker)
  })

  test.each([
    'The pictures were taken before the time at which state television says the army entered.',
    'Neither claimed victory.',
    'The mayor resigned in May, citing his health.',
    'It spread to what aides called “orphan districts” in the north.',
    'The economy added 850,000 jobs in June.',
    'Mara Tol walked along the line and wrote the hour beside it.',
  ])('nobody says it: %s', (sentence) => {
    expect(read(sentence)).toBeNull()
  })

  test('who refuses in the main clause speaks, not who is quoted under it', () => {
    expect(
      read(
        'An officer declined on Sunday to say where the army stood, hours after state television reported that it had entered Velm.',
      ),
    ).toMatchObject({ speaker: 'An officer', stance: 'non-denial' })
  })

  test('where somebody speaks from may stand after the verb, and a medium has no full stop', () => {
    expect(
      read('"There are no soldiers here," Abu Sel, an activist, said by telephone from the town.'),
    ).toMatchObject({ medium: 'by telephone', vantage: 'from the town' })
    expect(read('The army entered Velm, a source told Tarn State Television.')?.medium).toBe(
      'Tarn State Television',
    )
    expect(read('The mayor said on Sunday that the bridge was open.')?.medium).toBeNull()
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
    ['en', 'The inspectorate said it would answer by the end of the week.', 'forecast'],
    ['en', 'The union said Dan Tol, who will lead the talks, was ready.', 'claim'],
    ['en', 'The groups have asked how much water the plant will draw.', 'claim'],
    ['en', '"Work goes on. I will not give details," the officer told the Herald.', 'non-denial'],
    ['en', 'The mayor believes the bridge is too old.', 'opinion'],
    ['ar', 'ورفض ضابط في القيادة الشمالية الإدلاء بتفاصيل.', 'non-denial'],
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
