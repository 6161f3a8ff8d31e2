import { cutAtWord } from '../../delivery/cut-at-word.ts'
import { safeLink, stripControls } from '../../delivery/strip-controls.ts'
import { longestLink } from './limits.ts'

/**
 * Signs that mean something to Discord wherever they stand: emphasis, code, spoilers, links, and everything that
 * begins with `<` (mentions, moments, emoji, commands, bare addresses) or `@`.
 */
const meant = /[\\*_~|`[\]<>@]/gu

/** An address would be linked, a name between colons become an emoji, an invite be drawn as a card. */
const joined = /:(?=\/\/|[\w~+-]+:)|\.(?=gg\/)/gu

/** What makes a line a heading, a subtext, a list or a quote; `1.` too. */
const opening = /^(\s*)([#>+-])/u
const numbered = /^(\s*\d+)([.)])/u

/**
 * Text of a feed as Discord shows it: literally, nothing in it is mark-up
 * (https://docs.discord.com/developers/reference#message-formatting). A backslash before any sign that is no letter,
 * digit or blank shows that sign.
 */
export function escapeMarkdown(text: string): string {
  return stripControls(text)
    .replace(meant, String.raw`\$&`)
    .replace(joined, String.raw`\$&`)
    .replace(opening, String.raw`$1\$2`)
    .replace(numbered, String.raw`$1\$2`)
}

/** Signs of an address that would end a masked link, begin a mark-up, or are none of a strict address (RFC 3986). */
const unsafeInLink = /[()<>*|~`"'\\[\]^{}]/gu

/** An address as a link or an image; the same one, spelled so that nothing in it means something else. Null: none. */
export function linkTarget(link: string | undefined, longest: number = longestLink): string | null {
  const url = safeLink(link)?.replace(unsafeInLink, percentEncode) ?? null
  return url === null || url.length > longest || !URL.canParse(url) ? null : url
}

function percentEncode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
}

/** Escaped text cut as `cutAtWord` cuts it, without a backslash that has lost its sign. */
export function cutEscaped(text: string, most: number): string {
  const cut = cutAtWord(text, most)
  return cut === text ? text : cut.replace(/(?<!\\)((?:\\\\)*)\\…$/u, '$1…')
}
