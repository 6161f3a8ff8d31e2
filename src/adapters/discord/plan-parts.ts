import { cutPreview } from '../../delivery/cut-preview.ts'
import { limitParts } from '../../delivery/limit-parts.ts'
import type { Message } from '../../delivery/message.ts'
import type { Size } from '../../delivery/part-size.ts'
import { type PartRules, planParts } from '../../delivery/plan-parts.ts'
import { type SentenceRoom, splitLongLines } from '../../delivery/split-long-lines.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { longestLine } from './limits.ts'
import { measurePart, messageBudget } from './measure-part.ts'
import { renderPart } from './render-part.ts'
import type { RenderSetting } from './render-setting.ts'

/**
 * Splits a message into parts that each fit one message of Discord's, in order and evenly filled, no more than are read
 * at once; never inside a sentence. Pure.
 */
export function planForDiscord(message: Message, setting: RenderSetting): readonly Message[] {
  const pieces = cutPreview(splitLongLines(message, sentenceRoom))
  const parts = pieces.flatMap((each) => planParts(each, rulesFor(each, setting)))
  return limitParts(parts, setting.t)
}

/** Bold marks, isolates and a quote's bar stand around the words; every sign may need a backslash. */
const marks = 16
const sentenceRoom: SentenceRoom = {
  most: longestLine - marks,
  lengthOf: (text) => escapeMarkdown(text).length,
}

function rulesFor({ mention, ...rest }: Message, setting: RenderSetting): PartRules {
  return {
    measure: (blocks) => measurePart(renderPart({ ...rest, blocks }, setting)),
    textOf: ({ text = 0 }) => text,
    frameOf: ({ components = 0 }) => ({ components }),
    longestLine,
    budget: messageBudget,
    // A line break joins two texts.
    joint: { text: 1 },
    opening: mention === undefined ? {} : mentionSize,
  }
}

/** A role called in the first part: a text of its own, `<@&` with an id of at most 20 digits `>`. */
const mentionSize: Size = { components: 1, text: 25 }
