import type { MessageEntity } from 'grammy/types'
import { cutAtWord } from '../../delivery/cut-at-word.ts'
import { directionOfLanguage } from '../../delivery/find-direction.ts'
import type { Question } from '../../delivery/message.ts'
import { stripControls } from '../../delivery/strip-controls.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import { defuseText } from './defuse-text.ts'
import { writeQuestionLink } from './question-link.ts'
import type { AskedPress } from './read-update.ts'
import { joinTexts, markText, type RichText, unmarked } from './rich-text.ts'
import { writeSpans } from './write-spans.ts'

/** What writing a question takes. */
interface QuestionMeans {
  readonly catalogue: Catalogue
  readonly me: { readonly username: string }
  /** Signs what the answer completes. */
  readonly token: string
  readonly language: string
}

/** An answer longer than any topic or schedule is none. */
const longestExample = 300
/** As much of somebody's name as calls them. */
const longestName = 64

/** Its question holds what the answer completes; among others the asker is named, so that only they are asked. */
export function writeQuestion(
  { title, label, example, value }: Question,
  { asker, spot }: Pick<AskedPress, 'asker' | 'spot'>,
  /** What the answer completes, as a button would hold it. */
  held: string,
  { catalogue, me, token, language }: QuestionMeans,
): RichText {
  const t = catalogue.translator(language)
  const base = { direction: directionOfLanguage(language) }
  const line = (text: string) => writeSpans([{ text }], base, longestExample)
  const signed = { chatId: spot.chatId, personId: asker.id, data: held }
  const url = writeQuestionLink(signed, me.username, token)
  // What asks needs no title, which is the words of the button.
  const words = /[?؟]/u.test(label) ? [label] : [title, label]
  const asked = [...new Set(words.filter((each) => each.trim() !== ''))].map(line)
  const asks = markText(joinTexts(asked, '\n'), { type: 'text_link', url })
  const examples = example === '' ? [] : [line(t('telegram-example', { example }))]
  const now = value === '' ? [] : [line(t('telegram-now', { value }))]
  const told = joinTexts([joinTexts([asks, ...examples], ' '), ...now], '\n')
  return spot.kind === 'private' ? told : joinTexts([callAsker(asker), told], '\n')
}

function callAsker({ id, firstName }: AskedPress['asker']): RichText {
  // A name is foreign text as well.
  const first_name = stripControls(firstName).trim()
  const name = defuseText(cutAtWord(first_name, longestName))
  if (name === '') return unmarked('')
  const user = { id, is_bot: false, first_name }
  const mention: MessageEntity = { type: 'text_mention', offset: 0, length: name.length, user }
  return { text: name, entities: [mention] }
}
