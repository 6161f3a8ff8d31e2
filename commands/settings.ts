import type { ChatSettings } from '../src/chat/chat.ts'
import { ChatProblem } from '../src/chat/chat-problem.ts'
import { type CommandContext, defineCommand, type Reply } from '../src/chat/command.ts'
import type { OptionValues } from '../src/chat/option.ts'
import { nameOfLanguage, readLanguage } from '../src/chat/read-language.ts'
import { asChange } from '../src/chat/reply.ts'
import {
  communityOptions,
  isForManagers,
  readCommunityWish,
  readMention,
} from './settings/community-options.ts'
import { readPublishers } from './settings/read-publishers.ts'
import { showAlertRules } from './settings/show-alert-rules.ts'
import { showSettings } from './settings/show-settings.ts'

const mostLanguages = 8

const options = {
  card: { kind: 'choice', choices: ['alerts'] },
  language: { kind: 'language', named: true },
  languages: { kind: 'text', named: true, rest: true, suggest: 'languages' },
  zone: { kind: 'zone', named: true, rest: true },
  minutes: { kind: 'number', named: true, min: 1, max: 15 },
  originators: { kind: 'number', named: true, min: 1, max: 5 },
  settle: { kind: 'number', named: true, min: 0, max: 120 },
  gap: { kind: 'number', named: true, min: 0, max: 1440 },
  change: { kind: 'number', named: true, min: 0, max: 1000 },
  perday: { kind: 'number', named: true, min: 0, max: 100 },
  trusted: { kind: 'text', named: true, rest: true, suggest: 'publishers' },
  blocked: { kind: 'text', named: true, rest: true, suggest: 'publishers' },
  reports: { kind: 'choice', choices: ['me', 'chat', 'author'], named: true },
  images: { kind: 'choice', choices: ['on', 'off'], named: true },
  mention: { kind: 'role', named: true },
  ...communityOptions,
} as const

/** What may be set, as typed. */
type Wished = OptionValues<typeof options>

/** How this chat is spoken to: languages, time zone, length, and the rules of its alerts. */
export const settings = defineCommand({
  name: 'settings',
  aliases: ['preferences'],
  options,
  allowed: 'anyone',
  elsewhere: true,
  examples: [
    '/settings',
    '/settings minutes 5',
    '/settings language he',
    '/settings languages English, Hebrew',
    '/settings zone Asia/Jerusalem',
    '/settings alerts',
    '/settings originators 1',
    '/settings blocked velmcourier.example',
    '/settings images on',
  ],
  async run(context) {
    const { chat, person, services } = context
    const wished = await readWished(context)
    const rules = readRules(context.options)
    const trusted = await readTrusted(context)
    const alerts = { ...rules, ...trusted }
    const hasAlerts = Object.keys(alerts).length > 0
    const { reports, card, zone } = context.options
    // One place's zone is that of its server's others too, until they say another.
    const community = {
      ...readCommunityWish(context),
      ...(zone === null ? {} : { timeZone: zone }),
    }
    const isWish = [wished, alerts, community].some((each) => Object.keys(each).length > 0)
    if (!isWish && reports === null)
      return card === 'alerts' ? showAlertRules(context, false) : showSettings(context)
    if (chat.shared && !person.admin) throw new ChatProblem('problem-admins-only')
    if (chat.shared && person.manager !== true && isForManagers(context.options))
      throw new ChatProblem('problem-managers-only')
    const changed = hasAlerts ? { ...chat.settings.alerts, ...alerts } : null
    const saved = { ...wished, ...(changed === null ? {} : { alerts: changed }) }
    if (Object.keys(saved).length > 0) await services.chats.saveSettings(chat.id, saved)
    if (chat.communityId !== undefined && Object.keys(community).length > 0)
      await services.communities.saveCommunity(chat.communityId, community)
    if (reports !== null) await services.places.setAdminChat(chat.id, adminChat(reports, context))
    return asChange(await shown(saved, context))
  },
})

/** The card of what was changed, in the language the asker reads now. */
function shown(saved: Partial<ChatSettings>, context: CommandContext): Promise<Reply> {
  const { chat, ownLanguage } = context
  const placeLanguage = saved.language ?? context.placeLanguage
  const language = ownLanguage ?? placeLanguage
  const after = {
    ...context,
    t: context.translator(language),
    placeLanguage,
    chat: { ...chat, settings: { ...chat.settings, ...saved, language } },
  }
  return saved.alerts === undefined ? showSettings(after, true) : showAlertRules(after, true)
}

async function readWished(
  context: CommandContext & { readonly options: Wished },
): Promise<Partial<ChatSettings>> {
  const { language, languages, zone, minutes, blocked, images, mention } = context.options
  return {
    ...(language === null ? {} : { language: readInterface(language, context) }),
    ...(languages === null ? {} : { readingLanguages: readLanguages(languages, context) }),
    // A zone that a person says is theirs needs no further question.
    ...(zone === null ? {} : { timeZone: zone, zoneConfirmed: true }),
    ...(minutes === null ? {} : { minutes }),
    ...(images === null ? {} : { images: images === 'on' }),
    ...(mention === null ? {} : { mention: readMention(mention, context) }),
    ...(blocked === null ? {} : { blockedPublishers: await readPublishers(blocked, context) }),
  }
}

/** Words that only some of are translated are no language. @throws ChatProblem */
function readInterface(
  language: string,
  { chat, interfaceLanguages }: Pick<CommandContext, 'chat' | 'interfaceLanguages'>,
): string {
  if (interfaceLanguages.includes(language)) return language
  const name = (tag: string) => nameOfLanguage(tag, chat.settings.language) ?? tag
  const languages = interfaceLanguages.map(name).join(', ')
  const tags = [...chat.settings.readingLanguages, language].join(',')
  throw new ChatProblem('problem-interface', { name: name(language), languages }, [
    {
      label: 'button-read-too',
      values: { language: name(language) },
      command: `/settings languages:${tags}`,
    },
  ])
}

function readRules({ originators, settle, gap, change, perday }: Wished): ChatSettings['alerts'] {
  return {
    ...(originators === null ? {} : { originators }),
    ...(settle === null ? {} : { settleMinutes: settle }),
    ...(gap === null ? {} : { gapMinutes: gap }),
    ...(change === null ? {} : { leastChange: change / 100 }),
    ...(perday === null ? {} : { perDay: perday }),
  }
}

async function readTrusted(
  context: CommandContext & { readonly options: Wished },
): Promise<ChatSettings['alerts']> {
  const { trusted } = context.options
  return trusted === null ? {} : { trusted: await readPublishers(trusted, context) }
}

/** Who is told when something is wrong here; null: whoever made the schedule. @throws ChatProblem */
function adminChat(
  reports: 'me' | 'chat' | 'author',
  { chat, person }: CommandContext,
): string | null {
  if (reports === 'author') return null
  if (reports === 'chat' || !chat.shared) return chat.id
  if (person.privateChatId === undefined) throw new ChatProblem('problem-no-private-chat')
  return person.privateChatId
}

/** "English, Hebrew", "en he": the first leads. */
function readLanguages(text: string, { chat }: CommandContext): readonly string[] {
  const words = text.split(/[\s,;،]+/u).filter((word) => word !== '')
  const tags = new Set(words.map((word) => readLanguage(word, chat.settings.language)))
  if (tags.size <= mostLanguages) return [...tags]
  throw new ChatProblem('problem-languages', { most: mostLanguages })
}
