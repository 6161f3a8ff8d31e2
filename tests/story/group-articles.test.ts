import { array, assert, integer, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { stemWords } from '../../src/article/stem-words.ts'
import { createGrouper } from '../../src/story/group-articles.ts'
import type { GroupingDocument } from '../../src/story/grouping-document.ts'
import { newsroomDocuments } from './newsroom-documents.ts'

const HOUR = 3_600_000
const MONDAY = Date.UTC(2026, 10, 23, 6)

let nextArticleId = 1
function report(
  title: string,
  text: string,
  more: Partial<GroupingDocument> = {},
): GroupingDocument {
  const articleId = nextArticleId++
  return {
    articleId,
    segment: 0,
    publisherId: `paper${articleId}.example`,
    language: 'en',
    time: MONDAY,
    title,
    text,
    credit: null,
    ...more,
  }
}

/** A newsroom's ordinary day, so that the words of the test are not all the words there are. */
function groupedNewsroom() {
  const grouper = createGrouper()
  for (const document of newsroomDocuments) grouper.add({ ...document, time: MONDAY - HOUR })
  return grouper
}

const bridge = () =>
  report(
    'Velm bridge reopens after rebuilt span passes load test',
    'The Velm bridge reopened to lorries at dawn on Monday after its rebuilt span passed a load test, the port authority said. Every cable was replaced, chief engineer Ada Renn told reporters.',
  )
const bridgeElsewhere = () =>
  report(
    'Lorries cross rebuilt Velm bridge for first time',
    'Lorries crossed the rebuilt Velm bridge on Monday morning, hours after engineers declared the load test of the new span a success. Ada Renn, the chief engineer, said all the cables were new.',
  )

test('reports of one event by two publishers are one story', () => {
  const grouper = groupedNewsroom()
  const first = grouper.add(bridge())
  const second = grouper.add(bridgeElsewhere())
  expect(first.isNew).toBe(true)
  expect(second).toMatchObject({ storyId: first.storyId, isNew: false, duplicateOf: null })
})

test('an unrelated report begins a story with the next id', () => {
  const grouper = createGrouper({ nextStoryId: 41 })
  expect(grouper.add(bridge()).storyId).toBe(41)
  const other = report(
    'Comet survey finds second interstellar visitor',
    'Astronomers at the Orla observatory have found a comet that came from outside the solar system.',
  )
  expect(grouper.add(other)).toMatchObject({ storyId: 42, isNew: true, merges: [] })
})

test.each([
  [
    'Earthquake of magnitude 5.8 strikes Tarnow Valley',
    'An earthquake of magnitude 5.8 struck the Tarnow Valley early on Monday, damaging dozens of houses and injuring at least 12 people, rescue services in Tarnow said.',
    'Earthquake of magnitude 6.3 strikes Pellan coast',
    'An earthquake of magnitude 6.3 struck the coast of Pellan late on Tuesday, damaging hundreds of houses and injuring at least 40 people, rescue services in Pellan said.',
  ],
  [
    'Orla United beat Harrow City 3-1 in league cup',
    'Orla United beat Harrow City 3-1 in the league cup on Monday evening with two goals from striker Benn Ostrey, who came on as a substitute after the break.',
    'Northgate Rovers beat Selby Town 2-0 in league cup',
    'Northgate Rovers beat Selby Town 2-0 in the league cup on Tuesday evening with two goals from striker Karl Imre, who came on as a substitute after the break.',
  ],
  [
    'Court jails former mayor of Dunmere for bribery',
    'A court in Dunmere on Monday sentenced former mayor Silas Prowse to four years in prison for taking bribes from a building firm, judge Marta Hale said.',
    'Court jails former mayor of Quill for bribery',
    'A court in Quill on Wednesday sentenced former mayor Joan Aster to six years in prison for taking bribes from a waste firm, judge Peter Lunn said.',
  ],
])('two events told in the same words stay apart: %s', (title, text, otherTitle, otherText) => {
  const grouper = groupedNewsroom()
  const first = grouper.add(report(title, text))
  const second = grouper.add(report(otherTitle, otherText, { time: MONDAY + 30 * HOUR }))
  expect(second.storyId).not.toBe(first.storyId)
})

test('two places of one name are two stories', () => {
  const grouper = groupedNewsroom()
  const port = grouper.add(
    report(
      'Flood closes harbour in Aldport, Norrland',
      'The harbour of Aldport in Norrland was closed on Monday after the river Sarn flooded the quays, harbour master Ilse Korn said. Ferries to the islands were cancelled.',
    ),
  )
  const town = grouper.add(
    report(
      'Aldport school in Westmark wins robotics prize',
      'Pupils of a school in Aldport, a hill town in Westmark, have won the national robotics prize with a machine that sorts apples, the ministry of education announced.',
    ),
  )
  expect(town.storyId).not.toBe(port.storyId)
})

const quarter = (date: string) =>
  report(
    'Brightwater profits rise in third quarter',
    `${date} Brightwater, the maker of pumps, said its profits rose in the quarter as orders from abroad grew. Chief executive Una Farrow said demand for pumps stayed strong.`,
    { time: null },
  )

test('texts that name days weeks apart are two events', () => {
  const grouper = createGrouper()
  const first = grouper.add(quarter('12 May 2026'))
  expect(grouper.add(quarter('14 August 2026')).storyId).not.toBe(first.storyId)
  expect(grouper.add(quarter('13 May 2026')).storyId).toBe(first.storyId)
})

const wire =
  'A fire swept through a grain store in the port of Velm on Sunday night, killing two night watchmen, the fire brigade said. The blaze broke out shortly before midnight and was under control by four in the morning. Some 40 firefighters fought the flames. The cause was not known, brigade chief Tomas Arden said. The store held nine thousand tonnes of wheat for export, according to its owner, the Velm Grain Company, which said it was insured.'

test('agency copy run by many outlets has one originator, the agency', () => {
  const grouper = groupedNewsroom()
  const credits = [null, 'Delta Wire', 'DELTA WIRE', null]
  const placed = credits.map((credit) =>
    grouper.add(report('Two dead in Velm grain fire', wire, { credit })),
  )
  expect(new Set(placed.map(({ storyId }) => storyId)).size).toBe(1)
  expect(placed.slice(1).map(({ originator }) => originator)).toEqual([
    'delta wire',
    'delta wire',
    'delta wire',
  ])
  expect(placed[1]?.recredited).toEqual([
    { articleId: placed[1]?.duplicateOf, segment: 0, originator: 'delta wire' },
  ])
})

test('uncredited copies fold to the publisher who ran the text first, cut copies too', () => {
  const grouper = groupedNewsroom()
  const first = report('Two dead in Velm grain fire', wire)
  grouper.add(first)
  const cut = wire.slice(0, wire.indexOf('The cause'))
  const copy = grouper.add(report('Night watchmen die as grain store burns', cut))
  expect(copy).toMatchObject({ originator: first.publisherId, duplicateOf: first.articleId })
  const own = grouper.add(
    report(
      'Velm grain fire kills two watchmen',
      'Two watchmen died when a grain store burned in Velm overnight. Neighbours told this paper they heard a loud bang before the flames rose over the port. The fire brigade is looking at an electrical fault.',
    ),
  )
  expect(own.duplicateOf).toBeNull()
  expect(own.originator).not.toBe(first.publisherId)
})

test('the segments of one article are placed apart', () => {
  const grouper = groupedNewsroom()
  const fire = grouper.add(report('Two dead in Velm grain fire', wire))
  const crossing = grouper.add(bridge())
  const both = report('Also on Monday: the news from Velm', wire)
  const inFire = grouper.add(both)
  const inBridge = grouper.add({ ...both, segment: 1, title: '', text: bridge().text })
  expect(inFire.storyId).toBe(fire.storyId)
  expect(inBridge.storyId).toBe(crossing.storyId)
})

test('a story lives in one language', () => {
  const grouper = createGrouper()
  const english = grouper.add(bridge())
  const same = grouper.add({ ...bridge(), language: 'de' })
  expect(same.storyId).not.toBe(english.storyId)
})

test('reports in a script without capitals group by their words', () => {
  const grouper = createGrouper()
  const hebrew = (title: string, text: string) =>
    grouper.add(report(title, text, { language: 'he' })).storyId
  const bridgeStory = hebrew(
    'גשר ולם נפתח מחדש לאחר מבחן עומס',
    'גשר ולם נפתח מחדש לתנועת משאיות ביום שני לאחר שהקטע המשוקם עמד במבחן עומס, מסרה רשות הנמל. כל הכבלים הוחלפו, אמרה המהנדסת הראשית עדה רן.',
  )
  const again = hebrew(
    'משאיות ראשונות חצו את גשר ולם המשוקם',
    'המשאיות הראשונות חצו ביום שני את גשר ולם, שעות לאחר שמבחן העומס בקטע המשוקם הסתיים בהצלחה. המהנדסת הראשית עדה רן אמרה שכל הכבלים חדשים.',
  )
  const comet = hebrew(
    'סקר שביטים מצא אורח שני מבין הכוכבים',
    'אסטרונומים במצפה אורלה גילו שביט שהגיע מחוץ למערכת השמש, השני שנמצא עד כה.',
  )
  expect(again).toBe(bridgeStory)
  expect(comet).not.toBe(bridgeStory)
})

test('stems the caller has already change nothing', () => {
  const plain = createGrouper()
  const given = createGrouper()
  for (const document of newsroomDocuments) {
    const stems = stemWords(`${document.title}\n${document.text}`, document.language)
    expect(given.add({ ...document, stems })).toEqual(plain.add(document))
  }
})

test('a story quiet for 72 hours is forgotten, one with reports goes on', () => {
  const grouper = createGrouper()
  const first = grouper.add(bridge())
  const still = grouper.add({ ...bridgeElsewhere(), time: MONDAY + 20 * HOUR })
  expect(still.storyId).toBe(first.storyId)
  expect(grouper.add({ ...bridge(), time: MONDAY + 80 * HOUR }).storyId).toBe(first.storyId)
  expect(grouper.size).toBe(2)
  expect(grouper.add({ ...bridge(), time: MONDAY + 160 * HOUR }).storyId).not.toBe(first.storyId)
  expect(grouper.size).toBe(1)
})

test('without times nothing is forgotten', () => {
  const grouper = createGrouper()
  const first = grouper.add({ ...bridge(), time: null })
  for (const document of newsroomDocuments) grouper.add({ ...document, time: null })
  expect(grouper.add({ ...bridgeElsewhere(), time: null }).storyId).toBe(first.storyId)
})

test('a report that fits two stories well makes them one, and the lower id stays', () => {
  const grouper = createGrouper()
  for (const document of newsroomDocuments) grouper.add({ ...document, time: MONDAY })
  const low = 900
  const high = 901
  grouper.restore(bridge(), low)
  grouper.restore(bridgeElsewhere(), high)
  const joined = grouper.add({
    ...bridge(),
    text: `${bridge().text} ${bridgeElsewhere().text}`,
  })
  expect(joined).toMatchObject({ storyId: low, merges: [{ from: high, into: low }] })
  expect(grouper.add(bridgeElsewhere()).storyId).toBe(low)
})

test('an empty document is a story of its own', () => {
  const grouper = createGrouper()
  const first = grouper.add(report('', ''))
  expect(grouper.add(report('', '')).storyId).not.toBe(first.storyId)
})

test('a restart at any moment changes no later decision', () => {
  assert(
    property(
      array(nat(newsroomDocuments.length - 1), { minLength: 2, maxLength: 40 }),
      array(integer({ min: 0, max: 30 }), { minLength: 40, maxLength: 40 }),
      nat(40),
      (picks, hours, stop) => {
        let time = MONDAY
        const documents = picks.flatMap((pick, articleId) => {
          time += (hours[articleId] ?? 0) * HOUR
          const picked = newsroomDocuments[pick]
          return picked === undefined ? [] : [{ ...picked, articleId, time }]
        })
        const steady = createGrouper()
        const whole = documents.map((document) => steady.add(document))
        const redirects = new Map(
          whole.slice(0, stop).flatMap(({ merges }) => merges.map((m) => [m.from, m.into])),
        )
        const presentId = (id: number): number => {
          const into = redirects.get(id)
          return into === undefined ? id : presentId(into)
        }
        const issued = whole.slice(0, stop).filter(({ isNew }) => isNew).length
        const restarted = createGrouper({ nextStoryId: issued + 1 })
        const since = (documents[Math.min(stop, documents.length) - 1]?.time ?? 0) - 72 * HOUR
        documents.slice(0, stop).forEach((document, i) => {
          if ((document.time ?? 0) < since) return
          restarted.restore(document, presentId(whole[i]?.storyId ?? 0), whole[i]?.originator)
        })
        const rest = documents.slice(stop).map((document) => restarted.add(document))
        expect(rest).toEqual(whole.slice(stop))
      },
    ),
    { numRuns: 60 },
  )
})

test('the same documents always give the same stories', () => {
  const [once, again] = [createGrouper(), createGrouper()]
  const placed = newsroomDocuments.map((document) => once.add(document))
  expect(newsroomDocuments.map((document) => again.add(document))).toEqual(placed)
  expect(new Set(placed.map(({ storyId }) => storyId)).size).toBe(13)
})

test('a teaser told in full joins the story it turns out to be about', () => {
  const grouper = groupedNewsroom()
  const full = bridge()
  const { storyId } = grouper.add(full)
  const teaser = { ...bridgeElsewhere(), title: 'Good news for drivers', text: 'At last.' }
  const alone = grouper.add(teaser)
  expect(alone.isNew).toBe(true)
  const told = { ...teaser, title: teaser.title, text: full.text }
  expect(grouper.reconsider(told, alone.storyId)).toEqual([{ from: alone.storyId, into: storyId }])
})

test('a teaser told in full stays where it is when nothing shows otherwise', () => {
  const grouper = groupedNewsroom()
  grouper.add(bridge())
  const teaser = report('Comet survey finds a second visitor', 'A survey has found something.')
  const { storyId } = grouper.add(teaser)
  const text = 'The Saddle Peak survey found a second interstellar object, its head said on Monday.'
  expect(grouper.reconsider({ ...teaser, text }, storyId)).toEqual([])
  expect(grouper.reconsider({ ...teaser, text, articleId: 9999 }, storyId)).toEqual([])
})
