import type { MessageEntity } from 'grammy/types'

/** What Telegram links by itself, also in text that comes with entities. */
export type FoundEntity = MessageEntity.CommonMessageEntity

const domains = 'com|org|net|info|news|io|co|me|tv|il|uk|de|fr|eu|example'
const start = String.raw`(?<![\p{L}\p{N}_@/.#$\u2060-])`

const patterns: readonly (readonly [FoundEntity['type'], RegExp])[] = [
  ['url', new RegExp(String.raw`${start}https?://[^\s<>"]+[^\s<>".,:;!?)]`, 'giu')],
  ['email', new RegExp(String.raw`${start}[\w.+-]+@[\w-]+(?:\.[\w-]+)+`, 'giu')],
  [
    'url',
    new RegExp(String.raw`${start}(?:[\p{L}\p{N}-]+\.)+(?:${domains})(?![\p{L}\p{N}_-])`, 'giu'),
  ],
  [
    'bot_command',
    new RegExp(String.raw`${start}(?<![<>])/\w{1,64}(?:@\w{3,32})?(?![\w/<>])`, 'gu'),
  ],
  ['mention', new RegExp(String.raw`${start}@\w{2,32}(?!\w)`, 'gu')],
  ['hashtag', new RegExp(String.raw`${start}#[\p{N}_]*\p{L}[\p{L}\p{N}_]*`, 'gu')],
  ['cashtag', new RegExp(String.raw`${start}\$[A-Z]{1,8}(?![A-Za-z0-9_])`, 'gu')],
]

/**
 * Names, commands, tags and addresses that Telegram would link in a text: nearly its own rules, so that a preview shows
 * what was meant to stay plain. Sorted, none within another.
 */
export function findEntities(text: string): readonly FoundEntity[] {
  const found: FoundEntity[] = []
  for (const [type, pattern] of patterns)
    for (const { index: offset, 0: matched } of text.matchAll(pattern)) {
      const end = offset + matched.length
      if (!found.some((each) => each.offset < end && offset < each.offset + each.length))
        found.push({ type, offset, length: matched.length })
    }
  return found.toSorted((a, b) => a.offset - b.offset)
}
