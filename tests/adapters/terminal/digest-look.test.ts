import { describe, expect, test } from 'vitest'
import type { Look } from '../../../src/adapters/terminal/look.ts'
import { renderForTerminal } from '../../../src/adapters/terminal/render-for-terminal.ts'
import { composeDigest } from '../../../src/delivery/compose-digest.ts'
import { composeStory } from '../../../src/delivery/compose-story.ts'
import { bridgeBrief, sampleDigest } from '../../fakes/sample-briefs.ts'
import { lookOf, settingOf, visible } from './looking.ts'

function digestIn(language: string, look: Partial<Look>): string {
  const digest = sampleDigest()
  const message = composeDigest(digest, settingOf(language))
  return visible(renderForTerminal(message, lookOf(language, look)).lines)
}

describe('a digest', () => {
  test('in English, 80 columns', () => {
    expect(digestIn('en', {})).toMatchInlineSnapshot(`
      "
      Morning briefing · Thursday 26 November, 07:30 · World, Science
      3 stories, 3 minutes

      1  Velm bridge reopens after rebuilt span passes load test       NEW · 4 outlets
         (Velm Courier)
         • The first lorries crossed at dawn, the port authority said.
                                                                   Velm Courier, 06:12
         • "Every cable was replaced," chief engineer Ada Renn told reporters.
                                                                      Northline, 06:42
         │ Accounts differ · injured
         │ · 3, says the port authority                        Velm Courier, Tue 21:12
         │ · 5, says the dockers' union at the site            Harbour Post, Tue 21:30

      2  Comet survey finds second interstellar visitor (Delta Wire)
         CHANGED since Wed 18:00 · only Delta Wire reports this
         • The object crossed the orbit of Mars on Sunday and will not return, the
           Tessaly Observatory team reported in a preprint.
                                                   Meridian Press in Delta Wire, 04:30
         • Its path cannot be explained by the pull of any known planet. — an
           astronomer at the survey (unnamed)                        Delta Wire, 04:30

      3  [R [R העירייה אישרה את תוכנית הטיילת החדשה ב־Velm] (קול הנמל)]
         NEW[L  · 2 outlets, all from סוכנות גל]
         • [R העבודות יתחילו בחודש מרץ ויימשכו 14 חודשים, אמרה ראש העיר מיכל תדמור.]
                                                                       [R קול הנמל], 05:30

      Still
      4  Ferry strike enters second week            5 outlets, all from Meridian Press
         (Northline)

      28 of 30 sources read · Lake Gazette failing since Tue 15:30
      14 stories left out

      5 More stories   6 Help
      "
    `)
  })

  test('in English, 40 columns', () => {
    expect(digestIn('en', { width: 40 })).toMatchInlineSnapshot(`
      "
      Morning briefing · Thursday 26 November,
      07:30 · World, Science
      3 stories, 3 minutes

      1  Velm bridge reopens after rebuilt
         span passes load test (Velm Courier)
         NEW · 4 outlets
         • The first lorries crossed at dawn,
           the port authority said.
           Velm Courier, 06:12
         • "Every cable was replaced," chief
           engineer Ada Renn told reporters.
           Northline, 06:42
         │ Accounts differ · injured
         │ · 3, says the port authority
         │   Velm Courier, Tue 21:12
         │ · 5, says the dockers' union at the
         │   site
         │   Harbour Post, Tue 21:30

      2  Comet survey finds second
         interstellar visitor (Delta Wire)
         CHANGED since Wed 18:00 · only Delta
         Wire reports this
         • The object crossed the orbit of
           Mars on Sunday and will not return,
           the Tessaly Observatory team
           reported in a preprint.
           Meridian Press in Delta Wire, 04:30
         • Its path cannot be explained by the
           pull of any known planet. — an
           astronomer at the survey (unnamed)
           Delta Wire, 04:30

      3  [R העירייה אישרה את תוכנית הטיילת החדשה]
         [R [R ב־Velm] (קול הנמל)]
         NEW[L  · 2 outlets, all from סוכנות גל]
         • [R העבודות יתחילו בחודש מרץ ויימשכו 14]
           [R חודשים, אמרה ראש העיר מיכל תדמור.]
           [R קול הנמל], 05:30

      Still
      4  Ferry strike enters second week
         (Northline)
         5 outlets, all from Meridian Press

      28 of 30 sources read · Lake Gazette
      failing since Tue 15:30
      14 stories left out

      5 More stories   6 Help
      "
    `)
  })

  test('in Hebrew, 80 columns, through a pipe', () => {
    expect(digestIn('he', {})).toMatchInlineSnapshot(`
      "
      ¶תדריך בוקר · יום חמישי, 26 בנובמבר, 07:30 · עולם, מדע · 3 ידיעות, 3 דקות

      ¶1  [L Velm bridge reopens after rebuilt span passes load test]    חדש · 4 כלי תקשורת
      ¶   [L (Velm Courier)]
      ¶   • [L The first lorries crossed at dawn, the port authority said.]
      ¶                                                             [L Velm Courier], 06:12
      ¶   • [L "Every cable was replaced," chief engineer Ada Renn told reporters.]
      ¶                                                                [L Northline], 06:42
      ¶   │ הגרסאות חלוקות · נפגעים
      ¶   │ · [L 3, the port authority]                          [L Velm Courier], יום ג׳ 21:12
      ¶   │ · [L 5, the dockers' union at the site]              [L Harbour Post], יום ג׳ 21:30

      ¶2  [L Comet survey finds second interstellar visitor (Delta Wire)]
      ¶   השתנה[R  מאז יום ד׳ 18:00 · רק Delta Wire מדווח על כך]
      ¶   • [L The object crossed the orbit of Mars on Sunday and will not return, the]
      ¶     [L Tessaly Observatory team reported in a preprint.]
      ¶                                        [R לפי Meridian Press דרך Delta Wire], 04:30
      ¶   • [L Its path cannot be explained by the pull of any known planet. — an]
      ¶     [L [L astronomer at the survey (שם לא נמסר)]]                     [L Delta Wire], 04:30

      ¶3  [R העירייה אישרה את תוכנית הטיילת החדשה ב־Velm] (קול הנמל)
      ¶   חדש · שני כלי תקשורת, כולם לפי סוכנות גל
      ¶   • העבודות יתחילו בחודש מרץ ויימשכו 14 חודשים, אמרה ראש העיר מיכל תדמור.
      ¶                                                                 קול הנמל, 05:30

      ¶עדיין על הפרק
      ¶4  [L Ferry strike enters second week (Northline)]
      ¶   [R 5 כלי תקשורת, כולם לפי Meridian Press]

      ¶[R נקראו 28 מתוך 30 מקורות · המקור Lake Gazette לא נקרא מאז יום ג׳ 15:30]
      ¶14 ידיעות לא נכללו

      ¶5 [L More stories]   6 [L Help]
      "
    `)
  })

  test('in Hebrew, 40 columns, on a screen', () => {
    expect(digestIn('he', { width: 40, screen: true })).toMatchInlineSnapshot(`
      "
      [R תדריך בוקר · יום חמישי, 26 בנובמבר,     ]
      [R 07:30 · עולם, מדע · 3 ידיעות, 3 דקות    ]

      [R 1  [L Velm bridge reopens after rebuilt]    ]
      [R    [L span passes load test (Velm Courier)] ]
      [R    חדש · 4 כלי תקשורת                   ]
      [R    • [L The first lorries crossed at dawn,] ]
      [R      [L the port authority said.]           ]
      [R      [L Velm Courier], 06:12                ]
      [R    • [L "Every cable was replaced," chief]  ]
      [R      [L engineer Ada Renn told reporters.]  ]
      [R      [L Northline], 06:42                   ]
      [R    │ הגרסאות חלוקות · נפגעים            ]
      [R    │ · [L 3, the port authority]            ]
      [R    │   [L Velm Courier], יום ג׳ 21:12       ]
      [R    │ · [L 5, the dockers' union at the site]]
      [R    │   [L Harbour Post], יום ג׳ 21:30       ]

      [R 2  [L Comet survey finds second]            ]
      [R    [L interstellar visitor (Delta Wire)]    ]
      [R    השתנה[R  מאז יום ד׳ 18:00 · רק Delta]    ]
      [R    [R Wire מדווח על כך]                     ]
      [R    • [L The object crossed the orbit of]    ]
      [R      [L Mars on Sunday and will not return,]]
      [R      [L the Tessaly Observatory team]       ]
      [R      [L reported in a preprint.]            ]
      [R      [R לפי Meridian Press דרך Delta]       ]
      [R      [R Wire], 04:30                        ]
      [R    • [L Its path cannot be explained by the]]
      [R      [L pull of any known planet. — an]     ]
      [R      [L [L astronomer at the survey (שם לא]]    ]
      [R      [L [L נמסר)]]                              ]
      [R      [L Delta Wire], 04:30                  ]

      [R 3  העירייה אישרה את תוכנית הטיילת החדשה ]
      [R    [R ב־Velm] (קול הנמל)                    ]
      [R    חדש · שני כלי תקשורת, כולם לפי סוכנות]
      [R    גל                                   ]
      [R    • העבודות יתחילו בחודש מרץ ויימשכו 14]
      [R      חודשים, אמרה ראש העיר מיכל תדמור.  ]
      [R      קול הנמל, 05:30                    ]

      [R עדיין על הפרק                           ]
      [R 4  [L Ferry strike enters second week]      ]
      [R    [L (Northline)]                          ]
      [R    [R 5 כלי תקשורת, כולם לפי Meridian Press]]

      [R [R נקראו 28 מתוך 30 מקורות · המקור Lake]    ]
      [R [R Gazette לא נקרא מאז יום ג׳ 15:30]        ]
      [R 14 ידיעות לא נכללו                      ]

      [R 5 [L More stories]   6 [L Help]                 ]
      "
    `)
  })
})

test('a story in full', () => {
  const message = composeStory(bridgeBrief(), settingOf('en'))
  const { lines } = renderForTerminal(message, lookOf('en'))
  expect(visible(lines).replaceAll(/news\/\d+/gu, 'news/…')).toMatchInlineSnapshot(`
    "
    Velm bridge reopens after rebuilt span passes load test                4 outlets
    (Velm Courier)
    • The first lorries crossed at dawn, the port authority said.
                                                                 Velm Courier, 06:12
    • "Every cable was replaced," chief engineer Ada Renn told reporters.
                                                                    Northline, 06:42
    │ Accounts differ · injured
    │ · 3, says the port authority                           Velm Courier, Tue 21:12
    │ · 5, says the dockers' union at the site               Harbour Post, Tue 21:30

    Also
    • opinion: The bridge we should have built (Harbour Post)

    Sources
    • Velm Courier, 06:12 · https://velmcourier.example/news/…
    • Northline, 06:42 · https://northline.example/news/…
    • Velm Courier, Tue 21:12 · https://velmcourier.example/news/…
    • Harbour Post, Tue 21:30 · https://harbourpost.example/news/…

    3 independent origins · published 06:30 · read here since Wed 21:30

    1 More stories   2 Help
    "
  `)
})
