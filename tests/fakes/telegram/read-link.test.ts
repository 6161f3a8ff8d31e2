import { expect, test } from 'vitest'
import { readBotLink } from './read-link.ts'

test('links to a bot say what they ask for', () => {
  expect(readBotLink('https://t.me/dateline_bot?start=follow_Palmyra')).toEqual({
    kind: 'start',
    bot: 'dateline_bot',
    payload: 'follow_Palmyra',
  })
  expect(readBotLink('tg://resolve?domain=dateline_bot&start=a-b')).toMatchObject({
    payload: 'a-b',
  })
  expect(readBotLink('https://t.me/dateline_bot')).toMatchObject({ kind: 'start', payload: null })
  expect(readBotLink('https://t.me/dateline_bot?startgroup')).toEqual({
    kind: 'startgroup',
    bot: 'dateline_bot',
    payload: null,
    rights: null,
  })
  expect(
    readBotLink('https://t.me/dateline_bot?startchannel&admin=post_messages+pin_messages'),
  ).toMatchObject({ rights: { can_post_messages: true, can_pin_messages: true } })
})

test('what leads elsewhere is no link to a bot', () => {
  for (const link of [
    'https://courier.velm.example/t.me/dateline_bot',
    'https://t.me/c/1500000001/4',
    'https://t.me/velm_news/17',
  ])
    expect(readBotLink(link)).toBeNull()
})

test('what a client would not follow throws', () => {
  for (const query of [
    `start=${'a'.repeat(65)}`,
    'start=a.b',
    'startchannel',
    'startgroup&admin=rule_all',
  ])
    expect(() => readBotLink(`https://t.me/dateline_bot?${query}`)).toThrow(/client|rights|right/u)
})
