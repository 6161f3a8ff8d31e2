import { afterEach, expect, test } from 'vitest'
import { sampleStory } from '../contracts/storage-samples.ts'
import { type OpenChat, openChat } from '../fakes/open-chat.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'

let chat: OpenChat
afterEach(() => chat.close())

test('lists the desks with what is in them today', async () => {
  chat = await openChat()
  const hour = 3_600_000
  await chat.services.stories.saveGrouping({
    stories: [
      sampleStory(1, { desks: ['science'], lastReportAt: thursdayMorning - hour }),
      sampleStory(2, { desks: ['science'], lastReportAt: thursdayMorning - 40 * hour }),
    ],
    placed: [],
    merges: [],
  })
  expect(await chat.read('topics')).toMatchInlineSnapshot(`
    "Topics
    1  World                                             nothing today · 3 🔔 Follow
    2  Science                                           1 story today · 4 🔔 Follow

    Spoken of now
    5  Ada Renn                                        7 stories today · 6 🔔 Follow

    Any other words work too: “news about comets”."
  `)
})

test('a desk is chosen by pressing it', async () => {
  chat = await openChat()
  const { message } = await chat.say('topics')
  expect(message.blocks).toContainEqual(
    expect.objectContaining({
      items: [
        expect.objectContaining({ button: { label: 'Open', command: '/news world' } }),
        expect.objectContaining({ button: { label: 'Open', command: '/news science' } }),
      ],
    }),
  )
})
