import type { Line } from './chat/conversation.ts'
import type { Bot } from './connect-bot.ts'
import { composeAlert } from './delivery/compose-alert.ts'
import { composeCorrection } from './delivery/compose-correction.ts'
import { composeHeadlines } from './delivery/compose-headlines.ts'
import type { Block, Message, StoryCardBlock } from './delivery/message.ts'
import type { Phrasing } from './delivery/phrase-source.ts'

/** Whose preview it is: an admin's, so that every card can be drawn. */
export type Reader = Pick<Line, 'chat' | 'person' | 'grammar'>

/** A platform's preview: the exact payloads, and pages that show them. */
export interface Drawing {
  /** What JSON holds. */
  readonly payloads: unknown
  /** Several where one would be too long for a picture. */
  readonly pages: readonly PreviewPage[]
}

/** One page of a preview; a frame and a theme come around it. */
interface PreviewPage {
  /** Stands behind the theme in the names of its files; empty: nothing does. */
  readonly name: string
  readonly title: string
  /** CSS, for both themes. */
  readonly style: string
  /** HTML. */
  readonly body: string
  /** JavaScript that runs once the page has its width; empty: nothing does. */
  readonly script: string
}

/** What a platform's preview asks for. */
export interface WantedScenes {
  readonly reader: Reader
  /** A chat that reads Hebrew. */
  readonly hebrewChatId: string
  /** What an alert's followers call their topic, and which stories may be alerted of; absent: all. */
  readonly topic: string
  readonly mayAlert?: (card: StoryCardBlock) => boolean
  /** Commands that are answered, each under a title; the last ones in the chat that reads Hebrew. */
  readonly answers: readonly (readonly [title: string, line: string])[]
  readonly hebrewAnswers?: readonly (readonly [title: string, line: string])[]
}

/** Everything the bot posts and answers, of the sample newsroom: what a designer wants to see. */
export interface Scenes {
  readonly digest: Message
  /** Null where the sample has no such thing. */
  readonly headlines: Message | null
  /** Of a story with a picture, with it and without. */
  readonly alert: Message | null
  readonly plainAlert: Message | null
  readonly correction: Message | null
  /** One story alone, as the layout of a post per story has it. */
  readonly story: Message | null
  readonly hebrew: Message | null
  readonly answers: readonly AnswerScene[]
  readonly hebrewAnswers: readonly AnswerScene[]
  readonly phrasing: Phrasing
}

/** What is pressed below a story: every platform's preview shows the answers. */
export const pressedAnswers = [
  ['More, pressed on a story', '/story 4'],
  ['Sources, pressed on a story', '/story 4 sources'],
  ['Why this? pressed on a story', '/why 4'],
  ['Follow, pressed on a story', '/follow 2'],
] as const

/** What is typed: every platform's preview shows the answers. */
export const typedAnswers = [
  ['/setup', '/setup 07:30 weekdays world science'],
  ['/schedule list', '/schedule list'],
  ['/settings', '/settings'],
  ['/topics', '/topics'],
  ['/search', '/search bridge'],
  ['/status', '/status'],
  ['/help', '/help'],
] as const

/** A command, the name of it, and its answer. */
export interface AnswerScene {
  readonly title: string
  readonly line: string
  readonly command: string | null
  readonly message: Message
}

/** Null when there is no news. */
export async function listScenes(bot: Bot, wanted: WantedScenes): Promise<Scenes | null> {
  const digest = await say(bot, wanted.reader, '/news')
  if (digest === null) return null
  const cards = digest.blocks.filter((block) => block.kind === 'story' && !block.compact)
  const phrasing: Phrasing = {
    t: bot.catalogue.translator(digest.language),
    language: digest.language,
    timeZone: digest.timeZone,
    now: digest.at,
  }
  return {
    digest: post(digest),
    headlines: headlinesOf(digest, wanted.reader, phrasing),
    alert: alertOf(cards, wanted, { ...phrasing, images: true }),
    plainAlert: alertOf(cards, wanted, { ...phrasing, images: false }),
    correction: correctionOf(cards, phrasing),
    story: storyOf(cards, digest),
    hebrew: await sayInHebrew(bot, wanted, digest.language),
    answers: await listAnswers(bot, wanted.reader, wanted.answers),
    hebrewAnswers: await listAnswers(bot, hebrewReader(wanted), wanted.hebrewAnswers ?? []),
    phrasing,
  }
}

async function say(bot: Bot, reader: Reader, text: string): Promise<Message | null> {
  const reply = await bot.conversation.answer({ ...reader, text })
  if (reply === null) return null
  await bot.conversation.sent(reply)
  return reply.message
}

/** As it is posted by itself. */
function post(message: Message): Message {
  return { ...message, private: false }
}

/** The headlines of a digest, whose whole text stands elsewhere. */
function headlinesOf(digest: Message, { grammar }: Reader, { t }: Phrasing): Message | null {
  const coverage = digest.blocks.find((block) => block.kind === 'coverage')
  const toldIn = grammar === 'forms' ? 'thread' : 'answer'
  return coverage === undefined ? null : composeHeadlines(coverage, post(digest), t, toldIn)
}

function alertOf(
  cards: readonly Block[],
  { topic, mayAlert = () => true }: WantedScenes,
  setting: Phrasing & { readonly images: boolean },
): Message | null {
  const card = cards.filter(isPictured).findLast(mayAlert)
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
  return composeAlert(alerted, { ...setting, topic })
}

function isPictured(block: Block): block is StoryCardBlock {
  return block.kind === 'story' && block.image !== undefined
}

function correctionOf(cards: readonly Block[], phrasing: Phrasing): Message | null {
  const card = cards.find((block) => block.kind === 'story' && block.brief.notices.length > 0)
  if (card?.kind !== 'story') return null
  const { brief } = card
  const articleIds = new Set(brief.notices.map(({ source }) => source.articleId))
  const toldAt = phrasing.now - 5 * 3_600_000
  return composeCorrection({ brief, withdrawn: false, articleIds, toldAt }, phrasing)
}

function storyOf(cards: readonly Block[], digest: Message): Message | null {
  const card = cards.findLast((block) => block.kind === 'story')
  return card === undefined ? null : { ...post(digest), blocks: [{ ...card, number: null }] }
}

function hebrewReader({ reader, hebrewChatId }: WantedScenes): Reader {
  return { ...reader, chat: { ...reader.chat, id: hebrewChatId } }
}

async function sayInHebrew(
  bot: Bot,
  wanted: WantedScenes,
  language: string,
): Promise<Message | null> {
  if (language === 'he') return null
  const settings = { language: 'he', readingLanguages: ['he', 'en'], images: true }
  await bot.database.chats.saveSettings(wanted.hebrewChatId, settings)
  const digest = await say(bot, hebrewReader(wanted), '/news')
  return digest === null ? null : post(digest)
}

async function listAnswers(
  bot: Bot,
  reader: Reader,
  answers: WantedScenes['answers'],
): Promise<readonly AnswerScene[]> {
  const answered: AnswerScene[] = []
  for (const [title, line] of answers) {
    const message = await say(bot, reader, line)
    const command = /^\/(\w+)/u.exec(line)?.[1] ?? null
    if (message !== null)
      answered.push({ title, line, command, message: { ...message, private: true } })
  }
  return answered
}
