import { describe, expect, test } from 'vitest'
import type { Statement } from '../../src/article/statement.ts'
import { type ChoiceOptions, chooseStatements } from '../../src/digest/choose-statements.ts'
import type { Report } from '../../src/story/story.ts'
import { HOUR, MORNING, makeAttribution, makeStatedReport, makeStatement } from './make-news.ts'

const opening = 'The rebuilt bridge over the river Velm reopened to lorries on Monday at dawn.'
const cables = 'Workers replaced every cable of the bridge during eleven months of repairs.'
const ferry = 'The ferry that carried passengers across the river will run until December.'

function choose(reports: readonly Report[], options: Partial<ChoiceOptions> = {}): string[][] {
  return chooseStatements(reports, { sentences: 3, ...options }).map(({ statements }) =>
    statements.map(({ text }) => text),
  )
}

function report(...statements: (Statement | string)[]): Report {
  return makeStatedReport(
    statements.map((each) => (typeof each === 'string' ? makeStatement(each) : each)),
  )
}

/** A quotation whose speaker stands in a neighbour. */
function sayElsewhere(text: string, speaker: string, dangling: boolean): Statement {
  return makeStatement(text, {
    dangling,
    attribution: makeAttribution({ speaker, inSentence: false }),
  })
}

describe('chooseStatements', () => {
  test('an opening stands before what repeats it', () => {
    const repeated =
      'Lorries crossed the rebuilt bridge over the river Velm as it reopened at dawn.'
    expect(choose([report(opening, repeated, cables)])).toEqual([[opening], [cables]])
  })

  test('the number of sentences is never exceeded', () => {
    expect(choose([report(opening, cables, ferry)], { sentences: 2 }).flat()).toHaveLength(2)
  })

  test('a question, a fragment or a call to action is never chosen', () => {
    const call = makeStatement('Sign up to read about the bridge over the Velm.', {
      unusable: true,
    })
    expect(choose([report(call)])).toEqual([])
  })

  test('a sentence that leans on the one before it comes with that one', () => {
    const dangling = makeStatement('They finished the bridge in eleven months.', { dangling: true })
    const lines = choose([report(opening, dangling)])
    expect(lines).toEqual([[opening, dangling.text]])
  })

  test('a quotation whose speaker stands elsewhere is joined to no word of the paper’s own', () => {
    const quote = sayElsewhere(
      '"The old gauge knows too much about the river."',
      'Iva Carrow',
      false,
    )
    const poems = makeStatement('Her collected poems appeared in an edition of 300 copies.', {
      dangling: true,
    })
    expect(choose([report(quote, poems)])).toEqual([[quote.text]])
  })

  test('what another says in the next paragraph is not joined', () => {
    const said = makeStatement('The cables were tested at night, Iva Carrow said.', {
      attribution: makeAttribution({ speaker: 'Iva Carrow' }),
    })
    const ordered = makeStatement('Her publisher ordered another 40,000 copies.', {
      attribution: makeAttribution({ speaker: 'Her publisher' }),
      dangling: true,
    })
    expect(choose([report(said, { ...ordered, paragraph: 1 })])).toEqual([[said.text]])
    expect(choose([report(said, ordered)])).toEqual([[said.text, ordered.text]])
  })

  test('a sentence that leans on an unusable one is left out', () => {
    const asked = makeStatement('Who rebuilt the bridge over the Velm?', { unusable: true })
    const dangling = makeStatement('They finished it in eleven months.', { dangling: true })
    expect(choose([report(asked, dangling)])).toEqual([])
  })

  test('a sentence that leans on another has no place where only one fits', () => {
    const dangling = makeStatement('They finished the bridge in eleven months.', { dangling: true })
    expect(choose([report(opening, dangling)], { sentences: 1 })).toEqual([[opening]])
  })

  test('quotes of two speakers named elsewhere never share a line', () => {
    const first = sayElsewhere(
      '"Every cable was replaced before the winter came."',
      'Ada Renn',
      false,
    )
    const second = sayElsewhere('"This is why the ferry must go on running."', 'Bo Tarn', true)
    expect(choose([report(first, second)])).toEqual([[first.text]])
  })

  test('a caveat counts as a sentence and never stands alone', () => {
    const caveat = 'It had no figure for the whole region.'
    const toll = makeStatement('The agency counted 12 damaged houses by the river.', { caveat })
    const given = report(toll, caveat)
    expect(choose([given], { sentences: 1 })).toEqual([])
    expect(choose([given], { sentences: 2 })).toEqual([[toll.text]])
  })

  test('what a named witness says goes before what an unnamed source says', () => {
    const named = makeStatement('The pillars stood firm in the flood, Ada Renn said.', {
      attribution: makeAttribution(),
    })
    const unnamed = makeStatement('The railings gave way in the storm, a source said.', {
      attribution: makeAttribution({ speaker: 'a source', named: false }),
    })
    const reports = [unnamed, named].map((statement, i) =>
      makeStatedReport([statement], { id: i + 1, title: '' }),
    )
    expect(choose(reports, { sentences: 1 })).toEqual([[named.text]])
  })

  test('a forecast goes after what has happened', () => {
    const forecast = makeStatement('The pillars will stand firm in floods, Ada Renn said.', {
      attribution: makeAttribution({ stance: 'forecast' }),
    })
    const claim = makeStatement('The railings gave way in the storm, Bo Tarn said.', {
      attribution: makeAttribution({ speaker: 'Bo Tarn' }),
    })
    const reports = [forecast, claim].map((statement, i) =>
      makeStatedReport([statement], { id: i + 1, title: '' }),
    )
    expect(choose(reports, { sentences: 1 })).toEqual([[claim.text]])
  })

  test('a new development goes before background', () => {
    const early = report(opening, cables)
    const inspectors = 'Inspectors closed one lane on Tuesday after sensors showed a crack.'
    const late = makeStatedReport([makeStatement(opening), makeStatement(inspectors)], {
      id: 2,
      firstSeen: MORNING + 26 * HOUR,
    })
    expect(choose([early, late], { sentences: 1 })).toEqual([[inspectors]])
  })

  test('what a revision is about is taken first', () => {
    const preferred = new Set([ferry])
    expect(choose([report(opening, cables, ferry)], { sentences: 1, preferred })).toEqual([[ferry]])
  })

  test.each([
    ['opinion', { kind: 'opinion' as const }],
    ['paywalled text', { paywalled: true }],
    [
      'a withdrawn article',
      { lastChange: { kind: 'withdrawal' as const, at: MORNING, notice: null } },
    ],
  ])('%s gives no statements', (_, given) => {
    expect(choose([makeStatedReport([makeStatement(opening)], given)])).toEqual([])
  })

  test('no more words than the cap are taken from one article', () => {
    const lines = choose([report(opening, cables, ferry)], { wordsPerArticle: 27 })
    expect(lines).toHaveLength(2)
  })

  test('how somebody harmed himself is never chosen', () => {
    const method = 'The mayor of Velm hanged himself in the town hall on Sunday night.'
    expect(choose([report(method)])).toEqual([])
  })

  test('an accusation comes with the answer of the accused', () => {
    const accusation = makeStatement(
      'Prosecutor Ila Moss accused Bo Tarn of selling the bridge steel.',
      {
        attribution: makeAttribution({ speaker: 'Prosecutor Ila Moss' }),
        accusation: { status: 'alleged', accused: 'Bo Tarn' },
      },
    )
    const answer = makeStatement('Tarn denied every charge through his lawyer in Velm.', {
      attribution: makeAttribution({ speaker: 'Tarn', verb: 'denied', stance: 'denial' }),
    })
    const other = makeStatedReport([answer], { id: 2 })
    const lines = chooseStatements([report(accusation), other], { sentences: 4 })
    const at = lines.findIndex(({ statements }) => statements[0]?.accusation !== null)
    expect(lines[at]?.withNext).toBe(true)
    expect(lines[at + 1]?.statements[0]?.text).toBe(answer.text)
  })

  test('an allegation that nobody has answered is not used', () => {
    const accusation = makeStatement(
      'Prosecutor Ila Moss accused Bo Tarn of selling the bridge steel.',
      {
        accusation: { status: 'alleged', accused: 'Bo Tarn' },
      },
    )
    expect(choose([report(accusation)])).toEqual([])
  })

  test('an arrest is a fact that needs no answer where none is printed', () => {
    const arrest = makeStatement('Police in Velm arrested Bo Tarn over the stolen bridge steel.', {
      accusation: { status: 'arrested', accused: 'Bo Tarn' },
    })
    expect(choose([report(arrest)])).toEqual([[arrest.text]])
  })

  test('a hundred outlets do not change who leads', () => {
    const reports = Array.from({ length: 100 }, (_, i) =>
      makeStatedReport(
        [opening, cables, `Outlet number ${i} sent a reporter.`].map((s) => makeStatement(s)),
        {
          id: i + 1,
        },
      ),
    )
    expect(choose(reports, { sentences: 2 })).toEqual([[opening], [cables]])
  })
})
