import { directionOfLanguage } from '../../delivery/find-direction.ts'
import { joinTexts } from './rich-text.ts'
import type { TelegramPart } from './telegram-part.ts'
import { writeLine } from './write-spans.ts'

/** Sentences of ours, a line each. */
export function writePlainPart(text: string, language: string): TelegramPart {
  const base = { direction: directionOfLanguage(language) }
  const lines = text.split('\n').map((line) => writeLine([{ text: line }], base))
  return {
    ...joinTexts(lines, '\n'),
    keyboard: [],
    preview: { is_disabled: true },
    picture: null,
    files: [],
  }
}
