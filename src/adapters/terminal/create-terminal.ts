import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve as resolvePath } from 'node:path'
import type { Conversation, Line } from '../../chat/conversation.ts'
import type { OpenedDocument } from '../../chat/opened-document.ts'
import { foldWord } from '../../chat/vocabulary.ts'
import type { Message } from '../../delivery/message.ts'
import type { DeliveryOrder, DeliveryOutcome, Messenger } from '../../delivery/messenger.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import { frameEdit } from './frame-edit.ts'
import { type Look, readLook } from './look.ts'
import { drawProgress } from './progress.ts'
import { type Prompt, readLines } from './read-lines.ts'
import { renderForTerminal, renderNotice } from './render-for-terminal.ts'

/** What a terminal needs. */
export interface TerminalParts {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly catalogue: Catalogue
  /** Interface language until the chat has chosen one. */
  readonly language: string
  /** Where typed lines are remembered between runs; none when absent. */
  readonly historyFile?: string
  /** Where files are saved on a screen; the working folder when absent. */
  readonly folder?: string
}

/** The terminal as a chat: the first platform. */
export interface Terminal extends Messenger {
  /** The one chat there is. */
  readonly chat: Line['chat']
  /** Who sits at the machine runs it. */
  readonly person: Line['person']
  /**
   * Answers each line in order; resolves at the end of input, at a goodbye, on Ctrl-D or Ctrl-C. The
   * opening is said first to a person at the keyboard; other input is given it only when it has no lines.
   */
  run(conversation: Conversation, opening?: readonly string[]): Promise<void>
  /** Tells how reading the feeds goes; drawn on a screen only, gone when `done` reaches `total`. */
  progress(done: number, total: number, label: string): void
  /** A line of the program itself: a banner, a notice. */
  notice(text: string): void
}

const chat: Line['chat'] = {
  id: 'terminal:local',
  platform: 'terminal',
  shared: false,
  isOperator: true,
}
const person: Line['person'] = { id: 'terminal:me', admin: true, manager: true }

/** Nobody limits it; slow enough to be read. */
const terminalRates: Messenger['rates'] = {
  all: { count: 10, windowMs: 1000 },
  privateChat: [],
  sharedChat: [],
  counted: [],
}
/** The stream has taken it; there is nothing to pin or publish, and no message to come back to. */
const sent: DeliveryOutcome = { kind: 'sent', messageId: null }

/** Connects a terminal, a pipe or a test's streams. */
export function createTerminal(parts: TerminalParts): Terminal {
  const { input, output, environment, catalogue } = parts
  let language = parts.language
  // Whoever writes is told by the write itself.
  output.on('error', () => undefined)
  let choices: readonly string[] = []
  let prompt: Prompt | null = null
  let conversing: Conversation | null = null
  // What is shown is shown whole: a delivery waits for a reply, and a reply for a delivery.
  let turn: Promise<unknown> = Promise.resolve()
  const look = (): Look => readLook(output, environment, catalogue.translator(language))

  async function show(message: Message): Promise<void> {
    language = message.language
    const shown = look().screen
      ? await withFilesSaved(message, parts.folder ?? '.', look())
      : message
    const rendered = renderForTerminal(shown, look())
    choices = rendered.choices
    const text = rendered.lines.join('\n')
    // A file alone goes through a pipe byte by byte, so that it can be sent into one.
    const bare = shown.blocks.every(({ kind }) => kind === 'file')
    await write(output, bare ? text : `\n${text}${look().screen ? '\n\n' : '\n'}`)
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  async function deliver(order: DeliveryOrder): Promise<DeliveryOutcome> {
    if (order.message === null) return sent
    const message = frameEdit(order.message, order, catalogue.translator(order.message.language))
    try {
      await inTurn(async () => {
        prompt?.hide()
        await show(message)
        conversing?.told({ chat, person }, message)
        prompt?.show()
      })
      return sent
    } catch (error) {
      return { kind: 'not-sent', detail: error instanceof Error ? error.message : 'not written' }
    }
  }

  const leaves = (text: string): boolean =>
    [look().t, catalogue.translator('en')].some((t) => isGoodbye(text, t('terminal-leave')))

  return {
    platform: 'terminal',
    chat,
    person,
    rates: terminalRates,
    plan: (message) => [message],
    deliver,
    findDelivered: async () => ({ kind: 'unknown', detail: 'a terminal keeps nothing' }),
    progress: (done, total, label) => drawProgress(output, look(), { done, total, label }),
    notice: (text) => void output.write(`${renderNotice(text, language, look()).join('\n')}\n`),
    async run(conversation, opening = []) {
      conversing = conversation
      let said = 0
      const say = async (text: string): Promise<void> => {
        said++
        const typed = choices[Number(text.trim()) - 1] ?? text
        const reply = await conversation.answer({
          chat,
          person,
          text: typed,
          openDocument,
          saveDocument: (path, document) => save(resolvePath(parts.folder ?? '.', path), document),
        })
        if (reply === null) return
        await inTurn(() => show(reply.message))
        await conversation.sent(reply)
      }
      const suggest = (text: string) => conversation.suggest({ chat, person, text })
      try {
        if (input.isTTY === true) for (const line of opening) await say(line)
        if (input.isTTY === true && look().screen) this.notice(look().t('terminal-hint'))
        const prompted = (drawn: Prompt | null) => {
          prompt = drawn
        }
        await readLines({ ...parts, input, output, look, leaves, suggest, prompted }, say)
        if (said === 0) for (const line of opening) await say(line)
      } catch (error) {
        if (!isReaderGone(error)) throw error
      }
    },
  }
}

/** One of the words of a list such as "quit, exit", as a command too. */
function isGoodbye(text: string, words: string): boolean {
  const said = foldWord(text.replace(/[!.]+$/u, '').replace(/^\//u, ''))
  return words.split(',').map(foldWord).includes(said)
}

/** Whoever read the pipe has left (`| head`): a quiet end, not an error. */
function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

/** Resolves when the stream has taken the text, so that "shown" is true. */
function write(output: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error ? reject(error) : resolve()))
  })
}

/** A path the person at the machine names. */
async function openDocument(path: string): Promise<OpenedDocument | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  return text === null ? null : { name: path, text }
}

/** Never over another file. Returns whether it was written. */
function save(path: string, text: string): Promise<boolean> {
  return writeFile(path, text, { flag: 'wx' }).then(
    () => true,
    () => false,
  )
}

/** On a screen a file is saved beside, never over another; a pipe gets its text. */
async function withFilesSaved(message: Message, folder: string, { t }: Look): Promise<Message> {
  const blocks = await Promise.all(
    message.blocks.map(async (block) => {
      if (block.kind !== 'file') return block
      const saved = await save(join(folder, block.name), block.text)
      const text = t(saved ? 'file-saved' : 'file-not-saved', { name: block.name })
      return { kind: 'text' as const, spans: [{ text }] }
    }),
  )
  return { ...message, blocks }
}
