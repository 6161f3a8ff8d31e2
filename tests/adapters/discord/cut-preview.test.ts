import { expect, test } from 'vitest'
import { planForDiscord } from '../../../src/adapters/discord/plan-parts.ts'
import { composeDigest } from '../../../src/delivery/compose-digest.ts'
import type { Block, ChooseBlock } from '../../../src/delivery/message.ts'
import { sampleDigest } from '../../fakes/sample-briefs.ts'
import { settingOf } from '../terminal/looking.ts'
import { messageOf, renderingIn } from './rendering.ts'

const setting = renderingIn('en')
const digest = composeDigest(sampleDigest(), settingOf('en'))

const menu: ChooseBlock = {
  kind: 'choose',
  label: 'length',
  command: '/setup minutes',
  of: 'choices',
  choices: [{ label: '3 minutes', value: '3', chosen: true }],
  least: 1,
  most: 1,
}
const title: Block = { kind: 'heading', spans: [{ text: 'A briefing' }] }
const start: Block = {
  kind: 'actions',
  buttons: [{ label: 'Start', command: '/setup confirm' }],
}
const preview: Block = { kind: 'heading', spans: [{ text: 'As it would look now' }] }

test('a card and the digest that comes of it are messages of their own', () => {
  const parts = planForDiscord(
    messageOf([title, menu, start, preview, ...digest.blocks], { shows: digest.shows }),
    setting,
  )
  expect(parts.map(({ blocks }) => blocks[0])).toEqual([title, preview])
  expect(parts[0]?.blocks).toEqual([title, menu, start])
  expect(parts.map(({ shows }) => shows.length)).toEqual([0, digest.shows.length])
})

test('a card without a digest is one message, and so is a digest', () => {
  expect(planForDiscord(messageOf([title, menu, preview, start]), setting)).toHaveLength(1)
  expect(planForDiscord(digest, setting)).toEqual([digest])
})
