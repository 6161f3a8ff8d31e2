import type { Look } from '../../../src/adapters/terminal/look.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { sampleDesks, thursdayMorning } from '../../fakes/sample-briefs.ts'

/** What digests and stories are composed for here. */
export const settingOf = (language: string) => ({
  t: catalogue.translator(language),
  language,
  timeZone: 'Asia/Jerusalem',
  desks: sampleDesks,
  words: null,
  private: true,
  now: thursdayMorning,
  buttons: [
    { label: 'More stories', command: '/news' },
    { label: 'Help', command: '/help' },
  ],
})

/** 80 columns through a pipe, links on. */
export const lookOf = (language: string, rest: Partial<Look> = {}): Look => ({
  width: 80,
  colour: false,
  links: true,
  screen: false,
  t: catalogue.translator(language),
  ...rest,
})

/** Invisible marks written out: links as ‹…›, isolates as [L …] and [R …], the mark of a paragraph as ¶. */
export function visible(lines: readonly string[]): string {
  const shown = lines
    .join('\n')
    // oxlint-disable-next-line no-control-regex -- escapes are what is looked at
    .replace(/\u001b\]8;;([^\u001b]*)\u001b\\/gu, '')
    .replaceAll('\u2066', '[L ')
    .replaceAll('\u2067', '[R ')
    .replaceAll('\u2069', ']')
    .replaceAll('\u200f', '¶')
  return `\n${shown}\n`
}
