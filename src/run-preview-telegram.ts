import type { PreviewMessage } from './adapters/telegram/preview/draw-message.ts'
import { drawPage, type PreviewScene } from './adapters/telegram/preview/draw-page.ts'
import { listCards } from './adapters/telegram/preview/list-cards.ts'
import { listOffers } from './adapters/telegram/preview/list-offers.ts'
import {
  alone,
  botTitle,
  channel,
  group,
  type Place,
  topic,
} from './adapters/telegram/preview/sample-places.ts'
import {
  answerAt,
  askedAt,
  postAt,
  type TellParts,
} from './adapters/telegram/preview/tell-there.ts'
import { writeQuestion } from './adapters/telegram/write-question.ts'
import { composeWelcome } from './chat/compose-welcome.ts'
import type { Bot } from './connect-bot.ts'
import type { Message, Question } from './delivery/message.ts'
import {
  type AnswerScene,
  type Drawing,
  listScenes,
  pressedAnswers,
  type Reader,
  type Scenes,
  typedAnswers,
} from './list-scenes.ts'

const botName = 'DatelineNewsBot'

/** Somebody alone with the bot, who is admin of their own chat. */
export const telegramReader: Reader = {
  chat: { id: 'telegram:7', platform: 'telegram', shared: false },
  person: { id: 'telegram:7', admin: true, privateChatId: 'telegram:7' },
  grammar: 'typed',
}

const answers = [...pressedAnswers, ['/start', '/start'], ...typedAnswers] as const

const hebrewAnswers = [
  ['A story in Hebrew', '/story 1'],
  ['Settings in Hebrew', '/settings'],
  ['Help in Hebrew', '/help'],
] as const

/** The sample newsroom's messages as Telegram shows them. */
export async function drawTelegram(bot: Bot): Promise<Drawing> {
  const listed = await listScenes(bot, {
    reader: telegramReader,
    hebrewChatId: 'telegram:9',
    topic: 'Velm',
    mayAlert: ({ brief }) => brief.contentMarks.length === 0,
    answers,
    hebrewAnswers,
  })
  if (listed === null) return { payloads: [], pages: [] }
  const groups: readonly Group[] = [
    ['digests', digestScenes(listed, bot)],
    ['posts', postScenes(listed, bot)],
    ['answers', listed.answers.map((answer) => answerScene(answer, bot))],
    ['shared', [...groupScenes(listed, bot), ...askScenes(listed, bot), await offerScene(bot)]],
    ['hebrew', hebrewScenes(listed, bot)],
  ]
  const answered = [...listed.answers, ...listed.hebrewAnswers].map(({ message }) => message)
  const cards = listCards([listed.digest, listed.hebrew, ...answered])
  const reader = { timeZone: bot.settings.timeZone, language: 'en-GB', now: listed.phrasing.now }
  return {
    payloads: groups.flatMap(([, scenes]) => scenes),
    pages: groups.map(([name, scenes]) => ({ name, ...drawPage({ reader, scenes, cards }) })),
  }
}

type Group = readonly [page: string, scenes: readonly PreviewScene[]]
type Post = readonly [title: string, place: Place, message: Message | null]

function digestScenes({ digest }: Scenes, bot: Bot): readonly PreviewScene[] {
  return place(bot, [
    ['A digest in a private chat', alone, digest],
    ['The same in a channel', channel, digest],
    ['The same in a topic of a group', topic, digest],
  ])
}

function postScenes(scenes: Scenes, bot: Bot): readonly PreviewScene[] {
  const { alert, plainAlert, correction, story, phrasing } = scenes
  const posted = place(bot, [
    ['An alert with its picture', channel, alert],
    ['An alert of what not everybody wants to see', channel, hidePicture(alert)],
    ['An alert without picture', alone, plainAlert],
    ['A correction', channel, correction],
    ['A post of one story', topic, story],
    ['To whoever added the bot, alone', alone, welcome(phrasing)],
  ])
  return [...posted, ...headlineScenes(scenes, bot)]
}

/** The digest stands below its headlines, as an answer to them. */
function headlineScenes({ headlines, digest }: Scenes, bot: Bot): readonly PreviewScene[] {
  if (headlines === null) return []
  const [card, ...more] = postAt(headlines, channel, partsOf(bot))
  if (card === undefined) return []
  const [title = ''] = card.part.text.split('\n')
  const below = postAt(digest, channel, partsOf(bot)).map((message, i) =>
    i === 0 ? { ...message, quotes: { name: channel.name, text: title } } : message,
  )
  const scene = sceneOf('Headlines, and their digest as an answer', channel)
  return [{ ...scene, messages: [card, ...more, ...below] }]
}

