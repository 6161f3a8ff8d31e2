import { expect, test } from 'vitest'
import { memoryIdOf } from '../../src/digest/memory-store.ts'
import { addFeed, HOUR, NOW, type OpenStore, sampleStory } from './storage-samples.ts'

/** The export of a chat nobody has heard of. */
const nothing = {
  settings: {},
  place: null,
  sources: [],
  follows: [],
  briefings: [],
  runs: [],
  deliveries: [],
  alerts: [],
  audit: [],
  memories: [],
  shown: [],
  kept: [],
  notes: [],
}

/** What every ChatStore and MemoryStore does. */
export function chatStoreContract(open: OpenStore): void {
  test('settings come back as saved, and saving some leaves the others', async () => {
    const store = await open()
    expect(await store.chats.readSettings('terminal:one')).toEqual({})
    await store.chats.saveSettings('terminal:one', {
      timeZone: 'Asia/Jerusalem',
      minutes: 3,
      readingLanguages: ['he', 'en'],
    })
    await store.chats.saveSettings('terminal:one', { minutes: 5, hiddenWords: ['Orbel'] })
    expect(await store.chats.readSettings('terminal:one')).toEqual({
      timeZone: 'Asia/Jerusalem',
      minutes: 5,
      readingLanguages: ['he', 'en'],
      hiddenWords: ['Orbel'],
    })
    expect(await store.chats.readSettings('terminal:two')).toEqual({})
  })

  test('settings saved at the same time are all kept', async () => {
    const store = await open()
    await Promise.all([
      store.chats.saveSettings('terminal:one', { minutes: 5 }),
      store.chats.saveSettings('terminal:one', { language: 'he' }),
    ])
    expect(await store.chats.readSettings('terminal:one')).toEqual({ minutes: 5, language: 'he' })
  })

  test('what is kept for a person in shared places is found by their whole id alone', async () => {
    const { chats, memory } = await open()
    await chats.saveSettings(memoryIdOf('group:1', 'velm:b_n'), { hiddenWords: ['Orbel'] })
    await memory.markShown(memoryIdOf('group:2', 'velm:b_n'), [{ storyId: 1, revision: 1 }], NOW)
    await memory.markShown(memoryIdOf('group:2', 'velm:ben'), [{ storyId: 1, revision: 1 }], NOW)
    await chats.saveSettings('velm:b_n', { minutes: 5 })
    expect(await chats.listPersonal('velm:b_n')).toEqual(['group:1#velm:b_n', 'group:2#velm:b_n'])
    expect(await chats.listPersonal('b_n')).toEqual([])
  })

  test('a memory knows what it was last shown and when, and no other memory does', async () => {
    const store = await open()
    expect(await store.memory.lastShownAt('mine')).toBeNull()
    const shown = [1, 2].map((storyId) => ({ storyId, revision: 1 }))
    await store.memory.markShown('mine', shown, NOW)
    await store.memory.markShown('mine', [{ storyId: 2, revision: 3 }], NOW + HOUR)
    expect([...(await store.memory.shownRevisions('mine', [1, 2, 3]))]).toEqual([
      [1, 1],
      [2, 3],
    ])
    expect(await store.memory.lastShownAt('mine')).toBe(NOW + HOUR)
    expect(await store.memory.shownRevisions('theirs', [1, 2])).toEqual(new Map())
    await store.memory.forget('mine')
    expect(await store.memory.shownRevisions('mine', [1, 2])).toEqual(new Map())
    expect(await store.memory.lastShownAt('mine')).toBeNull()
  })

  test('a story tells which memories were shown it, of which revision, and when', async () => {
    const store = await open()
    await store.memory.markShown('mine', [{ storyId: 1, revision: 2 }], NOW)
    await store.memory.markShown('theirs', [{ storyId: 1, revision: 1 }], NOW + HOUR)
    await store.memory.markShown('others', [{ storyId: 2, revision: 1 }], NOW)
    const shown = await store.memory.shownOf(1)
    expect(shown.toSorted((a, b) => a.at - b.at)).toEqual([
      { memoryId: 'mine', revision: 2, at: NOW },
      { memoryId: 'theirs', revision: 1, at: NOW + HOUR },
    ])
    expect(await store.memory.shownOf(3)).toEqual([])
  })

  test('a memory tells which of its stories were corrected or withdrawn since', async () => {
    const store = await open()
    await addFeed(store)
    const stories = [1, 2, 3].map((id) => sampleStory(id))
    await store.stories.saveGrouping({ stories, placed: [], merges: [] })
    const revised = { revision: 2, at: NOW, brief: '{}' }
    const change = { revision: 2, at: NOW, articleId: 1, about: '', before: '', after: '' }
    for (const [id, kind] of [
      [1, 'correction'],
      [2, 'number'],
      [3, 'withdrawal'],
    ] as const)
      await store.stories.saveRevision(id, {
        ...revised,
        changes: [{ ...change, kind, speaker: null }],
      })
    await store.memory.markShown(
      'before',
      [1, 2, 3].map((storyId) => ({ storyId, revision: 1 })),
      NOW,
    )
    await store.memory.markShown('after', [{ storyId: 1, revision: 2 }], NOW)
    expect(await store.memory.listCorrected('before')).toEqual([1, 3])
    expect(await store.memory.listCorrected('after')).toEqual([])
  })

  test('a digest without stories is remembered as shown', async () => {
    const store = await open()
    await store.memory.markShown('mine', [], NOW)
    expect(await store.memory.lastShownAt('mine')).toBe(NOW)
  })

  test('all of a chat is exported, and after its deletion nothing is left of it', async () => {
    const store = await open()
    const chat = 'terminal:a_b'
    const mine = memoryIdOf(chat, 'person:ada')
    await store.chats.saveSettings(chat, { minutes: 3 })
    await store.chats.saveSettings(mine, { hiddenWords: ['football'] })
    await addFeed(store, { addedBy: chat })
    await store.stories.saveGrouping({ stories: [sampleStory(1)], placed: [], merges: [] })
    await store.memory.markShown(mine, [{ storyId: 1, revision: 1 }], NOW)
    await store.kept.keep(1, chat)
    expect(await store.chats.exportChat(chat)).toEqual({
      chat,
      ...nothing,
      settings: { minutes: 3 },
      sources: [{ url: 'https://velmcourier.example/feed.xml', title: 'Velm Courier' }],
      memories: [{ memory: mine, shownAt: NOW }],
      shown: [{ memory: mine, story: 1, revision: 1 }],
      kept: [{ keeper: chat, story: 1 }],
    })
    await store.chats.deleteChat(chat)
    expect(await store.chats.exportChat(chat)).toEqual({ chat, ...nothing })
    expect(await store.chats.readSettings(mine)).toEqual({})
    expect(await store.feeds.listFeeds(null)).toEqual([])
  })

  test('deleting a chat leaves every other one, however alike its id', async () => {
    const store = await open()
    const others = ['terminal:a', 'terminal:a_bc', 'terminal:axb', 'terminal:A_B']
    for (const chat of others) {
      await store.chats.saveSettings(chat, { minutes: 2 })
      await addFeed(store, { addedBy: chat })
      await store.memory.markShown(memoryIdOf(chat, 'person:ada'), [], NOW)
    }
    const before = await Promise.all(others.map((chat) => store.chats.exportChat(chat)))
    await addFeed(store, { addedBy: 'terminal:a_b' })
    await store.chats.deleteChat('terminal:a_b')
    expect(await Promise.all(others.map((chat) => store.chats.exportChat(chat)))).toEqual(before)
    expect(await store.feeds.listFeeds('terminal:a')).toHaveLength(1)
  })
}
