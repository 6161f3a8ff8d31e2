const verb =
  '(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|should|went|came|got|fell|rose|stood|left|stayed|remained|show|shows|showed|said|says)'
const count = String.raw`(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)`

/**
 * Openings, by language, whose number or noun is short for something told before: "Eleven of 2,300 have
 * done so", "The remaining 6 went to …", "The pictures did not show …". A noun described on the spot ("the
 * pictures taken on Monday show") stands alone, and so does "did so" after a clause that says what.
 */
export const leansOn: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    [
      String.raw`^(?:(?!\b(?:and|but|to|who|which|that|if|when|after|before|as)\b)[^,;:–—]){0,60}\b(?:done|did) so\b(?= |\.)(?! (?:far|well|much|many)\b)`,
      String.raw`^(?:another |some |only |just |about |at least )?${count} (?:of|in) (?:the |its |their |those )?${count} ${verb}\b`,
      String.raw`^the (?:other|remaining)(?: ${count})? ${verb}\b`,
      String.raw`^the (?:others|rest|${count}) ${verb}\b`,
      String.raw`^the (?:pictures?|photos?|photographs?|footage|videos?|images?|documents?|letters?|papers|recordings?|sources?) ${verb}\b`,
    ].join('|'),
    'iu',
  ),
}
