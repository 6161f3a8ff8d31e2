import { type Catalogue, speakIn, type Translate } from '../delivery/translate.ts'
import type { Clock } from '../feed/clock.ts'
import { answerLine } from './answer-line.ts'
import { answerProblem } from './answer-problem.ts'
import type { Chat, ChatSettings } from './chat.ts'
import { ChatProblem } from './chat-problem.ts'
import type { Command, Reply } from './command.ts'
import type { Conversation, Line } from './conversation.ts'
import { createGreetings } from './greet-once.ts'
import { createOnce } from './handle-once.ts'
import { isReadAlone } from './is-read-alone.ts'
import { keepForecasts } from './keep-forecasts.ts'
import { keepTold, languageTold } from './language-told.ts'
import { createLineLimit } from './limit-lines.ts'
import { listOpenable, listShownNumbers } from './list-shown-numbers.ts'
import { createLongLines } from './long-lines.ts'
import { createMeetings } from './meet-places.ts'
import { createNumbering } from './numbering.ts'
import { offerStories } from './offer-stories.ts'
import { createOpenQuestions } from './open-questions.ts'
import { createPopular } from './popular.ts'
import { memoryOf, readChat } from './read-chat.ts'
import { readOwnLanguage } from './read-own-language.ts'
import type { RunSetting } from './run-command.ts'
import type { Services } from './services.ts'
import { suggestLine } from './suggest-line.ts'
import { suggestOption } from './suggest-option.ts'
import { buildVocabulary, type Vocabulary } from './vocabulary.ts'

/** What a conversation is made of. */
export interface ConversationParts {
  readonly commands: readonly Command[]
  readonly services: Services
  readonly catalogue: Catalogue
  readonly clock: Clock
  /** For whatever was not asked of us: an event, never a chat's words. */
  readonly warn: (event: string, error: unknown) => void
  /** Settings of a chat that has set nothing. */
  readonly defaults: ChatSettings
  /** Lines a minute one person may say in a shared place. */
  readonly linesPerMinute?: number
}

/** A person reads an answer before the next question; a script does not. */
const standardLinesPerMinute = 8

