import { expect, test } from 'vitest'
import { renderPart } from '../../../src/adapters/telegram/render-part.ts'
import { composeDigest } from '../../../src/delivery/compose-digest.ts'
import { sampleDesks, sampleDigest } from '../../fakes/sample-briefs.ts'
import { problemsOf } from './check-budgets.ts'
import { inChannel, readPart, renderingIn } from './rendering.ts'

const digestIn = (language: string, images = false) => {
  const { t, desks } = renderingIn(language)
  const rest = { timeZone: 'Asia/Jerusalem', private: false, images, buttons: [] }
  return composeDigest(sampleDigest(), { t, language, desks, ...rest })
}

/** Addresses of articles are numbered over all tests. */
const read = (text: string) => text.replaceAll(/\/(?:news|opinion)\/\d+/gu, '/news')

test('a digest in English', () => {
  const part = renderPart(digestIn('en'), renderingIn('en'))
  expect(problemsOf(part)).toEqual([])
  expect(read(readPart(part))).toMatchInlineSnapshot(`
    "
    **Morning briefing**
    Thursday 26 November, 07:30 · World, Science · 3 stories, 3 minutes

    **1 · [Velm bridge reopens after rebuilt span passes load test](https://velmcourier.example/news)**
    Velm Courier · **NEW** · 4 outlets
    • The first lorries crossed at dawn, the port authority said. · [Velm Courier](https://velmcourier.example/news), 06:12
    • "Every cable was replaced," chief engineer Ada Renn told reporters. · [Northline](https://northline.example/news), 06:42
    {quote **Accounts differ · injured**
    • 3, says the port authority · [Velm Courier](https://velmcourier.example/news), Tue 21:12
    • 5, says the dockers' union at the site · [Harbour Post](https://harbourpost.example/news), Tue 21:30}

    **2 · [Comet survey finds second interstellar visitor](https://deltawire.example/news)**
    Delta Wire · **CHANGED** since Wed 18:00 · only Delta Wire reports this
    • The object crossed the orbit of Mars on Sunday and will not return, the Tessaly Observatory team reported in a preprint. · [Meridian Press in Delta Wire](https://deltawire.example/news), 04:30

    • Its path cannot be explained by the pull of any known planet. — an astronomer at the survey (unnamed) · [Delta Wire](https://deltawire.example/news), 04:30

    **‹rtl›3 · [⟦העירייה אישרה את תוכנית הטיילת החדשה ב־Velm⟧](https://xn--8dbbvbjl9b.example/news)**
    ‹ltr›⟦קול הנמל⟧ · **NEW** · ⟦2 outlets, all from סוכנות גל⟧
    • העבודות יתחילו בחודש מרץ ויימשכו 14 חודשים, אמרה ראש העיר מיכל תדמור. · [קול הנמל](https://xn--8dbbvbjl9b.example/news), 05:30

    _Still_
    4 · [Ferry strike enters second week](https://northline.example/news)
    Northline · 5 outlets, all from Meridian Press

    _28 of 30 sources read · Lake Gazette failing since Tue 15:30 · 14 stories left out_
    [1 = /story #11] [2 = /story #12] [3 = /story #13] [4 = /story #14]
    "
  `)
})

test('a digest in Hebrew, in a channel', () => {
  const part = renderPart(digestIn('he'), renderingIn('he', inChannel))
  expect(problemsOf(part)).toEqual([])
  expect(read(readPart(part))).toMatchInlineSnapshot(`
    "
    **תדריך בוקר**
    יום חמישי, 26 בנובמבר, 07:30 · עולם, מדע · 3 ידיעות, 3 דקות

    **1 · [Velm bridge reopens after rebuilt span passes load test](https://velmcourier.example/news)**
    ‹rtl›⟦Velm Courier⟧ · **חדש** · 4 כלי תקשורת
    • The first lorries crossed at dawn, the port authority said. · [Velm Courier](https://velmcourier.example/news), 06:12
    • "Every cable was replaced," chief engineer Ada Renn told reporters. · [Northline](https://northline.example/news), 06:42
    {quote **הגרסאות חלוקות · נפגעים**
    • 3, the port authority · [Velm Courier](https://velmcourier.example/news), ⟦יום ג׳ 21:12⟧
    • 5, the dockers' union at the site · [Harbour Post](https://harbourpost.example/news), ⟦יום ג׳ 21:30⟧}

    **2 · [Comet survey finds second interstellar visitor](https://deltawire.example/news)**
    ‹rtl›⟦Delta Wire⟧ · **השתנה** מאז יום ד׳ 18:00 · ⟦רק Delta Wire מדווח על כך⟧
    • The object crossed the orbit of Mars on Sunday and will not return, the Tessaly Observatory team reported in a preprint. · [⟦לפי Meridian Press דרך Delta Wire⟧](https://deltawire.example/news), 04:30

    • Its path cannot be explained by the pull of any known planet. — ⟦an astronomer at the survey (שם לא נמסר)⟧ · [Delta Wire](https://deltawire.example/news), 04:30

    **‹rtl›3 · [⟦העירייה אישרה את תוכנית הטיילת החדשה ב־Velm⟧](https://xn--8dbbvbjl9b.example/news)**
    קול הנמל · **חדש** · שני כלי תקשורת, כולם לפי סוכנות גל
    • העבודות יתחילו בחודש מרץ ויימשכו 14 חודשים, אמרה ראש העיר מיכל תדמור. · [קול הנמל](https://xn--8dbbvbjl9b.example/news), 05:30

    עדיין על הפרק
    4 · [Ferry strike enters second week](https://northline.example/news)
    ‹rtl›⟦Northline⟧ · ⟦5 כלי תקשורת, כולם לפי Meridian Press⟧

    נקראו 28 מתוך 30 מקורות · ⟦המקור Lake Gazette לא נקרא מאז⟧ יום ג׳ 15:30 · 14 ידיעות לא נכללו
    [1 → https://t.me/velm_bot?start=story_11_at_skf12oi] [2 → https://t.me/velm_bot?start=story_12_at_skf12oi] [3 → https://t.me/velm_bot?start=story_13_at_skf12oi] [4 → https://t.me/velm_bot?start=story_14_at_skf12oi]
    "
  `)
})

test('one desk’s digest of one story has the story’s own buttons', () => {
  const { t } = renderingIn('en')
  const [story] = sampleDigest().stories
  const digest = sampleDigest({ stories: story === undefined ? [] : [story], still: [] })
  const rest = { timeZone: 'UTC', private: false, desks: sampleDesks, buttons: [] }
  const message = composeDigest(digest, { t, language: 'en', ...rest })
  const labels = renderPart(message, renderingIn('en')).keyboard.map((row) =>
    row.map(({ text }) => text),
  )
  expect(labels).toEqual([
    ['More', 'Sources'],
    ['🔔 Follow', 'Why this?'],
  ])
})
