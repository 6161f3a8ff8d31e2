import { z } from 'zod'
import type { RecordedCall } from './serve-api.ts'
import type { TelegramState } from './state.ts'
import { nameChat } from './write-log.ts'

/** What is told of any call, where it has it. */
const told = z.object({
  chat_id: z.union([z.int(), z.string()]).optional(),
  message_thread_id: z.int().optional(),
  message_id: z.int().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  photo: z.string().optional(),
  disable_notification: z.boolean().optional(),
  show_alert: z.boolean().optional(),
  url: z.string().optional(),
  reply_parameters: z.object({ message_id: z.int() }).optional(),
  reply_markup: z.object({ inline_keyboard: z.array(z.array(z.unknown())).optional() }).optional(),
  commands: z.array(z.unknown()).optional(),
  results: z.array(z.unknown()).optional(),
  scope: z.object({ type: z.string() }).optional(),
  language_code: z.string().optional(),
})

const sent = z.object({ message_id: z.int() })

/** Each call in a line: when (UTC), what, where, its words, and what came of it. Polls are left out, and so is the token. */
export function writeCalls(state: TelegramState, calls: readonly RecordedCall[]): string {
  return calls
    .filter(({ method }) => method !== 'getUpdates')
    .map((call) => writeCall(state, call))
    .join('\n')
}

function writeCall(state: TelegramState, call: RecordedCall): string {
  const time = new Date(call.at).toISOString().slice(0, 19).replace('T', ' ')
  const params = told.safeParse(call.params).data ?? {}
  const where = placeOf(state, params)
  const words = [time, call.method, where, ...describe(params), ...call.files.map(nameFile)]
  return `${words.filter((it) => it !== '').join(' ')} → ${outcomeOf(call)}`
}

function placeOf(
  state: TelegramState,
  { chat_id: id, message_thread_id: thread }: z.infer<typeof told>,
): string {
  if (id === undefined) return ''
  const chat = typeof id === 'number' ? state.chats.get(id) : undefined
  return chat === undefined ? `${id}` : nameChat(state, chat, thread ?? null)
}

function describe(params: z.infer<typeof told>): readonly string[] {
  const { message_id: id, text, caption, photo, reply_parameters: reply } = params
  const buttons = params.reply_markup?.inline_keyboard?.flat().length ?? 0
  const says = text ?? caption
  return [
    id === undefined ? '' : `message ${id}`,
    params.scope?.type ?? '',
    params.language_code ?? '',
    photo === undefined || photo.startsWith('attach:') ? '' : `photo ${photo}`,
    says === undefined ? '' : quote(says),
    count(buttons, 'button'),
    count(params.commands?.length ?? 0, 'command'),
    count(params.results?.length ?? 0, 'result'),
    reply === undefined ? '' : `answers ${reply.message_id}`,
    params.disable_notification === true ? 'silent' : '',
    params.show_alert === true ? 'alert' : '',
    params.url ?? '',
  ]
}

/** The first line, or as much of it as a line of the log holds. */
function quote(text: string): string {
  const [first = ''] = text.split('\n')
  const short = first.length > 60 ? first.slice(0, 60).toWellFormed() : first
  return `"${short}${short === text ? '' : '…'}"`
}

function count(number: number, noun: string): string {
  if (number === 0) return ''
  return `[${number} ${noun}${number === 1 ? '' : 's'}]`
}

function nameFile({ name, bytes }: RecordedCall['files'][number]): string {
  return `file ${name}, ${bytes.byteLength} bytes`
}

function outcomeOf({ status, answer, fault }: RecordedCall): string {
  if (fault !== null && typeof fault === 'string') return fault
  if (status !== 200) return `${status} ${typeof answer === 'string' ? answer : ''}`.trim()
  const message = sent.safeParse(answer)
  return message.success ? `message ${message.data.message_id}` : 'ok'
}
