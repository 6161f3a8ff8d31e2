import { describe, expect, test } from 'vitest'
import { renderPart } from '../../../src/adapters/discord/render-part.ts'
import { composeAlert } from '../../../src/delivery/compose-alert.ts'
import { composeCorrection } from '../../../src/delivery/compose-correction.ts'
import { composeDigest } from '../../../src/delivery/compose-digest.ts'
import { composeStory } from '../../../src/delivery/compose-story.ts'
import type { Message } from '../../../src/delivery/message.ts'
import type { StoryBrief } from '../../../src/digest/digest.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { bridgeBrief, briefOf, sampleDigest, thursdayMorning } from '../../fakes/sample-briefs.ts'
import { settingOf } from '../terminal/looking.ts'
import { checkPart } from './check-budgets.ts'
import { readPart, renderingIn } from './rendering.ts'

/** As sent, article numbers left out: they count on from test to test. */
function look(message: Message): string {
  const part = renderPart(message, renderingIn(message.language))
  checkPart(part)
  return readPart(part).replaceAll(/\/(news|opinion)\/\d+/gu, '/$1')
}

function phrasingIn(language: string) {
  const t = catalogue.translator(language)
  return { t, language, timeZone: 'Asia/Jerusalem', now: thursdayMorning }
}

function alertOf(brief: StoryBrief, language: string): Message {
  const news = { brief, changes: [], since: null, only: null, lastOf: null }
  const kept = { kind: 'news', state: 'queued', ...news } as const
  return composeAlert(kept, { ...phrasingIn(language), topic: 'Velm' })
}

const inWorld = (): StoryBrief => ({ ...bridgeBrief(), desks: ['world'] })

const correctionIn = (language: string): string => {
  const brief = inWorld()
  const { source } = brief.headline
  const text = 'Correction: four people were injured, not three.'
  const notices = [{ kind: 'correction' as const, text, source }]
  const articleIds = new Set([source.articleId])
  const toldAt = thursdayMorning - 3_600_000
  const post = { brief: { ...brief, notices }, withdrawn: false, articleIds, toldAt }
  return look(composeCorrection(post, phrasingIn(language)))
}

