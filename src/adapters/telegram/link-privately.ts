import type { InlineKeyboardButton } from 'grammy/types'
import type { Said } from './build-line.ts'
import type { Query } from './open-query.ts'
import type { AskedMessage, AskedPress } from './read-update.ts'
import type { ShortNames } from './short-names.ts'
import { writeStart } from './start-payload.ts'

/** What a link takes. */
export interface LinkMeans {
  readonly shortNames: Pick<ShortNames, 'callbackOf' | 'nameStart' | 'keep'>
  readonly me: { readonly username: string }
}

/** Opens the private chat for the presser, where the line is said again; false: it was not. */
export async function openPrivately(
  query: Query,
  asked: AskedPress,
  said: Said,
  means: LinkMeans,
): Promise<boolean> {
  const url = linkPrivately(asked, said, means)
  if (url === null) return false
  await means.shortNames.keep()
  return query.open(url)
}

/** The button that leads there: to the line's answer where a link may say it again, else to the chat itself. */
export function privateButton(
  asked: Pick<AskedMessage | AskedPress, 'asker' | 'spot'>,
  said: Said,
  text: string,
  means: LinkMeans,
): InlineKeyboardButton {
  const url = linkPrivately(asked, said, means) ?? `https://t.me/${means.me.username}?start=start`
  return { text, url }
}

/** A link that says a line again, alone with the bot; null: nobody is there to say it. Its name is yet to be kept. */
export function linkPrivately(
  { asker, spot }: Pick<AskedMessage | AskedPress, 'asker' | 'spot'>,
  { line, about }: Said,
  { me, shortNames }: LinkMeans,
): string | null {
  const place = about ?? { chatId: spot.chatId, threadId: spot.threadId }
  const payload = writeStart({ line, about: place }) ?? nameIt()
  return payload === null ? null : `https://t.me/${me.username}?start=${payload}`

  /** What a stranger's link may not say its own asker may. */
  function nameIt(): string | null {
    return asker.speaksAs === 'person'
      ? shortNames.nameStart(asker.id, { line, about: place })
      : null
  }
}
