import type { TelegramAddress } from './adapters/telegram/address.ts'
import { plainPart } from './adapters/telegram/plain-part.ts'
import { planForTelegram } from './adapters/telegram/plan-parts.ts'
import type { LinkCard, LinkCards } from './adapters/telegram/preview/draw-card.ts'
import type { OfferedResult } from './adapters/telegram/preview/draw-composer.ts'
import type { PreviewMessage } from './adapters/telegram/preview/draw-message.ts'
import {
  drawPage,
  type PreviewChat,
  type PreviewScene,
} from './adapters/telegram/preview/draw-page.ts'
import { renderPart } from './adapters/telegram/render-part.ts'
import { createShortNames } from './adapters/telegram/short-names.ts'
import { composeWelcome } from './chat/compose-welcome.ts'
import { shortenReply } from './chat/shorten-reply.ts'
import type { Bot } from './connect-bot.ts'
import type { Message, Question } from './delivery/message.ts'
import {
  type AnswerScene,
  type Drawing,
  listScenes,
  type Reader,
  type Scenes,
} from './list-scenes.ts'

const botName = 'DatelineNewsBot'
const name = 'Dateline'

/** Somebody alone with the bot, who is admin of their own chat. */
export const telegramReader: Reader = {
  chat: { id: 'telegram:7', platform: 'telegram', shared: false },
  person: { id: 'telegram:7', admin: true, privateChatId: 'telegram:7' },
  grammar: 'typed',
}

/** A chat and its address. */
interface Place extends PreviewChat {
  readonly address: TelegramAddress
}

const alone: Place = {
  kind: 'private',
  name,
  about: 'bot',
  address: { chatId: 7, threadId: null },
}
const channel: Place = {
  kind: 'channel',
  name: 'Velm Morning',
  about: '3,802 subscribers',
  address: { chatId: -1001234500001, threadId: null },
}
const topic: Place = {
  kind: 'topic',
  name: 'Morning news',
  about: 'Harbour group',
  address: { chatId: -1001234500002, threadId: 45 },
}
const group: Place = {
  kind: 'group',
  name: 'Harbour group',
  about: '48 members',
  address: { chatId: -1001234500003, threadId: null },
}

const answers = [
  ['More, pressed on a story', '/story 4'],
  ['Sources, pressed on a story', '/story 4 sources'],
  ['Why this? pressed on a story', '/why 4'],
  ['Follow, pressed on a story', '/follow 2'],
  ['/start', '/start'],
  ['/setup', '/setup 07:30 weekdays world science'],
  ['/schedule list', '/schedule list'],
  ['/settings', '/settings'],
  ['/topics', '/topics'],
  ['/search', '/search bridge'],
  ['/status', '/status'],
  ['/help', '/help'],
] as const

const hebrewAnswers = [
  ['A story in Hebrew', '/story 1'],
  ['Settings in Hebrew', '/settings'],
  ['Help in Hebrew', '/help'],
] as const

/** The sample newsroom's messages as Telegram shows them. */
export async function drawTelegram(bot: Bot): Promise<Drawing> {
  const wanted = {
    reader: telegramReader,
    hebrewChatId: 'telegram:9',
    topic: 'Velm',
    answers,
    hebrewAnswers,
  }
  const listed = await listScenes(bot, wanted)
  const scenes = listed === null ? [] : [...placeScenes(listed, bot), await offerScene(bot)]
  const messages = listed === null ? [] : [listed.digest, listed.hebrew, ...answersOf(listed)]
  const cards = cardsOf(messages)
  const now = listed?.phrasing.now ?? 0
  const reader = { timeZone: bot.settings.timeZone, language: 'en-GB', now }
  return { payloads: scenes, draw: (theme) => drawPage({ theme, reader, scenes, cards }) }
}

function answersOf(scenes: Scenes): readonly Message[] {
  return [...scenes.answers, ...scenes.hebrewAnswers].map(({ message }) => message)
}

function placeScenes(scenes: Scenes, bot: Bot): readonly PreviewScene[] {
  const { digest, headlines, alert, plainAlert, correction, story, hebrew, phrasing } = scenes
  const posts: readonly (readonly [title: string, place: Place, message: Message | null])[] = [
    ['A digest in a private chat', alone, digest],
    ['The same in a channel', channel, digest],
    ['The same in a topic of a group', topic, digest],
    ['An alert with its picture', channel, alert],
    ['An alert of what not everybody wants to see', channel, hidePicture(alert)],
    ['An alert without picture', alone, plainAlert],
    ['A correction', channel, correction],
    ['Headlines whose digest follows as an answer', channel, headlines],
    ['A post of one story', topic, story],
    ['A digest in Hebrew', { ...alone, name: 'Dateline' }, hebrew],
    ['To whoever added the bot, alone', alone, welcome(phrasing)],
  ]
  const posted = posts.flatMap(([title, place, message]) =>
    message === null ? [] : [{ ...sceneOf(title, place), messages: tell(message, place, bot) }],
  )
  const answered = [...scenes.answers, ...scenes.hebrewAnswers].map((answer) =>
    answerScene(answer, bot),
  )
  return [...posted, ...answered, ...groupScenes(scenes, bot), ...askScenes(scenes)]
}

function sceneOf(
  title: string,
  { kind, name: called, about }: Place,
): Omit<PreviewScene, 'messages'> {
  return { title, chat: { kind, name: called, about } }
}

