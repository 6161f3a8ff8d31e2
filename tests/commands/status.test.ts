import { afterEach, expect, test } from 'vitest'
import { sampleFeed, sampleState } from '../contracts/storage-samples.ts'
import { type OpenChat, openChat } from '../fakes/open-chat.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'

let chat: OpenChat
afterEach(() => chat.close())

test('before anything was read says so', async () => {
  chat = await openChat()
  expect(await chat.read('/status')).toContain('Last reading  not yet')
})

test('names what fails, the longest first, with the cause', async () => {
  chat = await openChat()
  const { feeds } = chat.services
  const [gone, failing, well] = await feeds.addFeeds(['Gone', 'Failing', 'Well'].map(named))
  if (gone === undefined || failing === undefined || well === undefined)
    throw new Error('three were stored')
  const hour = 3_600_000
  const since = (hours: number) => thursdayMorning - hours * hour
  await feeds.saveState(
    sampleState(failing.id, { failingSince: since(2), lastError: 'timed out', failures: 2 }),
  )
  await feeds.saveState(
    sampleState(gone.id, { failingSince: since(34), gone: true, lastError: '410 Gone' }),
  )
  await feeds.saveState(sampleState(well.id, { lastReadAt: since(0.5) }))
  expect(await chat.read('/status')).toMatchInlineSnapshot(`
    "Status
    Sources       28 of 30 sources read
    Last reading  08:30
    Stored        0 articles
    Queued        0

    • Gone · gone, polled no more Tue 21:30 · 410 Gone
    • Failing · failing since 05:30 · timed out

    1 Sources   2 Check all"
  `)
})

function named(name: string) {
  return sampleFeed({ url: `https://${name}.example/`, publisher: { id: name, name } })
}
