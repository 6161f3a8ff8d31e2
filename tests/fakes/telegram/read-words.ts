import { badRequest } from './api-error.ts'
import type { MarkedText } from './clean-text.ts'
import type { ParamsOf } from './method-schemas.ts'
import type { MethodCall } from './methods.ts'
import { isLink, prepareText } from './prepare-text.ts'

/** The text of a message as it will stand there. */
export function textOf(
  { mistake }: Pick<MethodCall, 'mistake'>,
  given: Pick<ParamsOf<'sendMessage'>, 'text' | 'entities' | 'parse_mode' | 'link_preview_options'>,
): MarkedText {
  checkMode(given.parse_mode)
  const previewed = given.link_preview_options?.url
  if (previewed !== undefined && !isLink(previewed)) mistake(`no preview of ${previewed}`)
  return prepareText({ text: given.text, entities: given.entities ?? [] }, 'message', mistake)
}

/** The caption of a picture or document as it will stand there; it may be empty. */
export function captionOf(
  { mistake }: Pick<MethodCall, 'mistake'>,
  {
    caption = '',
    caption_entities = [],
    parse_mode,
  }: Pick<ParamsOf<'editMessageCaption'>, 'caption' | 'caption_entities' | 'parse_mode'>,
): MarkedText {
  checkMode(parse_mode)
  return prepareText({ text: caption, entities: caption_entities }, 'caption', mistake)
}

/** Our bot marks text by entities alone: no parser of a mode is here. */
function checkMode(mode: string | undefined): void {
  if (mode !== undefined) throw badRequest('parse_mode: the fake Telegram takes entities only')
}
