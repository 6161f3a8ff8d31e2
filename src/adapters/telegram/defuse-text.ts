/** WORD JOINER: it cannot be seen, breaks no line, and belongs to no name, word or address. */
const joiner = '\u2060'

/** Signs behind which Telegram finds a name, a command, a tag; `user@host` and `//` among them. */
const names = [
  /@(?=[a-z0-9_])/giu,
  /(?<![\p{L}\p{N}_/<>])\/(?=[a-z0-9_])/giu,
  /#(?=[\p{Nd}_\u200c\u00b7]*[\p{L}\u0d80-\u0dff])/gu,
  /\$(?=1INCH|[A-Z])/gu,
]

/** Of an address: its scheme, the dot before a name of letters, the dots between four numbers. */
const addresses = [
  /:(?=\/\/)/gu,
  /(?<=\S)\.(?=\p{L}[\p{L}\p{M}\p{N}-])/gu,
  /\.(?=\d{1,3}\.\d{1,3}\.\d)/gu,
]

/** A telephone number with its country; the first digit of a bank card's number, whose digits stand in groups. */
const numbers = [/\+(?=\d(?:[\s().-]*\d){5})/gu, /(?<!\d)\d(?=(?:[ -]?\d){12,18}(?!\d))/gu]

/** Marks that Telegram leaves out of any text; the ring of å is one letter with its own, and stays. */
const leftOut = /[\u0333\u033f\u030a]/gu
const ringed = /[AaUuwy]\u030a/gu

/**
 * Foreign text in which Telegram finds nothing: it links names, commands, tags, addresses and numbers by itself, in
 * text that is given with entities too. The rules are those of its own library
 * (https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp); where one would hold, an invisible sign
 * breaks it, and nothing else is changed but what Telegram would take away itself
 * (https://github.com/tdlib/td/blob/master/td/telegram/misc.cpp, clean_input_string).
 */
export function defuseText(text: string): string {
  return [...names, ...addresses, ...numbers].reduce(
    (defused, sign) => defused.replace(sign, `$&${joiner}`),
    text.replace(ringed, (letter) => letter.normalize('NFC')).replace(leftOut, ''),
  )
}
