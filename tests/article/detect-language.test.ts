import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../src/article/detect-language.ts'

const GERMAN =
  'Die Brücke von Velm ist nach dem Umbau wieder für den Verkehr geöffnet worden, teilte die Hafenbehörde am Morgen mit.'

describe('detectLanguage', () => {
  it('tells languages apart by their words', () => {
    expect(detectLanguage(GERMAN, null)).toBe('de')
    expect(
      detectLanguage(
        'El puente de Velm reabrió este jueves tras las obras de reconstrucción',
        null,
      ),
    ).toBe('es')
    expect(detectLanguage('Мост в Вельме снова открыт для движения после ремонта', null)).toBe('ru')
  })

  it('needs one script only for languages that have their own', () => {
    expect(detectLanguage('הגשר נפתח', null)).toBe('he')
    expect(detectLanguage('الجسر مفتوح', null)).toBe('ar')
    expect(detectLanguage('橋が開通', null)).toBe('ja')
    expect(detectLanguage('大桥通车', null)).toBe('zh')
    expect(detectLanguage('Η γέφυρα άνοιξε', null)).toBe('el')
  })

  it('is not misled by names in another script', () => {
    expect(detectLanguage('חברת Northline Shipping Lines תפעיל את המעבורת', 'en')).toBe('he')
    expect(detectLanguage('The Velm ferry, in Hebrew מעבורת, sails again', 'en')).toBe('en')
  })

  it('believes the hint for a short title that could be either', () => {
    expect(detectLanguage('Velm: Ada Renn', 'de')).toBe('de')
    expect(detectLanguage('Port authority', 'nl-BE')).toBe('nl')
  })

  it('overrules a hint the text clearly contradicts', () => {
    expect(detectLanguage(GERMAN, 'en-US')).toBe('de')
    expect(detectLanguage('הגשר בוולם נפתח מחדש', 'en')).toBe('he')
  })

  it('leaves languages that look alike to the hint', () => {
    const malay = 'Jambatan Velm dibuka semula kepada orang ramai selepas kerja pembinaan selesai'
    expect(detectLanguage(malay, 'ms')).toBe('ms')
    expect(detectLanguage('橋樑重開', 'ja')).toBe('ja')
  })

  it('gives old tags their present names and says und when nothing tells', () => {
    expect(detectLanguage('12 : 3', 'iw-IL')).toBe('he')
    expect(detectLanguage('12 : 3', null)).toBe('und')
    expect(detectLanguage('', 'und')).toBe('und')
  })
})
