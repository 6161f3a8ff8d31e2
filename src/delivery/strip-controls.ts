/**
 * What no feed text may carry to a screen: terminal escapes and other control characters, marks
 * that reorder or hide text (Unicode TR 36 §3, "Trojan Source"), tags, line and paragraph separators, halves of
 * characters, which platforms refuse.
 */
const hostile =
  // oxlint-disable-next-line no-control-regex -- finding them is the point
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Joiners belong between letters of joining scripts and inside emoji, nowhere else. */
const looseJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{M}\p{Extended_Pictographic}\ufe0f\p{Emoji_Modifier}])[\u200c\u200d]|[\u200c\u200d](?![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Telugu}\p{Extended_Pictographic}])/gu

/** Text that can be shown anywhere: one line, nothing hidden, nothing that steers the screen. */
export function stripControls(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(hostile, '')
    .replace(looseJoiner, '')
}

/** An address that may be linked: http(s) without control characters or blanks, else null. */
export function safeLink(link: string | undefined): string | null {
  if (link === undefined || stripControls(link) !== link || /\s/u.test(link)) return null
  const url = URL.parse(link)
  return url !== null && /^https?:$/u.test(url.protocol) ? url.href : null
}

/** The host to show beside a link whose words look like another address, or null. */
export function hiddenHost(text: string, link: string): string | null {
  const shown = /^(?:https?:\/\/)?((?:[\p{L}\d-]+\.)+\p{L}{2,})(?:[/?#].*)?$/iu.exec(
    text.trim(),
  )?.[1]
  const host = URL.parse(link)?.hostname.replace(/^www\./u, '')
  if (shown === undefined || host === undefined) return null
  return shown.toLowerCase().replace(/^www\./u, '') === host ? null : host
}