describe('a digest', () => {
  test('in English', () => {
    expect(look(composeDigest(sampleDigest(), settingOf('en')))).toMatchInlineSnapshot(`
      "
      ## Morning briefing
      -# Thursday 26 November, 07:30 · World, Science · 3 stories, 3 minutes
      ┌
      │ **1 · [Velm bridge reopens after rebuilt span passes load test](https://velmcourier.example/news)**
      │ -# Velm Courier · **NEW** · 4 outlets
      │ - The first lorries crossed at dawn, the port authority said. · [Velm Courier](https://velmcourier.example/news), <t:1795666320:t>
      │ - "Every cable was replaced," chief engineer Ada Renn told reporters. · [Northline](https://northline.example/news), <t:1795668120:t>
      │ 
      │ **Accounts differ · injured**
      │ > 3, says the port authority · [Velm Courier](https://velmcourier.example/news), <t:1795547520:R>
      │ > 5, says the dockers' union at the site · [Harbour Post](https://harbourpost.example/news), <t:1795548600:R>
      │ [More = /story #11] [Sources = /story #11 sources] [🔔 Follow = /follow #11] [Why this? = /why #11]
      └
      ┌
      │ **2 · [Comet survey finds second interstellar visitor](https://deltawire.example/news)**
      │ -# Delta Wire · **CHANGED** since <t:1795622400:t> · only Delta Wire reports this
      │ - The object crossed the orbit of Mars on Sunday and will not return, the Tessaly Observatory team reported in a preprint. · [Meridian Press in Delta Wire](https://deltawire.example/news), <t:1795660200:t>
      │ - Its path cannot be explained by the pull of any known planet. — an astronomer at the survey (unnamed) · [Delta Wire](https://deltawire.example/news), <t:1795660200:t>
      │ [More = /story #12] [Sources = /story #12 sources] [🔔 Follow = /follow #12] [Why this? = /why #12]
      └
      ┌
      │ **3 · [העירייה אישרה את תוכנית הטיילת החדשה ב־Velm](https://xn--8dbbvbjl9b.example/news)**
      │ -# קול הנמל · **⟦NEW⟧** · ⟦2 outlets, all from סוכנות גל⟧
      │ - העבודות יתחילו בחודש מרץ ויימשכו 14 חודשים, אמרה ראש העיר מיכל תדמור. · [קול הנמל](https://xn--8dbbvbjl9b.example/news), ⟦<t:1795663800:t>⟧
      │ [More = /story #13] [Sources = /story #13 sources] [🔔 Follow = /follow #13] [Why this? = /why #13]
      └
      ┌
      │ -# Still
      │ 4 · [Ferry strike enters second week](https://northline.example/news) [More = /story #14]
      │ -# Northline · 5 outlets, all from Meridian Press
      └
      -# 28 of 30 sources read · Lake Gazette failing since <t:1795527000:d> · 14 stories left out
      [More stories = /news] [Help = /help]
      "
    `)
  })

  test('in Hebrew', () => {
    expect(look(composeDigest(sampleDigest(), settingOf('he')))).toMatchInlineSnapshot(`
      "
      ## תדריך בוקר
      -# יום חמישי, 26 בנובמבר, 07:30 · עולם, מדע · 3 ידיעות, 3 דקות
      ┌
      │ **1 · [Velm bridge reopens after rebuilt span passes load test](https://velmcourier.example/news)**
      │ -# Velm Courier · **⟦חדש⟧** · ⟦4 כלי תקשורת⟧
      │ - The first lorries crossed at dawn, the port authority said. · [Velm Courier](https://velmcourier.example/news), <t:1795666320:t>
      │ - "Every cable was replaced," chief engineer Ada Renn told reporters. · [Northline](https://northline.example/news), <t:1795668120:t>
      │ 
      │ **הגרסאות חלוקות · נפגעים**
      │ > 3, the port authority · [Velm Courier](https://velmcourier.example/news), <t:1795547520:R>
      │ > 5, the dockers' union at the site · [Harbour Post](https://harbourpost.example/news), <t:1795548600:R>
      │ [⟦עוד⟧ = /story #11] [⟦מקורות⟧ = /story #11 sources] [⟦🔔 מעקב⟧ = /follow #11] [⟦למה זה כאן?⟧ = /why #11]
      └
      ┌
      │ **2 · [Comet survey finds second interstellar visitor](https://deltawire.example/news)**
      │ -# Delta Wire · **⟦השתנה⟧** ⟦מאז <t:1795622400:t>⟧ · ⟦רק Delta Wire מדווח על כך⟧
      │ - The object crossed the orbit of Mars on Sunday and will not return, the Tessaly Observatory team reported in a preprint. · [⟦לפי Meridian Press דרך Delta Wire⟧](https://deltawire.example/news), <t:1795660200:t>
      │ - Its path cannot be explained by the pull of any known planet. — ⟦an astronomer at the survey (שם לא נמסר)⟧ · [Delta Wire](https://deltawire.example/news), <t:1795660200:t>
      │ [⟦עוד⟧ = /story #12] [⟦מקורות⟧ = /story #12 sources] [⟦🔔 מעקב⟧ = /follow #12] [⟦למה זה כאן?⟧ = /why #12]
      └
      ┌
      │ **3 · [העירייה אישרה את תוכנית הטיילת החדשה ב־Velm](https://xn--8dbbvbjl9b.example/news)**
      │ -# קול הנמל · **חדש** · שני כלי תקשורת, כולם לפי סוכנות גל
      │ - העבודות יתחילו בחודש מרץ ויימשכו 14 חודשים, אמרה ראש העיר מיכל תדמור. · [קול הנמל](https://xn--8dbbvbjl9b.example/news), ⟦<t:1795663800:t>⟧
      │ [⟦עוד⟧ = /story #13] [⟦מקורות⟧ = /story #13 sources] [⟦🔔 מעקב⟧ = /follow #13] [⟦למה זה כאן?⟧ = /why #13]
      └
      ┌
      │ -# עדיין על הפרק
      │ 4 · [Ferry strike enters second week](https://northline.example/news) [⟦עוד⟧ = /story #14]
      │ -# Northline · ⟦5 כלי תקשורת, כולם לפי Meridian Press⟧
      └
      -# נקראו 28 מתוך 30 מקורות · ⟦המקור Lake Gazette לא נקרא מאז⟧ ⟦<t:1795527000:d>⟧ · 14 ידיעות לא נכללו
      [More stories = /news] [Help = /help]
      "
    `)
  })

  test('lines of stories are opened by a menu where there are more than two', () => {
    const { stories } = sampleDigest()
    const digest = sampleDigest({ stories: [], still: stories })
    expect(look(composeDigest(digest, settingOf('en')))).toMatchInlineSnapshot(`
      "
      ## Morning briefing
      -# Thursday 26 November, 07:30 · World, Science
      Nothing new since Wed 18:00.
      ┌
      │ -# Still
      │ 1 · [Velm bridge reopens after rebuilt span passes load test](https://velmcourier.example/news)
      │ -# Velm Courier · **NEW** · 4 outlets
      │ 2 · [Comet survey finds second interstellar visitor](https://deltawire.example/news)
      │ -# Delta Wire · **CHANGED** since <t:1795622400:t> · only Delta Wire reports this
      │ 3 · [העירייה אישרה את תוכנית הטיילת החדשה ב־Velm](https://xn--8dbbvbjl9b.example/news)
      │ -# קול הנמל · **⟦NEW⟧** · ⟦2 outlets, all from סוכנות גל⟧
      │ {Open a story = 1: 1 · Velm bridge reopens after rebuilt span passes load test = /story #11 | 2 · Comet survey finds second interstellar visitor = /story #12 | ⟦3 · העירייה אישרה את תוכנית הטיילת החדשה ב־Velm⟧ = /story #13}
      └
      -# 28 of 30 sources read · Lake Gazette failing since <t:1795527000:d> · 14 stories left out
      [More stories = /news] [Help = /help]
      "
    `)
  })
})

