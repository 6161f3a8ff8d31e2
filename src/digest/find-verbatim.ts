/** A sign that words were left out in the middle of a sentence. */
const INNER_CUT = '…'
/** "(16 km)" after "10 miles": the second of two units may be left out. */
const SECOND_UNIT =
  /\s*\(\s*(?:about |around |some |env\. |ca\. )?[\d.,]+\s?[^\s\d()]{1,12}(?:\s[^\s\d()]{1,12})?\s*\)/gu

/**
 * Whether a text stands in another up to white space, quote style and the cuts that leave a trace in
 * the middle: "…" for words left out, the second of two units. What is cut at the beginning
 * leaves the rest as it is; only its first letter may have become a capital.
 */
export function findVerbatim(text: string, within: string): boolean {
  const whole = foldSigns(within)
  if (stands(foldSigns(text), whole)) return true
  const plainer = foldSigns(within.replace(SECOND_UNIT, ''))
  if (stands(foldSigns(text.replace(SECOND_UNIT, '')), plainer)) return true
  const pieces = text.split(INNER_CUT).map(foldSigns)
  if (pieces.length < 2 || pieces.some((piece) => piece === '')) return false
  let from = 0
  return pieces.every((piece) => {
    const at = whole.indexOf(piece, from)
    from = at + piece.length
    return at >= 0
  })
}

function stands(text: string, within: string): boolean {
  if (text === '') return false
  if (within.includes(text)) return true
  const [first = ''] = text
  return within.includes(first.toLowerCase() + text.slice(first.length))
}

/** No white space, one style of quotation marks, no soft hyphens or marks of direction. */
export function foldSigns(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, '')
    .replace(/[“”„‟«»〝〞″״]|''|``|,,/gu, '"')
    .replace(/[‘’‚‛‹›`´′׳]/gu, "'")
}
