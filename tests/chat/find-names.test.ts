import { expect, test } from 'vitest'
import { findNames } from '../../src/chat/find-names.ts'
import { bridgeBrief, sourceOf, statementOf } from '../fakes/sample-briefs.ts'

const source = sourceOf('Velm Courier', 1)

function namesIn(headline: string, lines: readonly string[], language = 'en'): readonly string[] {
  return findNames({
    ...bridgeBrief(),
    language,
    headline: { text: headline, source, disputed: false },
    statements: lines.map((text) => statementOf(text, source)),
  })
}

test('names are what the headline and a sentence both say, or the headline’s own capitals tell', () => {
  expect(namesIn('Harbour strike spreads to Port Orbel, says Ada Renn', [])).toEqual([
    'Port Orbel',
    'Ada Renn',
  ])
  expect(
    namesIn('Tessaly Ferry Strike Enters Second Week', ['Crews of the Tessaly Ferry met today.']),
  ).toEqual(['Tessaly Ferry'])
})

test('a word that only begins a sentence is no name', () => {
  expect(namesIn('Rain Stops Play', ['Rain fell all day.'])).toEqual([])
})

test('a possessive is the name alone, and a part of a longer name is left out', () => {
  const lines = ["The council read Ada Renn's letter.", 'Later Renn spoke.']
  expect(namesIn("Ada Renn's Plan Wins Vote", lines)).toEqual(['Ada Renn'])
})

test('where a script has no capitals nothing is guessed', () => {
  expect(namesIn('העירייה אישרה את הטיילת החדשה', ['העבודות יתחילו במרץ.'], 'he')).toEqual([])
})

test('small words join a name, others only stand between two', () => {
  expect(namesIn('Mayor of Port Orbel opens the Bank of Velm', [])).toContain('Bank of Velm')
  const names = namesIn('Crews pull Ode out of River Tess', [])
  expect(names).toContain('River Tess')
  expect(names.filter((name) => name.includes('out'))).toEqual([])
})
