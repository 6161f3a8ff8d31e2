import { beforeEach, expect, test } from 'vitest'
import { renderForTerminal } from '../../src/adapters/terminal/render-for-terminal.ts'
import { composeAlert } from '../../src/delivery/compose-alert.ts'
import { composeAlertBatch } from '../../src/delivery/compose-alert-batch.ts'
import { composeCorrection } from '../../src/delivery/compose-correction.ts'
import type { AlertNews } from '../../src/delivery/judge-alert.ts'
import type { Message } from '../../src/delivery/message.ts'
import type { StoryBrief } from '../../src/digest/digest.ts'
import { catalogue } from '../fakes/open-chat.ts'
import {
  bridgeBrief,
  briefOf,
  cometBrief,
  numberAfresh,
  saidBy,
  sourceOf,
  statementOf,
  thursdayMorning,
} from '../fakes/sample-briefs.ts'

beforeEach(numberAfresh)

const setting = (language: string) => ({
  t: catalogue.translator(language),
  language,
  timeZone: 'Asia/Jerusalem',
  now: thursdayMorning,
})

function newsOf(brief: StoryBrief, rest: Partial<AlertNews> = {}): AlertNews {
  return {
    kind: 'news',
    state: 'queued',
    brief,
    changes: [],
    since: null,
    only: null,
    lastOf: null,
    ...rest,
  }
}

/** As a pipe shows it. */
function read(message: Message): string {
  const t = catalogue.translator(message.language)
  const look = { width: 80, colour: false, links: false, screen: false, t }
  return renderForTerminal(message, look).lines.join('\n')
}

function lines(news: AlertNews): readonly string[] {
  return composeAlert(news, { ...setting('en'), topic: 'Velm' }).blocks.flatMap((block) =>
    block.kind === 'story' ? block.statements.map(({ text }) => text) : [],
  )
}

test('an alert tells one story, why it came and who says so', () => {
  const message = composeAlert(newsOf(bridgeBrief()), { ...setting('en'), topic: 'Velm' })
  expect(read(message)).toMatchInlineSnapshot(`
    "Alert · Velm · 07:30

    Velm bridge reopens after rebuilt span passes load test          NEW · 4 outlets
    (Velm Courier)
    • The first lorries crossed at dawn, the port authority said.
                                                                 Velm Courier, 06:12
    • "Every cable was replaced," chief engineer Ada Renn told reporters.
                                                                    Northline, 06:42
    │ Accounts differ · injured
    │ · 3, says the port authority                           Velm Courier, Tue 21:12
    │ · 5, says the dockers' union at the site               Harbour Post, Tue 21:30

    Sources
       Velm Courier  https://velmcourier.example/news/1
       Northline     https://northline.example/news/3
       Velm Courier  https://velmcourier.example/news/4
       Harbour Post  https://harbourpost.example/news/2

    1 More   2 Sources   3 🔔 Follow   4 Why this?"
  `)
})

test('a story one outlet reports says so, with its content marks before it and the last of the day below', () => {
  const brief = { ...cometBrief(), contentMarks: ['death'] as const }
  const news = newsOf(brief, { only: 'Delta Wire', lastOf: 3 })
  expect(read(composeAlert(news, { ...setting('en'), topic: null }))).toMatchInlineSnapshot(`
    "Alert · a story you follow · 07:30
    Content warning: death

    Comet survey finds second interstellar visitor (Delta Wire)
    NEW · only Delta Wire reports this so far
    • The object crossed the orbit of Mars on Sunday and will not return, the
      Tessaly Observatory team reported in a preprint.
                                                 Meridian Press in Delta Wire, 04:30
    • Its path cannot be explained by the pull of any known planet. — an astronomer
      at the survey (unnamed)                                      Delta Wire, 04:30

    That was the last of 3 alerts today; more comes with your next digest.

    Sources
       Delta Wire  https://deltawire.example/news/1

    1 More   2 Sources   3 Unfollow   4 Why this?"
  `)
})

