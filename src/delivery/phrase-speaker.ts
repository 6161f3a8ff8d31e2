/**
 * A speaker as it stands inside our own sentence ("five, says the county fire service"): without the
 * capital its sentence gave it and without what a relative clause tells besides.
 */
export function phraseSpeaker(speaker: string): string {
  return speaker
    .replace(relativeClause, '')
    .replace(openingArticle, (article) => article.toLowerCase())
}

/**
 * ", que el sábado hablaba de dos". A German article also opens an apposition ("Lea Roth, die
 * Ministerin"), which is a description and stays: only words that go on as a clause end the name.
 */
const relativeClause =
  /,\s(?:que|qui|che|which|who|whose|whom|dont|(?:der|die|das)\s(?:am|im|sich|noch|bereits|zuvor|zunächst|bisher|von|vor|seit|nach|bei|mit|auch|es|den|dem))\s.*$/u

/** Before a small letter it is an article that opened a sentence; "The Hague" is a name. */
const openingArticle =
  /^(?:(?:The|An?|El|La|Los|Las|Une?|Una|Uno|Les?|Der|Die|Das|Eine?|De|Het|Een|Il|Lo|Gli|I)\s+|(?:L|Un)['’])(?=\p{Ll})/u