describe('a story', () => {
  test('in full, in the colour of its desk', () => {
    expect(look(composeStory(inWorld(), settingOf('en')))).toMatchInlineSnapshot(`
      "
      ┌ #3b82c4
      │ ### [Velm bridge reopens after rebuilt span passes load test](https://velmcourier.example/news)
      │ -# Velm Courier · 4 outlets
      │ - The first lorries crossed at dawn, the port authority said. · [Velm Courier](https://velmcourier.example/news), <t:1795666320:t>
      │ - "Every cable was replaced," chief engineer Ada Renn told reporters. · [Northline](https://northline.example/news), <t:1795668120:t>
      │ 
      │ **Accounts differ · injured**
      │ > 3, says the port authority · [Velm Courier](https://velmcourier.example/news), <t:1795547520:R>
      │ > 5, says the dockers' union at the site · [Harbour Post](https://harbourpost.example/news), <t:1795548600:R>
      └
      ### Also
      - opinion: [The bridge we should have built](https://harbourpost.example/opinion) (Harbour Post)
      ### Sources
      - Velm Courier, <t:1795666320:t> · [velmcourier.example](https://velmcourier.example/news)
      - Northline, <t:1795668120:t> · [northline.example](https://northline.example/news)
      - Velm Courier, <t:1795547520:R> · [velmcourier.example](https://velmcourier.example/news)
      - Harbour Post, <t:1795548600:R> · [harbourpost.example](https://harbourpost.example/news)
      -# 3 independent origins · published <t:1795667400:t> · read here since <t:1795635000:t>
      [More stories = /news] [Help = /help]
      "
    `)
  })

  test('with its image below the text, credited, hidden where it is marked', () => {
    const message = composeStory(inWorld(), settingOf('en'))
    const image = {
      url: 'https://velm.example/a|b.jpg',
      credit: 'Photo: *Ada* Renn',
      spoiler: true,
    }
    const [card, ...rest] = message.blocks
    const pictured = card?.kind === 'story' ? { ...card, image } : card
    const blocks = pictured === undefined ? rest : [pictured, ...rest]
    expect(look({ ...message, blocks })).toContain(
      String.raw`
│ image https://velm.example/a%7Cb.jpg (spoiler)
│ -# Photo: \*Ada\* Renn
`,
    )
  })
})

describe('a story of a digest with an image', () => {
  test('has it small beside the headline, credited', () => {
    const [story] = sampleDigest().stories
    const image = { url: 'https://velm.example/a.jpg', credit: 'Ada Renn', publisherId: 'velm' }
    const stories = story === undefined ? [] : [{ ...story, brief: { ...story.brief, image } }]
    const digest = sampleDigest({ stories, still: [] })
    const shown = look(composeDigest(digest, { ...settingOf('en'), images: true }))
    expect(shown).toContain(`
│ -# Velm Courier · **NEW** · 4 outlets
│ -# Image: Ada Renn
│ beside: https://velm.example/a.jpg
│ - The first lorries`)
  })
})

