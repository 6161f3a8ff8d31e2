import type { MessageEntity } from 'grammy/types'
import { detectLinks, type Stretch } from './detect-links.ts'

const word = String.raw`\p{L}\p{N}_`
const tagLetter = String.raw`\p{L}\p{Nd}_\u200c\u00b7\u0d80-\u0dff`
const mention = new RegExp(`(?<![${word}])@([A-Za-z0-9_]{2,32})(?![${word}])`, 'gu')
const command = new RegExp(
  String.raw`(?<![${word}/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32}(?![${word}/<>])|(?![${word}/<>@]))`,
  'gu',
)
const hashtag = new RegExp(`(?<![${tagLetter}])#([${tagLetter}]{1,256})(?![${tagLetter}]*#)`, 'gu')
const cashtag = new RegExp(
  String.raw`(?<![${tagLetter}$])\$(?:1INCH|[A-Z]{1,8})(?![${tagLetter}$])`,
  'gu',
)
const phone = new RegExp(String.raw`(?<![${word}+])\+\d(?:[\d \-()]{5,18})\d(?![${word}])`, 'gu')

/** Names shorter than four letters that nevertheless exist. */
const shortNames = ['gif', 'vid', 'pic']

/**
 * What Telegram finds in a text of itself, whoever sent it: @names, /commands, #tags, $TAGS, addresses, telephone
 * numbers. Where two meet, the one that begins first stays, of two that begin together the longer.
 */
export function detectEntities(text: string): readonly MessageEntity[] {
  const found: MessageEntity[] = [
    ...matches(text, mention)
      .filter(({ length, offset }) => isName(text.slice(offset + 1, offset + length)))
      .map((it) => ({ type: 'mention' as const, ...it })),
    ...matches(text, command).map((it) => ({ type: 'bot_command' as const, ...it })),
    ...matches(text, hashtag)
      .filter(({ offset, length }) => /\p{L}/u.test(text.slice(offset, offset + length)))
      .map((it) => ({ type: 'hashtag' as const, ...it })),
    ...matches(text, cashtag).map((it) => ({ type: 'cashtag' as const, ...it })),
    ...detectLinks(text),
    ...matches(text, phone)
      .filter(({ offset, length }) => countDigits(text.slice(offset, offset + length)) >= 7)
      .map((it) => ({ type: 'phone_number' as const, ...it })),
  ]
  found.sort((a, b) => a.offset - b.offset || b.length - a.length)
  let end = 0
  return found.filter(({ offset, length }) => {
    if (offset < end) return false
    end = offset + length
    return true
  })
}

function matches(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({
    offset: index,
    length: whole.length,
  }))
}

function isName(name: string): boolean {
  return name.length >= 4 || shortNames.includes(name.toLowerCase())
}

function countDigits(text: string): number {
  return text.replace(/\D/gu, '').length
}
