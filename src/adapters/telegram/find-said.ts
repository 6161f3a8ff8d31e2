import { dropInvisible } from './drop-invisible.ts'
import type { AskedMessage, Marked } from './read-update.ts'

/** What telling whom a message is for takes. */
export interface SaidMeans {
  readonly me: { readonly id: number; readonly username: string }
  /** The command that a word after a slash names, in any language; null: none of ours. */
  readonly nameOfCommand: (word: string) => string | null
}

/** What of a message is said to the bot; null: nothing, it talks to others. */
export function findSaid(
  { spot, text: typed, marks, answers }: Pick<AskedMessage, 'spot' | 'text' | 'marks' | 'answers'>,
  { me, nameOfCommand }: SaidMeans,
): string | null {
  const text = dropInvisible(typed)
  const [whole, word = '', bot] = /^\/([a-z0-9_]{1,32})(?:@(\w{3,}))?(?=\s|$)/iu.exec(text) ?? []
  if (whole !== undefined && bot !== undefined) {
    if (bot.toLowerCase() !== me.username.toLowerCase()) return null
    return `/${word}${text.slice(whole.length)}`
  }
  if (spot.kind === 'private' || answers?.fromId === me.id) return text.trim()
  // One of another bot's, perhaps: groups may have several.
  if (whole !== undefined) return nameOfCommand(word) === null ? null : text.trim()
  return withoutMention(typed, marks, me.username)
}

/** What is said beside the bot's name; null where it is not named. */
function withoutMention(text: string, marks: readonly Marked[], botName: string): string | null {
  const wanted = `@${botName.toLowerCase()}`
  const mention = marks.find(
    ({ type, offset, length }) =>
      type === 'mention' && text.slice(offset, offset + length).toLowerCase() === wanted,
  )
  if (mention === undefined) return null
  const before = text.slice(0, mention.offset).trimEnd()
  const after = text.slice(mention.offset + mention.length).replace(/^[\s,:;]+/u, '')
  const said = dropInvisible(`${before} ${after}`).trim()
  return said === '' ? '/start' : said
}