/** Wires commands, words and stores into one door for every platform. */
export function createConversation(parts: ConversationParts): Conversation {
  const numbering = createNumbering()
  const vocabularies = new Map<string, Vocabulary>()
  const { commands, catalogue, clock, defaults } = parts
  const services = { ...parts.services, news: keepForecasts(parts.services.news, clock.now) }
  const memory = {
    questions: createOpenQuestions(),
    longLines: createLongLines(clock.now()),
  }
  const popular = createPopular(services, clock.now)
  const once = createOnce({ inbox: services.inbox, clock, warn: parts.warn })
  const meetings = createMeetings(services.places)
  const greetings = createGreetings()
  const limit = createLineLimit(parts.linesPerMinute ?? standardLinesPerMinute)

  /** The words of these languages, the first before the others, and of English. */
  function vocabularyOf(...languages: readonly string[]): Vocabulary {
    const read = [...new Set([...languages, 'en'])]
    const known = vocabularies.get(read.join())
    if (known !== undefined) return known
    const translators = read.map((language) => catalogue.translator(language))
    const built = buildVocabulary(commands, services.desks, translators)
    vocabularies.set(read.join(), built)
    return built
  }

  function defaultsOf(line: Pick<Line, 'language'>): ChatSettings {
    const language = languageTold(line, catalogue.languages)
    return language === null ? defaults : { ...defaults, language }
  }

  async function settingOf(line: Line): Promise<RunSetting> {
    const place = await readChat(line, services, defaultsOf(line))
    const placeLanguage = place.settings.language
    const ownLanguage = await readOwnLanguage(line, services.chats, catalogue.languages)
    const language = ownLanguage ?? placeLanguage
    // Whatever is written from here on is written for the asker.
    const chat = { ...place, settings: { ...place.settings, language } }
    const grammar = line.grammar ?? 'typed'
    return {
      chat,
      placeLanguage,
      ownLanguage,
      alone: isReadAlone(line),
      person: line.person,
      mayConfigure: line.mayConfigure ?? null,
      memoryId: memoryOf(line),
      grammar,
      t: speakIn(grammar, catalogue.translator(language), chat.typedName),
      translator: (other) => speakIn(grammar, catalogue.translator(other), chat.typedName),
      interfaceLanguages: catalogue.languages,
      clock,
      services,
      numbering,
      commands,
      vocabulary: vocabularyOf(language, placeLanguage),
      openDocument: line.openDocument ?? (() => Promise.resolve(null)),
      saveDocument: line.saveDocument ?? null,
      lookAtPlace: async (named) => (await line.lookAtPlace?.(named)) ?? null,
      listPlaces: async () => (await line.listPlaces?.()) ?? [],
      reachAlone: greetings.reachOnce(line),
      repeated: false,
    }
  }

  /** Who sets a place up presses a lot of buttons. False: they were told before, and are not answered. @throws ChatProblem */
  function mayGoOn({ chat, person, saidAt }: Line, memoryId: string): boolean {
    if (!chat.shared || person.admin) return true
    const tooMuch = limit.take(memoryId, saidAt ?? clock.now())
    if (tooMuch === null) return true
    if (tooMuch.told && saidAt !== undefined) return false
    throw new ChatProblem('problem-slow-down', { seconds: tooMuch.seconds })
  }

  /** Whatever goes wrong is told in the reply. Null: none is given. */
  async function answerNow(line: Line, repeated: boolean): Promise<Reply | null> {
    let setting: RunSetting | null = null
    try {
      const isMetNow = await meetings.meet(line.chat, clock.now())
      const told = languageTold(line, catalogue.languages)
      if (isMetNow) await keepTold(line.chat, told, { ...services, ...defaults })
      setting = { ...(await settingOf(line)), repeated }
      if (!mayGoOn(line, setting.memoryId)) {
        await once.finish(line.key)
        return null
      }
      const reply = await answerLine(line, setting, memory)
      const listed = listShownNumbers(reply.message)
      if (listed.length > 0) numbering.remember(setting.memoryId, listed)
      if (reply.changed !== undefined) meetings.forget(line.chat.id)
      for (const id of reply.deleted ?? []) meetings.forget(id)
      return reply
    } catch (error) {
      if (!(error instanceof ChatProblem)) parts.warn('command-failed', error)
      return answerProblem(error, setting ?? plainSetting(line, defaultsOf(line), parts))
    } finally {
      greetings.end(line)
    }
  }

  return {
    async answer(line) {
      const reply = await once.begin(line.key, (repeated) => answerNow(line, repeated))
      if (reply === null) return null
      const message =
        line.takesLongLines === true
          ? reply.message
          : memory.longLines.shorten(memoryOf(line), reply.message)
      return { ...reply, message, ...(line.key === undefined ? {} : { key: line.key }) }
    },
    async sent({ message, memoryId, key }) {
      try {
        if (memoryId === null || message.shows.length === 0) return
        await services.memory.markShown(memoryId, message.shows, clock.now())
      } finally {
        await once.finish(key)
      }
    },
    dropped: ({ key }) => once.finish(key),
    async offer(line, most) {
      const chat = await readChat(line, services, defaultsOf(line))
      const t = catalogue.translator(chat.settings.language)
      return offerStories({ chat, words: line.text, limit: most, t, now: clock.now(), services })
    },
    told(reader, message) {
      const numbered = listShownNumbers(message)
      const listed = numbered.length > 0 ? numbered : listOpenable(message)
      if (listed.length > 0) numbering.remember(memoryOf(reader), listed)
    },
    async suggest(line) {
      const { settings, id } = await readChat(line, services, defaultsOf(line))
      const vocabulary = vocabularyOf(settings.language)
      const ownChatId = line.chat.shared ? (line.person.privateChatId ?? null) : id
      const { language } = settings
      const setting = { vocabulary, services, chatId: id, ownChatId, language }
      return suggestLine(line.text, commands, setting)
    },
    suggestOption: async (line, asked) =>
      suggestOption(asked, { ...(await settingOf(line)), popular }),
  }
}

/** When even the settings cannot be read, the apology still needs a language. */
function plainSetting(
  line: Line,
  settings: ChatSettings,
  { catalogue, clock }: ConversationParts,
): { readonly chat: Chat; readonly t: Translate; readonly clock: Clock } {
  const translate = catalogue.translator(settings.language)
  const t = speakIn(line.grammar ?? 'typed', translate, line.chat.typedName)
  return { chat: { ...line.chat, settings }, t, clock }
}
