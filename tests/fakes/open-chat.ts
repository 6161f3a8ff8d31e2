import { commands } from '../../commands/index.ts'
import { openDatabase } from '../../src/adapters/database/open-database.ts'
import { loadCatalogue } from '../../src/adapters/locale/load-catalogue.ts'
import { listChoices } from '../../src/adapters/terminal/list-choices.ts'
import { renderForTerminal } from '../../src/adapters/terminal/render-for-terminal.ts'
import type { ChatSettings } from '../../src/chat/chat.ts'
import type { Reply } from '../../src/chat/command.ts'
import type { Conversation, Line } from '../../src/chat/conversation.ts'
import { createConversation } from '../../src/chat/create-conversation.ts'
import type { Services } from '../../src/chat/services.ts'
import { alertStandard } from '../../src/delivery/alert-rules.ts'
import { createAlertExplainer } from '../../src/delivery/explain-alert.ts'
import type { Button, Message } from '../../src/delivery/message.ts'
import type { DigestRequest, News, SearchRequest } from '../../src/digest/news.ts'
import { writeStory } from '../../src/digest/write-story.ts'
import type { Writing } from '../../src/digest/writing.ts'
import type { Clock } from '../../src/feed/clock.ts'
import { plainPlace } from './plain-place.ts'
import {
  bridgeBrief,
  cometBrief,
  sampleDesks,
  sampleDigest,
  sourceOf,
  thursdayMorning,
} from './sample-briefs.ts'

/** The catalogues of the project. */
export const catalogue = loadCatalogue(`${import.meta.dirname}/../../locales`)

/** A chat over the real store in memory, with scripted news and sources. */
export interface OpenChat {
  readonly conversation: Conversation
  readonly services: Services
  /** What the news was asked for. */
  readonly asked: (DigestRequest | SearchRequest)[]
  readonly warnings: string[]
  say(text: string, line?: Partial<Line>): Promise<Reply>
  /** The reply as a pipe shows it, 80 columns wide. */
  read(text: string, line?: Partial<Line>): Promise<string>
  close(): Promise<void>
}

/** `parts` replace what is scripted. */
export async function openChat(
  parts: {
    readonly news?: Partial<News>
    readonly sources?: Partial<Services['sources']>
    readonly settings?: Partial<ChatSettings>
    readonly linesPerMinute?: number
    readonly clock?: Clock
  } = {},
): Promise<OpenChat> {
  const stores = await openDatabase({ path: ':memory:' })
  const asked: OpenChat['asked'] = []
  const warnings: string[] = []
  const services: Services = {
    ...stores,
    desks: sampleDesks,
    news: { ...scriptedNews(asked), ...parts.news },
    sources: { ...scriptedSources, ...parts.sources },
    previews: { preview: async () => scriptedPreview },
    alertStandard,
    maxAgeMs: 72 * 3_600_000,
    explainer: createAlertExplainer({
      ...stores,
      writing,
      aliases: [],
      now: () => thursdayMorning,
    }),
  }
  const conversation = createConversation({
    commands,
    services,
    catalogue,
    clock: parts.clock ?? { now: () => thursdayMorning, sleep: () => Promise.resolve() },
    ...(parts.linesPerMinute === undefined ? {} : { linesPerMinute: parts.linesPerMinute }),
    warn: (event) => warnings.push(event),
    defaults: { ...plainPlace, ...parts.settings },
  })
  const say: OpenChat['say'] = async (text, line = {}) => {
    const reply = await conversation.answer({ ...atTerminal, text, ...line })
    if (reply === null) throw new Error('the line was handled before')
    return reply
  }
  return {
    conversation,
    services,
    asked,
    warnings,
    say,
    async read(text, line) {
      const { message } = await say(text, line)
      const t = catalogue.translator(message.language)
      const look = { width: 80, colour: false, links: false, screen: false, t }
      return renderForTerminal(message, look).lines.join('\n')
    },
    close: () => stores.close(),
  }
}

/** The line of one person in a group; `alone` is where they are written to alone. */
export function inGroup(
  id: string,
  {
    admin = false,
    manager = admin,
    alone = true,
  }: { readonly admin?: boolean; readonly manager?: boolean; readonly alone?: boolean } = {},
): Pick<Line, 'chat' | 'person'> {
  return {
    chat: { id: 'group:1', platform: 'group', shared: true },
    person: { id, admin, manager, ...(alone ? { privateChatId: `group:private-${id}` } : {}) },
  }
}

/** What the buttons of a reply say and run, in order, those of its menus and stories among them. */
export function buttonsOf({ message }: Reply): readonly Button[] {
  return message.blocks.flatMap((block) => {
    if (block.kind === 'actions' || block.kind === 'story') return block.buttons
    if (block.kind === 'choose') return listChoices(block)
    if (block.kind !== 'menu') return []
    return block.items.flatMap(({ button, also }) =>
      also === undefined ? [button] : [button, also],
    )
  })
}

/** The line of somebody at the machine. */
export const atTerminal = {
  chat: { id: 'terminal:local', platform: 'terminal', shared: false, isOperator: true },
  person: { id: 'terminal:me', admin: true },
} as const

function scriptedNews(asked: OpenChat['asked']): News {
  const briefs = [bridgeBrief(), cometBrief()]
  return {
    digest: async (request) => {
      asked.push(request)
      return sampleDigest({ topics: request.topics })
    },
    brief: async (id) => briefs.find(({ storyId }) => storyId === id) ?? null,
    search: async (request) => {
      asked.push(request)
      return []
    },
    coverage: async () => sampleDigest().coverage,
    forecast: async () => ({
      stories: 12,
      alerts: 4,
      minutesADay: 3,
      examples: [
        {
          storyId: 12,
          title: 'Comet survey finds second interstellar visitor',
          language: 'en',
          outlets: 1,
          source: sourceOf('Delta Wire', 26),
        },
      ],
    }),
    trending: async () => [{ words: 'Ada Renn', stories: 7 }],
  }
}

const writing: Writing = { write: async (material) => writeStory(material, {}) }

const scriptedPreview: Message = {
  blocks: [{ kind: 'text', spans: [{ text: 'The next digest.' }] }],
  language: 'en',
  timeZone: 'Asia/Jerusalem',
  at: thursdayMorning,
  private: true,
  shows: [],
}

const scriptedSources: Services['sources'] = {
  check: async (urls) =>
    urls.map((url) => ({ ok: false, url, reason: 'unreachable', status: null })),
  add: async (url) => ({
    outcome: 'failed',
    check: { ok: false, url, reason: 'no-feed', status: null },
  }),
  importOpml: async () => ({ added: 2, known: 1, skipped: 0 }),
  exportOpml: async () => '<opml version="2.0"/>\n',
}
