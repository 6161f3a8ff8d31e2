import { expect, test } from 'vitest'
import { findLinks } from '../../../src/adapters/telegram/write-links.ts'
import { openTelegram } from '../../fakes/telegram/open-telegram.ts'

test('the links are those of the bot the token belongs to, and ask for no more than posting and editing', async () => {
  const telegram = await openTelegram()
  const own = `https://t.me/${telegram.botName}`
  expect(await findLinks(telegram.token, telegram.url)).toEqual({
    own,
    group: `${own}?startgroup=setup`,
    channel: `${own}?startchannel&admin=post_messages+edit_messages`,
  })
})

test('a wrong token is told with the cure, a Telegram out of reach as such; neither tells the token', async () => {
  const telegram = await openTelegram()
  const wrong = `${telegram.botId}:${'x'.repeat(35)}`
  await expect(findLinks(wrong, telegram.url)).rejects.toThrow('does not accept TELEGRAM_TOKEN')
  await expect(findLinks(wrong, 'http://127.0.0.1:9')).rejects.toThrow('Telegram cannot be reached')
})

test('a client opens them where they lead', async () => {
  const telegram = await openTelegram()
  const rena = telegram.world.makeUser({ firstName: 'Rena' })
  const channel = telegram.world.makeChannel({ title: 'Velm News', owner: rena })
  const links = await findLinks(telegram.token, telegram.url)
  rena.opens(links.channel, channel)
  const [update] = await telegram.api.getUpdates()
  expect(update).toHaveProperty('my_chat_member.new_chat_member.can_post_messages', true)
})
