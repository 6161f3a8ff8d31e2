import { afterEach, describe, expect, test } from 'vitest'
import { sampleFeed, sampleStory } from '../contracts/storage-samples.ts'
import { buttonsOf, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'

let chat: OpenChat
afterEach(() => chat.close())

const manyStories = { stories: 700, alerts: 90, minutesADay: 100, examples: [] }

const followsOf = (chatId: string) => chat.services.follows.listFollows(chatId)

test('shows what a topic would have brought before anything is saved', async () => {
  chat = await openChat()
  expect(await chat.read('/follow Palmyra')).toMatchInlineSnapshot(`
    "Follow Palmyra?
    Last 7 days: 12 stories, 4 alerts, 3 minutes a day.

    • Comet survey finds second interstellar visitor · Delta Wire, Wed 05:30

    1 Follow: alerts and digests   2 Follow: alerts only   3 Follow: in digests only"
  `)
  expect(await followsOf('terminal:local')).toEqual([])
})

test('a few stories a week are less than a minute a day', async () => {
  const rare = { stories: 2, alerts: 0, minutesADay: 0.06, examples: [] }
  chat = await openChat({ news: { forecast: async () => rare } })
  expect(await chat.read('/follow Palmyra')).toContain(
    '2 stories, no alerts, less than a minute a day',
  )
})

test.each([
  ['both', { alerts: true, digests: true }],
  ['alerts', { alerts: true, digests: false }],
  ['digest', { alerts: false, digests: true }],
])('is saved by its button: %s', async (wants, saved) => {
  chat = await openChat()
  const offered = buttonsOf(await chat.say('/follow "Velm bridge"'))
  const pressed = offered.find(({ command }) => command.includes(` ${wants} `))
  expect(await chat.read(pressed?.command ?? '')).toContain('Following Velm bridge')
  expect(await followsOf('terminal:local')).toMatchObject([
    {
      topic: { kind: 'words', words: 'Velm bridge' },
      ...saved,
      since: thursdayMorning,
      addedBy: 'terminal:me',
    },
  ])
})

test('“yes” saves what was proposed, “no” does not', async () => {
  chat = await openChat()
  await chat.say('/follow science digest')
  expect(await chat.read('no')).toBe('Nothing was followed.')
  await chat.say('/follow science digest')
  await chat.say('yes')
  expect(await followsOf('terminal:local')).toMatchObject([
    { topic: { kind: 'desk', desk: 'science' }, alerts: false, digests: true },
  ])
})

test('the same topic again changes how it tells', async () => {
  chat = await openChat()
  await chat.say('/follow bridges alerts confirm')
  const shown = await chat.read('/follow bridge digest')
  expect(shown).toContain('You follow this already: alerts.')
  await chat.say('yes')
  expect(await followsOf('terminal:local')).toMatchObject([{ alerts: false, digests: true }])
})

describe('queries', () => {
  test('are followed as they are written, quotes and all', async () => {
    chat = await openChat()
    const query = '"load test" AND (velm OR harbour) -football'
    const [both] = buttonsOf(await chat.say(`/follow ${query}`))
    await chat.say(both?.command ?? '')
    expect(await followsOf('terminal:local')).toMatchObject([{ topic: { kind: 'query', query } }])
  })

  test('that are too long for a button are saved by one all the same', async () => {
    chat = await openChat()
    const query = 'גשר AND ("מבחן עומס" OR "כבלים חדשים" OR "משאיות ראשונות") -כדורגל'
    const [both] = buttonsOf(await chat.say(`/follow ${query}`))
    expect(new TextEncoder().encode(both?.command).length).toBeLessThanOrEqual(64)
    await chat.say(both?.command ?? '')
    expect(await followsOf('terminal:local')).toMatchObject([{ topic: { kind: 'query', query } }])
  })

  test('with a mistake are refused with its place and an example', async () => {
    chat = await openChat()
    const shown = (await chat.read('/follow syria AND (palmyra OR tadmor')).replaceAll('\n', ' ')
    expect(shown).toContain(
      'A parenthesis at character 11 has no partner. For example: syria AND (palmyra OR tadmor)',
    )
  })

  test('that would bring nearly everything warn first', async () => {
    chat = await openChat({ news: { forecast: async () => manyStories } })
    expect(await chat.read('/follow the* OR and*')).toContain(
      'nearly everything: 100 stories a day',
    )
  })
})

describe('what would bring nothing is told', () => {
  test('a field that there is not', async () => {
    chat = await openChat()
    const shown = (await chat.read('/follow velm foo:bar')).replaceAll('\n', ' ')
    expect(shown).toContain(
      '“foo:” at character 6 is no field: there are title:, lang: and source:',
    )
  })

  test('a publisher that nobody reads here, and none that somebody does', async () => {
    chat = await openChat()
    const publisher = { id: 'velmcourier.example', name: 'Velm Courier' }
    await chat.services.feeds.addFeeds([sampleFeed({ url: 'https://velm.example/', publisher })])
    expect(await chat.read('/follow bridge source:nowhere')).toContain(
      'No publisher read here is called “nowhere”.',
    )
    for (const known of ['"velm courier"', 'courier', 'velmcourier.example'])
      expect(await chat.read(`/follow bridge source:${known}`)).not.toContain('No publisher')
  })

  test('“or” between words, with the query it may have meant', async () => {
    chat = await openChat()
    const reply = await chat.say('/follow SYRIA or vaccine')
    expect(buttonsOf(reply)).toContainEqual({
      label: 'SYRIA OR vaccine',
      command: '/follow SYRIA OR vaccine both',
    })
    expect(await chat.read('/follow Northern Oregon')).not.toContain('OR')
  })
})

test('a number is that story of the last list; without a list it is words', async () => {
  chat = await openChat()
  expect(await chat.read('/follow 2')).toContain('Follow 2?')
  await chat.say('/news')
  for (const line of ['/follow 2', 'follow story 2']) {
    const [first] = buttonsOf(await chat.say(line))
    expect(first?.command).toBe('/follow #12 both confirm')
  }
  await chat.say('/follow #12 both confirm')
  expect(await chat.read('unfollow story 2')).toContain('#12 is no longer followed')
})

describe('a story’s bell', () => {
  test('offers the story, the names in its headline and its desks; the second press saves', async () => {
    chat = await openChat()
    const story = sampleStory(11, { desks: ['world'] })
    await chat.services.stories.saveGrouping({ stories: [story], placed: [], merges: [] })
    const reply = await chat.say('/follow #11')
    expect(buttonsOf(reply).map(({ command }) => command)).toContain('/follow #11 both confirm')
    expect(buttonsOf(reply).map(({ command }) => command)).toContain('/follow world both confirm')
    // By its headline: a number says nothing.
    expect(await chat.read('/follow #11 both confirm')).toMatch(/Following #11 \w+ \w+/u)
    expect(await followsOf('terminal:local')).toMatchObject([
      { topic: { kind: 'story', storyId: 11 } },
    ])
  })

  test('of a story that is gone says so', async () => {
    chat = await openChat()
    expect(await chat.read('/follow #4711')).toContain('This story is no longer kept.')
    expect(await chat.read('/follow #4711 both confirm')).toContain('no longer kept')
  })
})

describe('in a shared place', () => {
  test('acts for the person who asked, in their private chat', async () => {
    chat = await openChat()
    await chat.services.chats.saveSettings('group:1', { readingLanguages: ['he', 'en'] })
    const shown = await chat.read('/follow Palmyra both confirm', inGroup('ben'))
    expect(shown).toContain('It comes to you alone')
    expect(await followsOf('group:private-ben')).toHaveLength(1)
    expect(await followsOf('group:1')).toEqual([])
    expect(await chat.services.chats.readSettings('group:private-ben')).toMatchObject({
      readingLanguages: ['he', 'en'],
    })
  })

  test('meets the private chat it will tell in, but a blocked one stays blocked', async () => {
    chat = await openChat()
    const { places } = chat.services
    const pause = { at: thursdayMorning, why: 'removed', detail: 'blocked' } as const
    await places.meet({ id: 'group:private-cleo', platform: 'group', shared: false }, 0)
    await places.pause('group:private-cleo', pause)
    for (const id of ['ben', 'cleo']) await chat.say('/follow comet both confirm', inGroup(id))
    const met = await places.getPlaces(['group:private-ben', 'group:private-cleo'])
    expect(met.get('group:private-ben')).toMatchObject({ shared: false, paused: null })
    expect(met.get('group:private-cleo')?.paused).toEqual(pause)
  })

  test('leaves what the person has set alone', async () => {
    chat = await openChat()
    await chat.services.chats.saveSettings('group:private-ben', { timeZone: 'Asia/Kathmandu' })
    await chat.say('/follow Palmyra both confirm', inGroup('ben'))
    expect(await chat.services.chats.readSettings('group:private-ben')).toMatchObject({
      timeZone: 'Asia/Kathmandu',
    })
  })

  test('who cannot be written to alone is told how to change that', async () => {
    chat = await openChat()
    const line = '/follow Palmyra both confirm'
    expect(await chat.read(line, inGroup('ben', { alone: false }))).toContain(
      'private chat with me',
    )
    const offered = await chat.say(line, inGroup('ada', { admin: true, alone: false }))
    expect(buttonsOf(offered)).toMatchObject([{ command: '/follow "Palmyra" both for:chat' }])
  })

  test('for everyone only its admins follow, and the log tells who did', async () => {
    chat = await openChat()
    expect(await chat.read('/follow Palmyra for chat', inGroup('ben'))).toBe(
      "Only this chat's admins may do that.\n\n1 Help",
    )
    const ada = inGroup('ada', { admin: true })
    const [both] = buttonsOf(await chat.say('/follow Palmyra for everyone', ada))
    await chat.say(both?.command ?? '', ada)
    expect(await followsOf('group:1')).toMatchObject([{ addedBy: 'ada' }])
    expect(await chat.services.audit.listEntries('group:1', 9)).toMatchObject([
      { personId: 'ada', command: 'follow', detail: '/follow "Palmyra" both for:chat confirm' },
    ])
  })

  test('what a person follows for themselves is noted nowhere', async () => {
    chat = await openChat()
    await chat.say('/follow Palmyra both confirm', inGroup('ada', { admin: true }))
    expect(await chat.services.audit.listEntries('group:1', 9)).toEqual([])
  })
})

test('stops at 200 topics', async () => {
  chat = await openChat()
  for (let i = 0; i < 200; i++) await chat.say(`/follow comet${i} both confirm`)
  expect(await chat.read('/follow bridge both confirm')).toContain('At most 200 topics')
  expect(await chat.read('/follow comet7 alerts confirm')).toContain('Following comet7')
})

test('a word that is also a choice is followed when it is quoted', async () => {
  chat = await openChat()
  await chat.say('/follow "price alerts" both confirm')
  expect(await followsOf('terminal:local')).toMatchObject([{ topic: { words: 'price alerts' } }])
})
