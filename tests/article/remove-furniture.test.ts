import { describe, expect, it } from 'vitest'
import { removeFurniture } from '../../src/article/remove-furniture.ts'

const english = { title: 'Velm bridge reopens after load test', language: 'en' }
const NEWS = 'The rebuilt bridge reopened at dawn on Thursday, the port authority said.'

/** What is left of one line between two paragraphs of news. */
function left(line: string, context = english): string[] {
  const last = 'Lorries will pay a toll of 14 crowns from January, the council leader said.'
  const kept = removeFurniture([NEWS, NEWS, NEWS, line, last, last, last], context)
  return kept.filter((paragraph) => paragraph !== NEWS && paragraph !== last)
}

describe('removeFurniture', () => {
  it.each([
    'Advertisement',
    'Read more »',
    'Read more: What we know about the gantry',
    'Share this article',
    'Facebook | Twitter | WhatsApp | Copy link',
    'Sign up for our daily newsletter',
    'Sign in to save this story to your account',
    'Click the alert icon to follow topics',
    'Subscribe to the Courier for only 3 crowns a week.',
    'Read without limits: 4 crowns a month for the first year. Cancel anytime.',
    'Get breaking news alerts delivered to your phone.',
    'Download the Courier app',
    'We use cookies to improve your experience.',
    'By clicking accept you agree to our terms.',
    'Continue reading below',
    '45 comments',
    '3 min read',
    'Published 26 November 2026, 06:12',
    'Thursday 26 November 2026',
    'Photo: Oskar Tain / Delta Wire',
    'The rebuilt span on Wednesday. (AP Photo/Oskar Tain)',
    'Lorries cross the span at dawn. Oskar Tain/Getty Images',
    'Follow us on Facebook and Instagram',
    'Additional reporting by Mira Stent',
    'Have a tip? Contact us at tips@velmcourier.example',
    '© 2026 Velm Courier. All rights reserved.',
    'https://velmcourier.example/local',
    'Filed under: Transport',
    'Anzeige',
    'Lesen Sie auch: Was über den Kran bekannt ist',
    'Abonnieren Sie unseren Newsletter und bleiben Sie informiert.',
    'Lire aussi : Ce que l’on sait du portique',
    'Inscrivez-vous à notre newsletter quotidienne',
    'Suscríbete a nuestro boletín',
    'Pulsa la campana para seguir temas y autores.',
    'Inicia sesión para guardar la noticia.',
    'התחברו כדי לשמור את הכתבה.',
    'Te puede interesar: Lo que se sabe de la grúa',
    'הירשמו לניוזלטר שלנו',
    'צילום: דן אור',
    'اشترك في نشرتنا البريدية',
    'Подпишитесь на наш канал',
    'Zapisz się do newslettera',
  ])('takes out %j', (line) => {
    expect(left(line)).toEqual([])
  })

  it.each([
    'Subscribers to the ferry pass will get their money back, the company said on Thursday.',
    'The minister told reporters to follow the money on Facebook.',
    'Like Facebook, the port authority now publishes its figures every day.',
    '"Click here and you lose everything," the banner read, according to police.',
    'Reading the report took the judge four hours.',
    'The advertisement drew 400 complaints.',
    'Share prices of the ferry company fell by 4 per cent.',
    'Cookies sold at the bridge raised 3,000 crowns for the crews.',
    'Photos of the gantry were shown to the jury.',
    'The clinic can be reached without limits for 4 months of the year, residents said.',
    'Las campanas de la iglesia sonaron a medianoche, dijo el párroco.',
    'The newsletter of the dockers’ union said five people were injured.',
    'Heavier lorries have also contributed to the damage.',
    'The copyright dispute between the two ports ended in court.',
    'Die Anzeige gegen den Betreiber wurde zurückgezogen.',
    'Two days ago, 45 comments on the plan were read out.',
    '5,040',
  ])('keeps %j', (line) => {
    expect(left(line)).toEqual([line])
  })

  it('takes a call to the reader out of a paragraph and leaves its news', () => {
    expect(
      left('The toll starts in January. Sign up for our newsletter here. Permits are free.'),
    ).toEqual(['The toll starts in January. Permits are free.'])
  })

  it('takes related headlines with their heading, up to the next sentence', () => {
    const paragraphs = [
      NEWS,
      'Related stories',
      'Harbour toll to rise',
      'Ferry crews vote on strike',
      'Permits are free, the council said.',
    ]
    expect(removeFurniture(paragraphs, english)).toEqual([
      NEWS,
      'Permits are free, the council said.',
    ])
  })

  it('takes headlines in another script than the article, but not sentences', () => {
    const hebrew = { title: 'הגשר נפתח', language: 'he' }
    const news = 'הגשר המחודש נפתח לתנועה עם שחר ביום חמישי, כך מסרה רשות הנמל.'
    expect(removeFurniture([news, 'Harbour toll to rise in spring', news], hebrew)).toEqual([
      news,
      news,
    ])
    expect(removeFurniture([news, 'She said: "The bridge is open."', news], hebrew)).toHaveLength(3)
  })

  it('takes bylines and the title repeated, at the head only', () => {
    expect(removeFurniture(['By Ilse Marrow and Jon Ovar', english.title, NEWS], english)).toEqual([
      NEWS,
    ])
    expect(left('By Thursday the whole Velm Bridge Crew Was Home')).toHaveLength(1)
  })
})
