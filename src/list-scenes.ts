import type { PreviewPlace } from './adapters/discord/preview/draw-page.ts'
import { composeWelcome } from './chat/compose-welcome.ts'
import type { Bot } from './connect-bot.ts'
import { callRole } from './delivery/call-role.ts'
import { composeAlert } from './delivery/compose-alert.ts'
import { composeCorrection } from './delivery/compose-correction.ts'
import { composeHeadlines } from './delivery/compose-headlines.ts'
import type { Message, StoryCardBlock } from './delivery/message.ts'
import type { Phrasing } from './delivery/phrase-source.ts'

/** One message of the preview and where it stands. */
export interface Scene {
  readonly title: string
  readonly place: PreviewPlace
  /** Name of the command it answers, null for a post. */
  readonly command: string | null
  readonly message: Message
}

/** A channel's admin, so that every card can be drawn. */
export const reader = {
  chat: { id: 'discord:1', platform: 'discord', shared: true },
  person: { id: 'discord:2', admin: true, privateChatId: 'discord:@2' },
} as const
const hebrewChat = { ...reader.chat, id: 'discord:9' }

const news: PreviewPlace = { kind: 'channel', name: 'morning-news' }
const role = '3'

/** Commands whose private answers are drawn. */
const answers = [
  ['More, pressed on a story', '/story 4'],
  ['Sources, pressed on a story', '/story 4 sources'],
  ['Why this? pressed on a story', '/why 4'],
  ['Follow, pressed on a story', '/follow 2'],
  ['/setup', '/setup 07:30 weekdays world science'],
  ['/schedule list', '/schedule list'],
  ['/settings', '/settings'],
  ['/topics', '/topics'],
  ['/search', '/search bridge'],
  ['/status', '/status'],
  ['/help', '/help'],
] as const

/** Everything the bot posts and answers, of the sample newsroom: what a designer wants to see. */
export async function listScenes(bot: Bot): Promise<readonly Scene[]> {
  const digest = await say(bot, '/news', reader.chat)
  if (digest === null) return []
  const cards = digest.blocks.filter((block) => block.kind === 'story' && !block.compact)
  const phrasing: Phrasing = {
    t: bot.catalogue.translator(digest.language),
    language: digest.language,
    timeZone: digest.timeZone,
    now: digest.at,
  }
  const posts: readonly (Scene | null)[] = [
    post('A digest', news, digest),
    cardScene(digest, phrasing),
    alertScene(cards, phrasing),
    correctionScene(cards, phrasing),
    forumScene(cards, digest),
    await hebrewScene(bot, digest.language),
    welcomeScene(phrasing),
  ]
  const answered: Scene[] = []
  for (const [title, text] of answers) {
    const message = await say(bot, text, reader.chat)
    const command = /^\/(\w+)/u.exec(text)?.[1] ?? null
    if (message !== null)
      answered.push({ title, place: news, command, message: { ...message, private: true } })
  }
  return [...posts.filter((scene) => scene !== null), ...answered]
}

async function say(bot: Bot, text: string, chat: typeof hebrewChat): Promise<Message | null> {
  const reply = await bot.conversation.answer({
    chat,
    person: reader.person,
    text,
    grammar: 'forms',
  })
  if (reply === null) return null
  await bot.conversation.sent(reply)
  return { ...reply.message, private: false }
}

function post(title: string, place: PreviewPlace, message: Message): Scene {
  return { title, place, command: null, message }
}

/** The headlines, in a channel that others follow; the digest stands in the thread below them. */
function cardScene(digest: Message, { t }: Phrasing): Scene | null {
  const coverage = digest.blocks.find((block) => block.kind === 'coverage')
  if (coverage === undefined) return null
  const message = composeHeadlines(coverage, digest, t)
  const place = { kind: 'announcement', name: 'daily-news', thread: 'Night briefing' } as const
  return post('A card with its thread, in an announcement channel', place, message)
}

type Card = Message['blocks'][number]

function alertScene(cards: readonly Card[], phrasing: Phrasing): Scene | null {
  const card = cards.findLast(isPictured)
  if (card === undefined) return null
  const alerted = {
    kind: 'news',
    state: 'queued',
    brief: card.brief,
    changes: [],
    since: null,
    only: null,
    lastOf: null,
  } as const
  const message = composeAlert(alerted, { ...phrasing, images: true, topic: 'Velm' })
  return post('An alert that calls a role', news, callRole(message, role))
}

function isPictured(block: Card): block is StoryCardBlock {
  return block.kind === 'story' && block.image !== undefined
}

function correctionScene(cards: readonly Card[], phrasing: Phrasing): Scene | null {
  const card = cards.find((block) => block.kind === 'story' && block.brief.notices.length > 0)
  if (card?.kind !== 'story') return null
  const { brief } = card
  const articleIds = new Set(brief.notices.map(({ source }) => source.articleId))
  const toldAt = phrasing.now - 5 * 3_600_000
  const corrected = { brief, withdrawn: false, articleIds, toldAt }
  return post('A correction', news, composeCorrection(corrected, phrasing))
}

/** As the layout of a post per story has them. */
function forumScene(cards: readonly Card[], digest: Message): Scene | null {
  const card = cards.findLast((block) => block.kind === 'story')
  if (card === undefined) return null
  const message = { ...digest, blocks: [{ ...card, number: null }] }
  return post('A post in a forum', { kind: 'forum', name: 'stories' }, message)
}

async function hebrewScene(bot: Bot, language: string): Promise<Scene | null> {
  if (language === 'he') return null
  const settings = { language: 'he', readingLanguages: ['he', 'en'], images: true }
  await bot.database.chats.saveSettings(hebrewChat.id, settings)
  const digest = await say(bot, '/news', hebrewChat)
  const place = { kind: 'channel', name: 'חדשות' } as const
  return digest === null ? null : post('A digest in Hebrew', place, digest)
}

function welcomeScene(phrasing: Phrasing): Scene {
  const names = ['general', 'morning-news', 'daily-news']
  const places = names.map((name, i) => ({ id: `${40 + i}`, name: `#${name}` }))
  const message = composeWelcome({ name: 'Velm Harbour', places }, phrasing)
  const place = { kind: 'direct', name: 'Dateline' } as const
  return post('To whoever added the bot, alone', place, { ...message, private: false })
}
