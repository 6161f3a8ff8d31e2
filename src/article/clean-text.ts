/** Invisible characters that hide or reorder text. ZWJ and ZWNJ stay: Persian and Indic words need them. */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g
const CONTROL = /\p{Cc}/gu

/** One line of text: white space run together, characters that cannot be seen taken out. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim()
}
