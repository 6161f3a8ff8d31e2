import { commands } from '../commands/index.ts'
import { describeCommands } from './adapters/discord/describe-commands.ts'
import { forumTitle } from './adapters/discord/forum-title.ts'
import {
  drawPage,
  type PreviewMessage,
  type PreviewPlace,
} from './adapters/discord/preview/draw-page.ts'
import { renderParts } from './adapters/discord/render-parts.ts'
import { composeWelcome } from './chat/compose-welcome.ts'
import type { Bot } from './connect-bot.ts'
import { callRole } from './delivery/call-role.ts'
import type { Message } from './delivery/message.ts'
import type { Phrasing } from './delivery/phrase-source.ts'
import {
  type Drawing,
  listScenes,
  pressedAnswers,
  type Reader,
  type Scenes,
  typedAnswers,
} from './list-scenes.ts'

/** A channel's admin. */
export const discordReader: Reader = {
  chat: { id: 'discord:1', platform: 'discord', shared: true },
  person: { id: 'discord:2', admin: true, privateChatId: 'discord:@2' },
  grammar: 'forms',
}

const news: PreviewPlace = { kind: 'channel', name: 'morning-news' }
const role = '3'

/** Commands whose private answers are drawn. */
const answers = [...pressedAnswers, ...typedAnswers]

/** One message of the preview and where it stands. */
interface Scene {
  readonly title: string
  readonly place: PreviewPlace
  /** Name of the command it answers, null for a post. */
  readonly command: string | null
  readonly message: Message
}

/** The sample newsroom's messages as Discord shows them. */
export async function drawDiscord(bot: Bot): Promise<Drawing> {
  const wanted = { reader: discordReader, hebrewChatId: 'discord:9', topic: 'Velm', answers }
  const listed = await listScenes(bot, wanted)
  const messages = renderScenes(listed === null ? [] : placeScenes(listed), bot)
  // Discord's clients know no Hebrew: their times are told in English.
  const now = Math.max(...messages.map(({ at }) => at))
  const reader = { timeZone: bot.settings.timeZone, language: 'en', now }
  return { payloads: messages, pages: [{ name: '', ...drawPage({ reader, messages }) }] }
}

function placeScenes(scenes: Scenes): readonly Scene[] {
  const { digest, headlines, alert, correction, story, hebrew, phrasing } = scenes
  const daily = { kind: 'announcement', name: 'daily-news', thread: 'Night briefing' } as const
  const posts = [
    post('A digest', news, digest),
    post('A card with its thread, in an announcement channel', daily, headlines),
    post('An alert that calls a role', news, alert === null ? null : callRole(alert, role)),
    post('A correction', news, correction),
    post('A post in a forum', { kind: 'forum', name: 'stories' }, story),
    post('A digest in Hebrew', { kind: 'channel', name: 'חדשות' }, hebrew),
    post(
      'To whoever added the bot, alone',
      { kind: 'direct', name: 'Dateline' },
      welcome(phrasing),
    ),
  ]
  const answered = scenes.answers.map((answer): Scene => ({ ...answer, place: news }))
  return [...posts.filter((scene) => scene !== null), ...answered]
}

function post(title: string, place: PreviewPlace, message: Message | null): Scene | null {
  return message === null ? null : { title, place, command: null, message }
}

function welcome(phrasing: Phrasing): Message {
  const names = ['general', 'morning-news', 'daily-news']
  const places = names.map((name, i) => ({ id: `${40 + i}`, name: `#${name}` }))
  return { ...composeWelcome({ name: 'Velm Harbour', places }, phrasing), private: false }
}

function renderScenes(
  scenes: readonly Scene[],
  { catalogue, desks }: Bot,
): readonly PreviewMessage[] {
  const commandIds = idsOf(describeCommands(commands, { catalogue }))
  return scenes.map(({ title, place, command, message }) => {
    const t = catalogue.translator(message.language)
    const setting = { t, desks, marker: null, aboutChannelId: null, command, commandIds }
    const parts = renderParts(message, setting)
    const named = place.kind === 'forum' ? { ...place, title: forumTitle(message, setting) } : place
    return { title, place: named, at: message.at, parts, ephemeral: message.private }
  })
}

/** As Discord would number them. */
function idsOf(described: ReturnType<typeof describeCommands>): ReadonlyMap<string, string> {
  const names = described.flatMap(({ name, options = [] }) => [
    name,
    ...options.map((option) => `${name} ${option.name}`),
  ])
  return new Map(names.map((name, i) => [name, `${i + 1}`]))
}
