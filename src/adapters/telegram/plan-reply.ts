import type { InlineKeyboardButton } from 'grammy/types'
import { shortenReply } from '../../chat/shorten-reply.ts'
import { cutPreview } from '../../delivery/cut-preview.ts'
import type { Message } from '../../delivery/message.ts'
import type { AnswerMeans } from './answer-means.ts'
import type { Said } from './build-line.ts'
import type { ChosenPlace } from './choose-place.ts'
import { type LinkMeans, linkPrivately } from './link-privately.ts'
import { planForTelegram } from './plan-parts.ts'
import type { AskedMessage, AskedPress } from './read-update.ts'
import { renderPart } from './render-part.ts'
import type { RenderSetting } from './render-setting.ts'
import type { TelegramPart } from './telegram-part.ts'

/** What planning a reply takes. */
type PlanMeans = Pick<AnswerMeans, 'catalogue' | 'desks'> & LinkMeans

type Rows = readonly (readonly InlineKeyboardButton[])[]

/** What a reply answers, as far as its form goes. */
export interface ReplyForm {
  readonly asked: Pick<AskedMessage | AskedPress, 'asker' | 'spot'>
  /** What was said, for a link that says it again alone. */
  readonly said: Said
  /** Null: no place was found for it. */
  readonly place: Pick<ChosenPlace, 'about'> | null
  /** The command that was asked for, by its name; null: none. */
  readonly command: string | null
  /** It takes the place of the message its button stands in. */
  readonly replaces: boolean
  /** Rows of buttons of the adapter's own, under it. */
  readonly rows: Rows
}

/** One message of a reply: what it shows, and what Telegram is sent. */
export interface PlannedPart {
  readonly message: Message
  readonly part: TelegramPart
}

/** The messages of a reply as they are sent: alone all of them, where others read the first in short. */
export function planReply(
  message: Message,
  form: ReplyForm,
  means: PlanMeans,
): readonly PlannedPart[] {
  const setting = settingOf(message, form, means)
  // Of a card that is there already only the card changes: its preview is a button of it.
  const shown = form.replaces ? cutPreview(message)[0] : message
  const { parts, shortened } = cutReply(shown, form, setting)
  const whole = shortened ? linkWhole(form, setting, means) : []
  return parts.map((each, index) => {
    const under = index === parts.length - 1 ? form.rows : []
    return { message: each, part: withRows(renderPart(each, setting), whole, under) }
  })
}

function cutReply(
  shown: Message,
  { asked }: ReplyForm,
  setting: RenderSetting,
): { readonly parts: readonly Message[]; readonly shortened: boolean } {
  if (asked.spot.kind === 'private')
    return { parts: planForTelegram(shown, setting), shortened: false }
  const short = shortenReply(shown, setting.t)
  const parts = planForTelegram(short.message, setting)
  return { parts: parts.slice(0, 1), shortened: short.shortened || parts.length > 1 }
}

function settingOf(
  { language }: Message,
  { asked: { spot }, place, command }: ReplyForm,
  { catalogue, desks, me, shortNames }: PlanMeans,
): RenderSetting {
  const { chatId, threadId } = spot
  return {
    t: catalogue.translator(language),
    desks,
    botName: me.username,
    shared: spot.kind !== 'private',
    place: { chatId, threadId },
    about: place?.about ?? null,
    command,
    callbackOf: (data) => shortNames.callbackOf(spot, data),
  }
}

/** What was left out is told alone. */
function linkWhole({ asked, said }: ReplyForm, { t }: RenderSetting, means: PlanMeans): Rows {
  const url = linkPrivately(asked, said, means)
  return url === null ? [] : [[{ text: t('telegram-open-privately'), url }]]
}

/** The adapter's own rows: the whole answer first, what else it offers last. */
function withRows(part: TelegramPart, over: Rows, under: Rows): TelegramPart {
  return { ...part, keyboard: [...over, ...part.keyboard, ...under] }
}