describe('an alert', () => {
  test('in English', () => {
    expect(look(alertOf(inWorld(), 'en'))).toMatchInlineSnapshot(`
      "
      -# **Alert** · Velm · <t:1795671000:t>
      ┌ #3b82c4
      │ ### [Velm bridge reopens after rebuilt span passes load test](https://velmcourier.example/news)
      │ -# Velm Courier · **NEW** · 4 outlets
      │ - The first lorries crossed at dawn, the port authority said. · [Velm Courier](https://velmcourier.example/news), <t:1795666320:t>
      │ - "Every cable was replaced," chief engineer Ada Renn told reporters. · [Northline](https://northline.example/news), <t:1795668120:t>
      │ 
      │ **Accounts differ · injured**
      │ > 3, says the port authority · [Velm Courier](https://velmcourier.example/news), <t:1795547520:R>
      │ > 5, says the dockers' union at the site · [Harbour Post](https://harbourpost.example/news), <t:1795548600:R>
      │ [More = /story #11] [Sources = /story #11 sources] [🔔 Follow = /follow #11] [Why this? = /why #11]
      └
      "
    `)
  })

  test('in Hebrew', () => {
    expect(look(alertOf(inWorld(), 'he'))).toMatchInlineSnapshot(`
      "
      -# **התראה** · ⟦Velm⟧ · ⟦<t:1795671000:t>⟧
      ┌ #3b82c4
      │ ### [Velm bridge reopens after rebuilt span passes load test](https://velmcourier.example/news)
      │ -# Velm Courier · **⟦חדש⟧** · ⟦4 כלי תקשורת⟧
      │ - The first lorries crossed at dawn, the port authority said. · [Velm Courier](https://velmcourier.example/news), <t:1795666320:t>
      │ - "Every cable was replaced," chief engineer Ada Renn told reporters. · [Northline](https://northline.example/news), <t:1795668120:t>
      │ 
      │ **הגרסאות חלוקות · נפגעים**
      │ > 3, the port authority · [Velm Courier](https://velmcourier.example/news), <t:1795547520:R>
      │ > 5, the dockers' union at the site · [Harbour Post](https://harbourpost.example/news), <t:1795548600:R>
      │ [⟦עוד⟧ = /story #11] [⟦מקורות⟧ = /story #11 sources] [⟦🔔 מעקב⟧ = /follow #11] [⟦למה זה כאן?⟧ = /why #11]
      └
      "
    `)
  })

  test('calls its role and nobody else', () => {
    const part = renderPart({ ...alertOf(inWorld(), 'en'), mention: '77' }, renderingIn('en'))
    expect(part.mentionRoles).toEqual(['77'])
    expect(part.components[0]).toMatchObject({ content: '<@&77>' })
  })
})

describe('a correction', () => {
  test('in English', () => {
    expect(correctionIn('en')).toMatchInlineSnapshot(`
      "
      -# **CORRECTED** · told here <t:1795667400:t>
      ┌ #3b82c4
      │ ### [Velm bridge reopens after rebuilt span passes load test](https://velmcourier.example/news)
      │ -# Velm Courier · 4 outlets
      │ Correction: four people were injured, not three. · [Velm Courier](https://velmcourier.example/news), <t:1795666320:t>
      │ [More = /story #11]
      └
      "
    `)
  })

  test('in Hebrew', () => {
    expect(correctionIn('he')).toMatchInlineSnapshot(`
      "
      -# **תוקן** · סופר כאן ⟦<t:1795667400:t>⟧
      ┌ #3b82c4
      │ ### [Velm bridge reopens after rebuilt span passes load test](https://velmcourier.example/news)
      │ -# Velm Courier · ⟦4 כלי תקשורת⟧
      │ **תיקון** · ⟦Correction: four people were injured, not three.⟧ · [⟦Velm Courier⟧](https://velmcourier.example/news), ⟦<t:1795666320:t>⟧
      │ [⟦עוד⟧ = /story #11]
      └
      "
    `)
  })
})

test('the headline of what was withdrawn is struck through', () => {
  const { headline } = bridgeBrief()
  const brief: StoryBrief = {
    ...briefOf(12, 'Velm bridge sinks', headline.source),
    origin: { outlets: 0, originators: 0, only: null, independent: false },
    notices: [{ kind: 'withdrawal', text: null, source: headline.source }],
  }
  expect(look(alertOf(brief, 'en'))).toMatch(/~~\[Velm bridge sinks\]\([^)]+\)~~/u)
  expect(look(alertOf(bridgeBrief(), 'en'))).not.toContain('~~')
})
