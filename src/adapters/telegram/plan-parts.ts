import { cutPreview } from '../../delivery/cut-preview.ts'
import { limitParts } from '../../delivery/limit-parts.ts'
import type { Message } from '../../delivery/message.ts'
import { type PartRules, planParts } from '../../delivery/plan-parts.ts'
import { type SentenceRoom, splitLongLines } from '../../delivery/split-long-lines.ts'
import { defuseText } from './defuse-text.ts'
import { longestLine } from './limits.ts'
import { measurePart, messageBudget } from './measure-part.ts'
import { renderPart } from './render-part.ts'
import type { RenderSetting } from './render-setting.ts'

/**
 * Splits a message into parts that each fit one message of Telegram's, in order and evenly filled, no more than are read
 * at once; never inside a sentence. Pure.
 */
export function planForTelegram(message: Message, setting: RenderSetting): readonly Message[] {
  const { mention: _, ...rest } = message
  const pieces = cutPreview(splitLongLines(rest, sentenceRoom))
  const parts = pieces.flatMap((each) => planParts(each, rulesFor(each, setting)))
  return limitParts(parts, setting.t)
}

/** A bullet, isolates and a direction mark stand around the words. */
const marks = 8
const sentenceRoom: SentenceRoom = {
  most: longestLine - marks,
  lengthOf: (text) => defuseText(text).length,
}

function rulesFor(message: Message, setting: RenderSetting): PartRules {
  return {
    measure: (blocks) => measurePart(renderPart({ ...message, blocks }, setting)),
    textOf: ({ text = 0 }) => text,
    frameOf: () => ({}),
    longestLine,
    budget: messageBudget,
    // An empty line joins two blocks.
    joint: { text: 2 },
    opening: {},
  }
}
