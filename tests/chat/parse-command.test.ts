import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { parseCommand } from '../../src/chat/parse-command.ts'
import { buildVocabulary } from '../../src/chat/vocabulary.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { sampleDesks } from '../fakes/sample-briefs.ts'

const vocabularyOf = (language: string) =>
  buildVocabulary(commands, sampleDesks, [
    catalogue.translator(language),
    catalogue.translator('en'),
  ])

/** "news topic=science", or "? word" when no command says it. */
function parsed(line: string, language = 'en'): string {
  const asked = parseCommand(line, vocabularyOf(language))
  if (asked.kind === 'saying') return `= ${asked.saying}`
  if (asked.kind === 'unknown') return `? ${asked.word}`
  const values = Object.entries(asked.values).map(([name, value]) => `${name}=${value}`)
  return [asked.command.name, ...values, ...asked.leftover.map((word) => `+${word}`)].join(' ')
}

describe('slash grammar', () => {
  test.each([
    ['/news', 'news'],
    ['/news science', 'news topic=science'],
    ['/NEWS Science', 'news topic=Science'],
    ['/briefing', 'news'],
    ['/news about Palmyra today', 'news topic=Palmyra today'],
    ['/news about the comet', 'news topic=comet'],
    ['/news@dateline_bot science', 'news topic=science'],
    ['/news "about time"', 'news topic=about time'],
    ['/news topic:"Velm bridge"', 'news topic=Velm bridge'],
    ['/story 2', 'story story=2'],
    ['/story #17', 'story story=#17'],
    [
      '/sources add https://velm.example/feed?a=b:c',
      'sources action=add source=https://velm.example/feed?a=b:c',
    ],
    ['/sources list', 'sources action=list'],
    ['/sources velm', 'sources source=velm'],
    ['/hide football', 'hide word=football'],
    ['/hide remove football', 'hide action=remove word=football'],
    ['/hide "remove"', 'hide word=remove'],
    ['/settings minutes 5 language he', 'settings minutes=5 language=he'],
    ['/settings zone New York', 'settings zone=New York'],
    ['/settings zone:Asia/Jerusalem', 'settings zone=Asia/Jerusalem'],
    ['/settings minutes=5', 'settings minutes=5'],
    ['/settings purple', 'settings +purple'],
    ['/forget', 'privacy'],
    ['/privacy delete confirm', 'privacy action=delete confirm=confirm'],
    ['/nwes science', '? nwes'],
    ['/', 'help'],
    ['/news, science', 'news topic=science'],
    ['/news --help', 'help command=news'],
    ['/topics science', 'news topic=science'],
  ])('%s', (line, expected) => {
    expect(parsed(line)).toBe(expected)
  })
})

describe('plain words', () => {
  test.each([
    ['news', 'news'],
    ['news, please', 'news'],
    ['news --help', 'help command=news'],
    ['topics science', 'news topic=science'],
    ['topics', 'topics'],
    ['more', 'news'],
    ['Next!', 'news'],
    ['whats new', 'news'],
    ['tell me about the comet', 'news topic=comet'],
    ['thanks', '= thanks'],
    ['Thank you!', '= thanks'],
    ['no', '= no'],
    ['News!', 'news'],
    ["what's new", 'news'],
    ['What’s new?', 'news'],
    ['news about Palmyra', 'news topic=Palmyra'],
    ['show me science news', 'news topic=science'],
    ['please show me the latest on Palmyra', 'news topic=Palmyra'],
    ['Palmyra news please', 'news topic=Palmyra'],
    ['science', 'news topic=science'],
    ['search comet', 'search words=comet'],
    ['search for the comet', 'search words=the comet'],
    ['find Velm bridge', 'search words=Velm bridge'],
    ['2', 'story story=2'],
    ['story 2', 'story story=2'],
    ['read more 3', 'story story=3'],
    ['help', 'help'],
    ['sources', 'sources'],
    ['forget me', 'privacy'],
    ['status of the ceasefire', '? status'],
    ['start ups are back', '? start'],
    ['Palmyra', '? Palmyra'],
  ])('%s', (line, expected) => {
    expect(parsed(line)).toBe(expected)
  })
})

describe('a choice at the line’s end', () => {
  test.each([
    ['/follow Palmyra', 'follow topic=Palmyra'],
    ['/follow Palmyra alerts', 'follow wants=alerts topic=Palmyra'],
    ['/follow Palmyra digest confirm', 'follow confirm=confirm wants=digest topic=Palmyra'],
    ['/follow "price alerts" both', 'follow wants=both topic=price alerts'],
    ['/follow both', 'follow topic=both'],
    ['/follow comet for chat alerts', 'follow for=chat wants=alerts topic=comet'],
    ['/follow music for films', 'follow topic=music for films'],
    ['follow syria AND "load test" -football', 'follow topic=syria AND "load test" -football'],
    ['/follow title:bridge lang:en', 'follow topic=title:bridge lang:en'],
    ['stop following comet', 'unfollow follow=comet'],
    ['/quiet 22:00-07:00', 'quiet hours=22:00-07:00'],
    ['quiet off', 'quiet state=off'],
  ])('%s', (line, expected) => {
    expect(parsed(line)).toBe(expected)
  })
})

describe('Hebrew', () => {
  test.each([
    ['חדשות', 'news'],
    ['/חדשות מדע', 'news topic=מדע'],
    ['חדשות על פלמירה', 'news topic=פלמירה'],
    ['הראה לי חדשות מדע בבקשה', 'news topic=מדע'],
    ['מדע', 'news topic=מדע'],
    ['מה חדש?', 'news'],
    ['חפש שביט', 'search words=שביט'],
    ['ידיעה 2', 'story story=2'],
    ['הסתר כדורגל', 'hide word=כדורגל'],
    [
      'מקורות הוסף https://velm.example/feed',
      'sources action=הוסף source=https://velm.example/feed',
    ],
    ['הגדרות דקות 5', 'settings minutes=5'],
    ['חפש צה"ל', 'search words=צה"ל'],
    ['/news science', 'news topic=science'],
    ['עקוב אחרי פלמירה התרעות', 'follow wants=התרעות topic=פלמירה'],
    ['הפסק לעקוב פלמירה', 'unfollow follow=פלמירה'],
    ['שקט כבוי', 'quiet state=כבוי'],
  ])('%s', (line, expected) => {
    expect(parsed(line, 'he')).toBe(expected)
  })
})
