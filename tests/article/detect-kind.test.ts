import { describe, expect, it } from 'vitest'
import { detectKind, isNeverShown } from '../../src/article/detect-kind.ts'

const plain = {
  title: 'Velm bridge reopens',
  url: 'https://news.example/a/1',
  labels: [],
  types: [],
}

describe('detectKind', () => {
  it('takes an article for a report when nothing says otherwise', () => {
    expect(detectKind(plain)).toBe('report')
    expect(detectKind({ ...plain, types: ['newsarticle'], labels: ['Local', 'Transport'] })).toBe(
      'report',
    )
  })

  it.each([
    ['opinion', 'Opinion | The bridge will not save the harbour'],
    ['opinion', 'Meinung: Die Brücke rettet den Hafen nicht'],
    ['opinion', 'דעה: הגשר לא יציל את הנמל'],
    ['opinion', 'رأي | الجسر لن ينقذ الميناء'],
    ['analysis', 'Análisis: el puente y el puerto'],
    ['interview', 'Interview: Ada Renn on the cables'],
    ['live', 'Velm bridge reopening – live updates'],
    ['live', 'Última hora del puente, en directo'],
    ['explainer', 'What we know about the gantry that came loose'],
    ['sponsored', '[Sponsored] Five bridges to see this winter'],
    ['video', 'Watch: first lorries cross the bridge – video'],
    ['video', 'Video: first lorries cross the bridge'],
    ['opinion', 'Members’ letter: what the bridge taught us'],
    ['opinion', 'A letter from the editor'],
    ['opinion', 'Carta del director: el puente'],
    ['opinion', 'מכתב העורך: הגשר'],
    ['explainer', 'Newsletter: the week at the harbour'],
    ['explainer', 'From the archive: the night the lights went out'],
    ['explainer', 'Aus dem Archiv: Die Nacht ohne Licht'],
    ['explainer', 'من الأرشيف: ليلة بلا ضوء'],
    ['correction', 'Correction: Velm bridge story'],
    ['correction', 'תיקון טעות: הגשר בוולם'],
  ])('%s: %s', (kind, title) => {
    expect(detectKind({ ...plain, title })).toBe(kind)
  })

  it('reads paths, labels and structured types', () => {
    expect(detectKind({ ...plain, url: 'https://news.example/opinion/2026/bridge' })).toBe(
      'opinion',
    )
    expect(detectKind({ ...plain, url: 'https://news.example/partner-content/bridges.html' })).toBe(
      'sponsored',
    )
    expect(detectKind({ ...plain, labels: ['News / Satire'] })).toBe('satire')
    expect(detectKind({ ...plain, types: ['liveblogposting'] })).toBe('live')
    expect(
      detectKind({ ...plain, opening: 'VELM, Nov. 26, 2026 /PRNewswire/ -- The port …' }),
    ).toBe('press-release')
  })

  it('takes a path or tag of archives and newsletters for no kind', () => {
    const url = 'https://news.example/archive/2026/bridge'
    expect(detectKind({ ...plain, url, labels: ['Newsletter'] })).toBe('report')
  })

  it('does not take a word of the headline for a label', () => {
    for (const title of [
      'Opinion polls close as harbour votes',
      'Reporter bursts in live on air, en directo por sorpresa',
      'Video shows gantry falling',
      'Court hears analysis of the cables',
      'Comedy festival opens on the bridge',
      'Letter from the editor angers harbour council',
      'Archive of flood maps opens',
    ])
      expect(detectKind({ ...plain, title, labels: ['Comedy'] })).toBe('report')
  })
})

describe('isNeverShown', () => {
  it('knows items meant for newsrooms', () => {
    for (const title of [
      'HOLD: Bridge story',
      'EMBARGOED until 6 a.m. Thursday',
      'EMBARGO until 18:00: Lumenor quarterly results',
      'ADVISORY: Bridge opening at 6',
      'TEST',
      'test - please ignore',
      'Sperrfrist 6 Uhr: Brücke',
    ])
      expect(isNeverShown(title)).toBe(true)
    expect(isNeverShown('Bridge story', 'EMBARGOED UNTIL 0600 THURSDAY. The bridge …')).toBe(true)
  })

  it('leaves news about holds, tests and embargoes alone', () => {
    for (const title of [
      'Hold on to your permits, council says',
      'Embargo on Velm grain lifted',
      'Test of the bridge fails',
      'Load test: bridge passes',
      'Advisory council resigns',
    ])
      expect(isNeverShown(title)).toBe(false)
  })
})
