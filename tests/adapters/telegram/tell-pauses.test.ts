import { expect, test, vi } from 'vitest'
import { tellPauses } from '../../../src/delivery/queue-notice.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { plainBriefing } from '../../fakes/plain-briefing.ts'
import { plainPlace } from '../../fakes/plain-place.ts'
import { meetOnTelegram } from './meeting.ts'

const post = { can_post_messages: true }

test.each(['en', 'he'])(
  'who made a schedule is told the cure of a removal, and of the return when it goes on (%s)',
  async (language) => {
    const { world, stores, clock, places } = await meetOnTelegram(
      () => true,
      (each, now) => {
        const time = { now, sleep: () => Promise.resolve() }
        const means = { ...each, catalogue, clock: time, defaults: { ...plainPlace, language } }
        return tellPauses(each.places, means, (error) => expect.unreachable(String(error)))
      },
    )
    const t = catalogue.translator(language)
    const ada = world.makeUser()
    const channel = world.makeChannel({ title: 'Velm news', owner: ada, bot: post })
    const [id, own] = [`telegram:${channel.id}`, `telegram:${ada.id}`]
    await places.meet({ id, platform: 'telegram', shared: true }, 1)
    await places.meet({ id: own, platform: 'telegram', shared: false }, 1)
    const made = plainBriefing(id, clock.now() + 60_000, { creatorChatId: own })
    await stores.briefings.addBriefing(made)
    /** What the maker is owed, each notice as its first words. */
    const notices = async () =>
      (await stores.outbox.list({ chatId: own }, 9)).map(({ message }) =>
        (message?.blocks ?? [])
          .flatMap((block) => (block.kind === 'text' ? block.spans.map(({ text }) => text) : []))
          .join(''),
      )
    ada.demotesBot(channel)
    await vi.waitFor(async () =>
      expect(await notices()).toEqual([t('notice-removed', { place: id })]),
    )
    ada.addsBot(channel, post)
    await vi.waitFor(async () => expect(await notices()).toHaveLength(2))
    const [back = ''] = t('notice-back', { place: id, time: '|' }).split('|')
    expect(await notices()).toContainEqual(expect.stringContaining(back))
  },
)
