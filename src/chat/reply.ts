import type { Block, Button, Message, Span } from '../delivery/message.ts'
import { nameCommands } from '../delivery/name-commands.ts'
import type { CommandContext, Reply } from './command.ts'

type Asker = Pick<CommandContext, 'chat' | 'clock'>

/** Telegram's callback data holds 64 bytes, the least of all platforms. */
const maxCommandBytes = 64

/** Whether a button of every platform can hold this command. */
export function fitsButton(command: string): boolean {
  return new TextEncoder().encode(command).length <= maxCommandBytes
}

/** A button, or null when its command would not fit every platform. */
export function button(label: string, command: string): Button | null {
  return fitsButton(command) ? { label, command } : null
}

/** A paragraph of plain words. */
export function sentence(text: string, style?: Span['style']): Block {
  return { kind: 'text', spans: [style === undefined ? { text } : { text, style }] }
}

/** A paragraph that speaks of commands: each of them can be pressed where the platform lets it. */
export function instruct(text: string, style?: Span['style']): Block {
  return { kind: 'text', spans: nameCommands(text, style) }
}

/** A title over a reply. */
export function heading(text: string, ...more: readonly Span[]): Block {
  return { kind: 'heading', spans: [{ text, style: 'strong' }, ...more] }
}

/** A private reply that shows no story. */
export function replyWith(
  asker: Asker,
  blocks: readonly Block[],
  buttons: readonly (Button | null)[] = [],
): Reply {
  const offered = buttons.filter((each) => each !== null)
  const actions: readonly Block[] =
    offered.length === 0 ? [] : [{ kind: 'actions', buttons: offered }]
  return { message: messageOf(asker, [...blocks, ...actions]), memoryId: null }
}

/** A reply to what changed the place itself: its audit log tells who said so. */
export function asChange(reply: Reply): Reply {
  return { ...reply, changed: true }
}

/** Blocks in the chat's language and zone. */
function messageOf(
  { chat, clock }: Asker,
  blocks: readonly Block[],
  shows: Message['shows'] = [],
): Message {
  const { language, timeZone } = chat.settings
  return { blocks, language, timeZone, at: clock.now(), private: true, shows }
}