function hebrewScenes(
  { hebrew, hebrewAnswers: answered }: Scenes,
  bot: Bot,
): readonly PreviewScene[] {
  const digest = place(bot, [['A digest in Hebrew', alone, hebrew]])
  return [...digest, ...answered.map((answer) => answerScene(answer, bot))]
}

function place(bot: Bot, posts: readonly Post[]): readonly PreviewScene[] {
  return posts.flatMap(([title, where, message]) =>
    message === null
      ? []
      : [{ ...sceneOf(title, where), messages: postAt(message, where, partsOf(bot)) }],
  )
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
  return composeWelcome({ name: 'Harbour group', kind: 'group', places }, phrasing)
}

/** What is typed stands above its answer; what is pressed leaves nothing. */
function answerScene({ title, line, command, message }: AnswerScene, bot: Bot): PreviewScene {
  const told = answerAt(message, { where: alone, line, command }, partsOf(bot))
  const isTyped = title.startsWith('/')
  const typed = isTyped ? [say(null, line, message.at)] : []
  // The story of More is drawn as it is read.
  const shown = command === 'story' ? told.map((each) => ({ ...each, opened: true })) : told
  return { ...sceneOf(title, alone), messages: [...typed, ...shown] }
}

/** Text and nothing else. */
const bare = {
  entities: [],
  keyboard: [],
  preview: { is_disabled: true },
  picture: null,
  files: [],
}

/** As people write: nothing of it is ours. */
function say(from: string | null, text: string, at: number): PreviewMessage {
  return { from, at, part: { ...bare, text } }
}

function partsOf({ catalogue, desks }: Bot): TellParts {
  return { catalogue, desks, botName }
}

const member = 'Ada Renn'

/** Answers where others read: short, quoting who asked, the rest alone. */
function groupScenes(scenes: Scenes, bot: Bot): readonly PreviewScene[] {
  const { digest } = scenes
  const help = scenes.answers.find(({ command }) => command === 'help')
  const asked = [
    ['A member asks for the news', '/news', digest],
    ['A member asks for help', `/help@${botName}`, help?.message ?? null],
  ] as const
  return asked.flatMap(([title, line, message]) => {
    if (message === null) return []
    const [first] = answerAt(message, { where: group, line, command: null }, partsOf(bot))
    if (first === undefined) return []
    const answer = { ...first, quotes: { name: member, text: line } }
    return [{ ...sceneOf(title, group), messages: [say(member, line, message.at), answer] }]
  })
}

/** Words that a button asks for are written as an answer. */
function askScenes({ answers: answered, phrasing }: Scenes, bot: Bot): readonly PreviewScene[] {
  const [question] = answered.flatMap(({ message }) => message.blocks.flatMap(questionsOf))
  if (question === undefined) return []
  const { language, now } = phrasing
  const means = { catalogue: bot.catalogue, me: { username: botName }, token: 'preview', language }
  const rich = writeQuestion(question, askedAt(alone), '/settings', means)
  const messages = [{ from: botTitle, at: now, part: { ...bare, ...rich } }]
  const [text = ''] = rich.text.split('\n')
  const composer = { answers: { name: botTitle, text }, placeholder: question.example }
  return [{ ...sceneOf('Words asked for by a button', alone), messages, composer }]
}

function questionsOf(block: Message['blocks'][number]): readonly Question[] {
  const buttons = block.kind === 'actions' ? block.buttons : []
  return buttons.flatMap(({ ask }) => (ask === undefined ? [] : [ask]))
}

/** Stories to share in whatever chat the bot's name is typed. */
async function offerScene(bot: Bot): Promise<PreviewScene> {
  const { cards } = await bot.conversation.offer({ ...telegramReader, text: 'velm' }, 4)
  const offers = listOffers(cards)
  const [shared] = cards
  const messages = shared === undefined ? [] : postAt(shared, group, partsOf(bot))
  return {
    ...sceneOf('Sharing a story from any chat', group),
    messages: messages.map((message) => ({ ...message, from: member, via: `@${botName}` })),
    composer: { typed: `@${botName} velm`, offers },
  }
}