function hidePicture(message: Message | null): Message | null {
  if (message === null) return null
  const blocks = message.blocks.map((block) =>
    block.kind === 'story' && block.image !== undefined
      ? { ...block, image: { ...block.image, spoiler: true } }
      : block,
  )
  return { ...message, blocks }
}

function welcome(phrasing: Scenes['phrasing']): Message {
  const places = [{ id: 's1k9x2b', name: 'Harbour group' }]
  return composeWelcome({ name: 'Harbour group', places }, phrasing)
}

/** A message in as many parts as it takes there. */
function tell(
  message: Message,
  place: Place,
  bot: Bot,
  command: string | null = null,
): readonly PreviewMessage[] {
  const setting = settingOf(message, place, bot, command)
  const from = place.kind === 'channel' ? place.name : name
  const views = place.kind === 'channel' ? { views: '1.2K' } : {}
  return planForTelegram(message, setting).map((part) => ({
    from,
    at: message.at,
    part: renderPart(part, setting),
    ...views,
  }))
}

function settingOf(
  { language }: Message,
  { kind, address }: Place,
  { catalogue, desks, clock }: Bot,
  command: string | null,
): Parameters<typeof renderPart>[1] {
  const names = createShortNames(clock.now())
  return {
    t: catalogue.translator(language),
    desks,
    botName,
    shared: kind !== 'private',
    place: address,
    about: null,
    command,
    callbackOf: (data) => names.callbackOf(address.chatId, data),
  }
}

/** What is typed stands above its answer; what is pressed leaves nothing. */
function answerScene({ title, line, command, message }: AnswerScene, bot: Bot): PreviewScene {
  const told = tell(message, alone, bot, command)
  const isTyped = title.startsWith('/')
  const typed = isTyped ? [say(null, line, message.at)] : []
  // The story of More is drawn as it is read.
  const shown = command === 'story' ? told.map((each) => ({ ...each, opened: true })) : told
  return { ...sceneOf(title, alone), messages: [...typed, ...shown] }
}

function say(from: string | null, line: string, at: number): PreviewMessage {
  return { from, at, part: plainPart(line, 'en') }
}

const member = 'Ada Renn'

/** Answers where others read: short, quoting who asked, the rest alone. */
function groupScenes(scenes: Scenes, bot: Bot): readonly PreviewScene[] {
  const { digest, phrasing } = scenes
  const help = scenes.answers.find(({ command }) => command === 'help')
  const asked = [
    ['A member asks for the news', '/news', digest],
    ['A member asks for help', `/help@${botName}`, help?.message ?? null],
  ] as const
  return asked.flatMap(([title, line, message]) => {
    if (message === null) return []
    const { message: short, shortened } = shortenReply(message, phrasing.t)
    const [first] = tell(short, group, bot)
    if (first === undefined) return []
    const open = {
      text: phrasing.t('telegram-open-privately'),
      url: `https://t.me/${botName}?start=news`,
    }
    const keyboard = shortened ? [...first.part.keyboard, [open]] : first.part.keyboard
    const answer = {
      ...first,
      quotes: { name: member, text: line },
      part: { ...first.part, keyboard },
    }
    return [{ ...sceneOf(title, group), messages: [say(member, line, message.at), answer] }]
  })
}

/** Words that a button asks for are written as an answer. */
function askScenes({ answers: answered, phrasing }: Scenes): readonly PreviewScene[] {
  const [question] = answered.flatMap(({ message }) => message.blocks.flatMap(questionsOf))
  if (question === undefined) return []
  const { title, label, example } = question
  const messages = [say(name, [title, label].join('\n'), phrasing.now)]
  const composer = { answers: { name, text: title }, placeholder: example }
  return [{ ...sceneOf('Words asked for by a button', alone), messages, composer }]
}

function questionsOf(block: Message['blocks'][number]): readonly Question[] {
  const buttons = block.kind === 'actions' ? block.buttons : []
  return buttons.flatMap(({ ask }) => (ask === undefined ? [] : [ask]))
}

/** Stories to share in whatever chat the bot's name is typed. */
async function offerScene(bot: Bot): Promise<PreviewScene> {
  const { cards } = await bot.conversation.offer({ ...telegramReader, text: 'velm' }, 4)
  const offers = cards.flatMap((card) => card.blocks.flatMap(offeredOf))
  const [shared] = cards
  const messages = shared === undefined ? [] : tell(shared, group, bot)
  return {
    ...sceneOf('Sharing a story from any chat', group),
    messages: messages.map((message) => ({ ...message, from: member })),
    composer: { typed: `@${botName} velm`, offers },
  }
}

function offeredOf(block: Message['blocks'][number]): readonly OfferedResult[] {
  if (block.kind !== 'story') return []
  const { headline, statements } = block.brief
  const description = [headline.source.publisher, ...statements.slice(0, 1).map(({ text }) => text)]
  return [{ title: headline.text, description: description.join(' · '), picture: null }]
}

/** As the pages of the stories' reports would describe themselves. */
function cardsOf(messages: readonly (Message | null)[]): LinkCards {
  const blocks = messages.flatMap((message) => message?.blocks ?? [])
  return new Map(
    blocks.flatMap((block): [string, LinkCard][] => {
      if (block.kind !== 'story') return []
      const { headline, statements, image } = block.brief
      const { publisher: site, url } = headline.source
      const description = statements[0]?.text ?? ''
      return [[url, { site, title: headline.text, description, image: image?.url ?? null }]]
    }),
  )
}
