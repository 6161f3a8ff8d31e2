import type { Catalogue, Translate } from '../delivery/translate.ts'
import { memoryIdOf } from '../digest/memory-store.ts'
import type { Clock } from '../feed/clock.ts'
import { answerProblem, answerSaying, answerUnknown } from './answer-problem.ts'
import type { Chat, ChatSettings } from './chat.ts'
import { ChatProblem } from './chat-problem.ts'
import type { Command, Reply } from './command.ts'
import type { Conversation, Line } from './conversation.ts'
import { createNumbering } from './numbering.ts'
import { createOpenQuestions, type OpenQuestions } from './open-questions.ts'
import { parseCommand } from './parse-command.ts'
import { type RunSetting, runCommand } from './run-command.ts'
import type { Services } from './services.ts'
import { suggestLine } from './suggest-line.ts'
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
}

/** Wires commands, words and stores into one door for every platform. */
export function createConversation(parts: ConversationParts): Conversation {
  const numbering = createNumbering()
  const vocabularies = new Map<string, Vocabulary>()
  const open = createOpenQuestions()
  const { commands, services, catalogue, clock } = parts

  function vocabularyOf(language: string): Vocabulary {
    const known = vocabularies.get(language)
    if (known !== undefined) return known
    const translators = [catalogue.translator(language), catalogue.translator('en')]
    const built = buildVocabulary(commands, services.desks, translators)
    vocabularies.set(language, built)
    return built
  }

  async function settingOf(line: Line): Promise<RunSetting> {
    const chat = await readChat(line, parts)
    const { language } = chat.settings
    return {
      chat,
      person: line.person,
      memoryId: memoryOf(line),
      t: catalogue.translator(language),
      translator: (other) => catalogue.translator(other),
      clock,
      services,
      numbering,
      commands,
      vocabulary: vocabularyOf(language),
      openDocument: line.openDocument ?? (() => Promise.resolve(null)),
      saveDocument: line.saveDocument ?? null,
    }
  }

  return {
    async answer(line) {
      let setting: RunSetting | null = null
      try {
        setting = await settingOf(line)
        return await answerLine(line.text, setting, open)
      } catch (error) {
        if (!(error instanceof ChatProblem)) parts.warn('command-failed', error)
        return answerProblem(error, setting ?? plainSetting(line, parts))
      }
    },
    async sent({ message, memoryId }) {
      if (memoryId === null || message.shows.length === 0) return
      await services.memory.markShown(memoryId, message.shows, clock.now())
    },
    async suggest(line) {
      const { settings, id } = await readChat(line, parts)
      const vocabulary = vocabularyOf(settings.language)
      const setting = { vocabulary, services, chatId: id, language: settings.language }
      return suggestLine(line.text, commands, setting)
    },
  }
}

async function answerLine(text: string, setting: RunSetting, open: OpenQuestions): Promise<Reply> {
  const parsed = parseCommand(text, setting.vocabulary)
  const question = open.take(setting.memoryId)
  if (parsed.kind === 'saying') {
    if (parsed.saying === 'yes' && question !== null) return answerLine(question.yes, setting, open)
    return answerSaying(parsed, question, setting)
  }
  if (parsed.kind === 'unknown') return answerUnknown(parsed, setting)
  const reply = await runCommand(parsed, setting)
  if (reply.asks !== undefined) open.put(setting.memoryId, reply.asks)
  return reply
}

/** A private chat's memory and its person's are one; in a shared place each asker has their own. */
function memoryOf({ chat, person }: Line): string {
  return chat.shared ? memoryIdOf(chat.id, person.id) : chat.id
}

/** A shared place's settings are the place's, but words are hidden for the person who hid them. */
async function readChat(line: Line, { services, defaults }: ConversationParts): Promise<Chat> {
  const own = await services.chats.readSettings(line.chat.id)
  const mine = line.chat.shared ? await services.chats.readSettings(memoryOf(line)) : {}
  const hiddenWords = [...(own.hiddenWords ?? defaults.hiddenWords), ...(mine.hiddenWords ?? [])]
  return { ...line.chat, settings: { ...defaults, ...own, hiddenWords } }
}

/** When even the settings cannot be read, the apology still needs a language. */
function plainSetting(
  line: Line,
  { defaults, catalogue, clock }: ConversationParts,
): { readonly chat: Chat; readonly t: Translate; readonly clock: Clock } {
  const chat = { ...line.chat, settings: defaults }
  return { chat, t: catalogue.translator(defaults.language), clock }
}