test('in Hebrew', () => {
  const news = newsOf(cometBrief(), { only: 'Delta Wire', lastOf: 3 })
  expect(read(composeAlert(news, { ...setting('he'), topic: 'שביטים' }))).toMatchInlineSnapshot(`
    "‏התראה · שביטים · 07:30

    ‏⁦Comet survey finds second interstellar visitor (Delta Wire)⁩
    ‏חדש⁧ · לפי שעה רק Delta Wire מדווח על כך⁩
    ‏• ⁦The object crossed the orbit of Mars on Sunday and will not return, the⁩
    ‏  ⁦Tessaly Observatory team reported in a preprint.⁩
    ‏                                        ⁧לפי Meridian Press דרך Delta Wire⁩, 04:30
    ‏• ⁦Its path cannot be explained by the pull of any known planet. — an astronomer⁩
    ‏  ⁦⁦at the survey (שם לא נמסר)⁩⁩                                   ⁦Delta Wire⁩, 04:30

    ‏זו הייתה האחרונה מ־3 התראות להיום; עוד יגיע בתדריך הבא.

    ‏מקורות
    ‏   ⁦Delta Wire⁩  ⁦https://deltawire.example/news/1⁩

    ‏1 עוד   2 מקורות   3 🔔 מעקב   4 למה זה כאן?"
  `)
})

test("one outlet's accusation is left out with its answer", () => {
  const source = sourceOf('Velm Courier', 1)
  const brief = briefOf(3, 'Council meets on the harbour accounts', source, {
    statements: [
      { ...statementOf('Auditors accuse mayor Oren Talby of fraud.', source), withNext: true },
      statementOf('"I took nothing," Talby said.', source, saidBy('Talby')),
      statementOf('The council meets on Friday.', source),
    ],
  })
  expect(lines(newsOf(brief, { only: 'Velm Courier' }))).toEqual(['The council meets on Friday.'])
  expect(lines(newsOf(brief))).toHaveLength(2)
})

test('what waited for the end of quiet hours is one list', () => {
  const message = composeAlertBatch(
    [bridgeBrief(), cometBrief()].map((brief) => ({ brief, since: null, changes: [] })),
    setting('en'),
  )
  expect(read(message)).toMatchInlineSnapshot(`
    "While it was quiet · 2 stories

    1  Velm bridge reopens after rebuilt span passes load test       NEW · 4 outlets
       (Velm Courier)
       • The first lorries crossed at dawn, the port authority said.
                                                                 Velm Courier, 06:12
       │ Accounts differ · injured
       │ · 3, says the port authority                        Velm Courier, Tue 21:12
       │ · 5, says the dockers' union at the site            Harbour Post, Tue 21:30

    2  Comet survey finds second interstellar     NEW · only Delta Wire reports this
       visitor (Delta Wire)
       • The object crossed the orbit of Mars on Sunday and will not return, the
         Tessaly Observatory team reported in a preprint.
                                                 Meridian Press in Delta Wire, 04:30

    Sources
    1  Velm Courier  https://velmcourier.example/news/1
       Velm Courier  https://velmcourier.example/news/4
       Harbour Post  https://harbourpost.example/news/2
    2  Delta Wire    https://deltawire.example/news/6

    3 News"
  `)
})

test('a withdrawal names what was told, when, and who took it back', () => {
  const source = sourceOf('Velm Courier', 1)
  const brief = briefOf(3, 'Velm bridge closes after a cable snaps', source, {
    origin: { outlets: 0, originators: 0, only: null, independent: false },
    notices: [{ kind: 'withdrawal', text: 'This report was withdrawn.', source }],
  })
  const toldAt = thursdayMorning - 3_600_000
  const told = { brief, withdrawn: true, articleIds: new Set([source.articleId]), toldAt }
  const message = composeCorrection(told, setting('en'))
  expect(read(message)).toMatchInlineSnapshot(`
    "WITHDRAWN · told here 06:30

    Velm bridge closes after a cable snaps (Velm Courier)
    ! Withdrawn by the publisher · This report was withdrawn.    Velm Courier, 06:30

    Sources
       Velm Courier  https://velmcourier.example/news/1

    1 More"
  `)
})

test('of accounts that differ an alert tells three and counts the others', () => {
  const source = sourceOf('Velm Courier', 2)
  const accounts = ['First', 'Second', 'Third', 'Fourth', 'Fifth'].map((text) => ({
    text: `${text} account.`,
    value: null,
    speaker: null,
    vantage: null,
    source,
  }))
  const disputes = [{ kind: 'denial' as const, about: '', accounts }]
  const brief = { ...bridgeBrief(), disputes }
  const told = read(composeAlert(newsOf(brief), { ...setting('en'), topic: null }))
  expect(told).toContain('Third account.')
  expect(told).not.toContain('Fourth account.')
  expect(told).toContain('2 more accounts')
})
