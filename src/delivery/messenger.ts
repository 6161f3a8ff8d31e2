import type { Message } from './message.ts'

/** Port: sends to one platform's chats. */
export interface Messenger {
  readonly platform: string
  /** Resolves once the platform surely has it. */
  send(chatId: string, message: Message): Promise<void>
}
