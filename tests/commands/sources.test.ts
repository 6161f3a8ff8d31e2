import { afterEach, describe, expect, test } from 'vitest'
import { sampleState } from '../contracts/storage-samples.ts'
import { type OpenChat, openChat } from '../fakes/open-chat.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'

let chat: OpenChat
afterEach(() => chat.close())

const good = (url: string) =>
  ({
    ok: true,
    url,
    feedUrl: `${url}/feed.xml`,
    title: 'Velm Courier',
    language: 'en',
    items: 20,
    newest: thursdayMorning - 3_600_000,
    newestTitle: 'Velm bridge reopens',
  }) as const

describe('list', () => {
  test('tells how each source is read, what is the chat’s own first', async () => {
    chat = await openChat()
    const { feeds } = chat.services
    const failing = await feeds.addFeeds([feed('Northline', null), feed('Zebra', 'terminal:local')])
    const [northline] = failing
    if (northline === undefined) throw new Error('nothing was stored')
    const since = thursdayMorning - 34 * 3_600_000
    await feeds.saveState(sampleState(northline.id, { failingSince: since, failures: 4 }))
    expect(await chat.read('/sources')).toMatchInlineSnapshot(`
      "2 sources
      2  Zebra      world  en  not read yet
      1  Northline  world  en  failing since Tue 21:30

      Add one: /sources add https://… · Remove one: /sources remove and its number

      1 Check all   2 Export"
    `)
  })

  test('comes in pages, and by words', async () => {
    chat = await openChat()
    const many = Array.from({ length: 25 }, (_, i) => feed(`Paper ${i + 10}`, null))
    await chat.services.feeds.addFeeds(many)
    expect(await chat.read('/sources')).toContain('1 Next page')
    expect(await chat.read('/sources list 2')).toContain('Paper 34')
    expect(await chat.read('/sources list paper 12')).toContain('1 source\n')
    expect(await chat.read('/sources list zebra')).toContain('No source matches “zebra”.')
  })
})

describe('add', () => {
  test('previews what was added and offers to take it back', async () => {
    chat = await openChat({
      sources: { add: async (url) => ({ outcome: 'added', feedId: 7, check: good(url) }) },
    })
    expect(await chat.read('/sources add https://velm.example')).toMatchInlineSnapshot(`
      "Added. Its stories come with the next reading.

      Velm Courier · 20 entries · English · newest: “Velm bridge reopens” 06:30

      1 News   2 Remove"
    `)
  })

  test('what the operator lists already is not offered for removal', async () => {
    chat = await openChat({
      sources: { add: async (url) => ({ outcome: 'known', feedId: 1, check: good(url) }) },
    })
    await chat.services.feeds.addFeeds([feed('Northline', null)])
    const shown = await chat.read('/sources add https://northline.example')
    expect(shown).toContain('already in the list')
    expect(shown).not.toContain('Remove')
  })

  test('what cannot be read is not added, and why', async () => {
    chat = await openChat()
    expect(await chat.read('/sources add https://velm.example')).toBe(
      'https://velm.example · No feed was found there. Look for “RSS” on the site.',
    )
    expect(await chat.read('/sources add')).toContain('Which address?')
  })

  test('a chat’s list has an end', async () => {
    chat = await openChat({ sources: { add: async () => ({ outcome: 'full', limit: 100 }) } })
    expect(await chat.read('/sources add https://velm.example')).toContain('100 sources')
  })
})

describe('remove', () => {
  test('takes the chat’s own source by number or name, not the operator’s', async () => {
    chat = await openChat()
    const { feeds } = chat.services
    await feeds.addFeeds([feed('Northline', null), feed('Zebra', 'terminal:local')])
    expect(await chat.read('/sources remove zebra')).toContain('Zebra is removed.')
    expect(await chat.read('/sources remove 1')).toContain("is in the operator's list")
    expect(await chat.read('/sources remove giraffe')).toContain('No single source is meant')
    expect((await feeds.listFeeds(null)).map(({ title }) => title)).toEqual(['Northline'])
  })
})

describe('check', () => {
  test('tries all and names those that fail, with the cure', async () => {
    chat = await openChat({
      sources: {
        check: async (urls) =>
          urls.map((url, i) =>
            i > 0 ? good(url) : { ok: false, url, reason: 'refused', status: 410 },
          ),
      },
    })
    await chat.services.feeds.addFeeds([feed('Northline', null), feed('Zebra', null)])
    const shown = await chat.read('/sources check')
    expect(shown).toContain('1 of 2 sources can be read.')
    expect(shown).toContain('The feed is gone (410).')
  })

  test('an address not yet in the list can be added at once', async () => {
    chat = await openChat({ sources: { check: async (urls) => urls.map(good) } })
    expect(await chat.read('/sources check https://velm.example')).toContain('1 Add it')
  })
})

const openDocument = async (name: string) => (name === 'my.opml' ? { name, text: '<opml/>' } : null)

describe('OPML', () => {
  test('goes in from a document of the asker’s', async () => {
    chat = await openChat()
    const shown = await chat.read('/sources import my.opml', { openDocument })
    expect(shown).toContain('2 sources added, 1 known already, 0 skipped.')
    expect(await chat.read('/sources import other.opml', { openDocument })).toContain(
      'other.opml cannot be read from here.',
    )
  })

  test('that is none is refused kindly', async () => {
    chat = await openChat({
      sources: { importOpml: () => Promise.reject(new Error('no outline')) },
    })
    expect(await chat.read('/sources import my.opml', { openDocument })).toContain(
      'my.opml is no OPML list.',
    )
    expect(chat.warnings).toEqual([])
  })

  test('comes out as a file, whole through a pipe', async () => {
    chat = await openChat()
    expect(await chat.read('/sources export')).toBe('<opml version="2.0"/>\n')
  })
})

test('an export goes into the file that is named, never over another', async () => {
  chat = await openChat()
  const saved = new Map<string, string>([['old.opml', 'mine']])
  const saveDocument = async (name: string, text: string) => {
    if (saved.has(name)) return false
    saved.set(name, text)
    return true
  }
  expect(await chat.read('/sources export new.opml', { saveDocument })).toBe('Saved as new.opml.')
  expect(await chat.read('/sources export old.opml', { saveDocument })).toContain(
    'old.opml could not be written',
  )
  expect(Object.fromEntries(saved)).toEqual({
    'old.opml': 'mine',
    'new.opml': '<opml version="2.0"/>\n',
  })
})

function feed(name: string, addedBy: string | null) {
  const host = name.toLowerCase().replaceAll(' ', '')
  return {
    url: `https://${host}.example/feed.xml`,
    title: name,
    publisher: { id: `${host}.example`, name },
    desks: ['world'],
    language: 'en',
    addedBy,
  }
}
