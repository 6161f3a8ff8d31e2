import type { AnswerMeans } from './answer-means.ts'
import type { Said } from './build-line.ts'
import type { AskedMessage, AskedPress } from './read-update.ts'
import { writeStart } from './start-payload.ts'

/** What a link takes. */
interface LinkMeans extends Pick<AnswerMeans, 'shortNames'> {
  readonly me: { readonly username: string }
}

/** A link that says a line again, alone with the bot; null: nobody is there to say it. */
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
