import { AGENCIES } from './agencies.ts'

/** Where a credit can stand. */
export interface CreditSigns {
  /** Text before furniture was removed, where there is such: agency lines count as furniture. */
  readonly paragraphs: readonly string[]
  readonly author: string | null
  /** RSS `<source>`, JSON-LD sourceOrganization. */
  readonly source: string | null
  /** The publisher's own name and id: an agency's own report is not credited to it. */
  readonly publisher: string
}

/** A made-up or unlisted agency is known by its kind of name: "Delta Wire", "Northern News Agency". */
const AGENCY_NAME =
  "(?:[\\p{Lu}][\\p{L}'’-]+ ){1,3}(?:Wire|Newswire|News Agency|News Service|Press Agency|Wire Service|Nachrichtenagentur)"
const LISTED = AGENCIES.map(([, forms]) => forms).join('|')
const NAME = `(?:${LISTED}|${AGENCY_NAME})`

/** "VELM (AP) — …", "Velm, 12 nov (EFE).- …", "(Reuters) - …", "VELM, Nov. 3 /TASS/." */
const DATELINE = new RegExp(
  `^.{0,60}?[(/[]\\s*(${NAME})(?:[/,;& ]+[\\p{L} .]{2,30})?\\s*[)/\\]]\\s*(?:[.—–:-]|$|\\s)`,
  'u',
)
/** "… — Delta Wire", "(dpa/AP)", "Source: AFP", "Reporting by …; Reuters" at the end. */
const SIGNED = new RegExp(
  `(?:^|[\\s.!?”"»])(?:[—–-]{1,2}\\s*|[(/[]\\s*|(?:source|quelle|fuente|fonte|bron|źródło|источник|מקור|المصدر|via|with|from)\\s*[:：]?\\s*)(${NAME})(?:[/,+& ]+[\\p{L}. ]{2,30})?\\s*[)/\\].]*$`,
  'iu',
)
const ALONE = new RegExp(
  `^\\W*(?:by |von |par |por |with )?(${NAME})(?: (?:[\\p{L}]+ ){0,3}(?:staff|writers?|correspondents?|reporters?))?\\W*$`,
  'u',
)
/** An agency's own people sign at the foot: its text, whoever prints it. */
const CONTRIBUTED = new RegExp(
  `^\\W*(?:(${NAME})(?:['’]s?)? (?:writers?|reporters?|journalists?|correspondents?|staff)\\b.{0,200}contributed)`,
  'u',
)
/** Said to the agency: its reporting, whoever prints it. */
const TOLD = new RegExp(
  `\\b(?:told|speaking to|in an interview with|said to|sagte (?:der|dem)|déclaré à|dijo a|ha detto (?:a|all['’]))\\s*(?:the |l['’])?(?:news agency |agency |Nachrichtenagentur |l['’]agence |la agencia |סוכנות הידיעות )?(${NAME})\\b`,
  'u',
)
const PHOTO =
  /photo|image|picture|foto|bild|getty|credit|צילום|תמונה|تصوير|صورة|фото|写真|图片|사진|file\)/iu

/**
 * Whose text an article is when it is not its publisher's own: an agency, or the source its feed names. Lines
 * that credit a photo are passed over. Null when the text is the publisher's own, as far as it shows.
 */
export function findCredit(signs: CreditSigns): string | null {
  const own = (name: string | null) => {
    const credit = name === null ? null : agencyName(name)
    return credit === null || isPublisher(credit, signs.publisher) ? null : credit
  }
  const source = signs.source?.trim() ?? ''
  if (source !== '' && source.length <= 60 && !isPublisher(source, signs.publisher))
    return agencyName(ALONE.exec(source)?.[1] ?? source)
  const author = signs.author?.split(/[,;|/]| and | und | et | y /u) ?? []
  for (const name of author) {
    const credit = own(ALONE.exec(name.trim())?.[1] ?? null)
    if (credit !== null) return credit
  }
  return creditInText(signs.paragraphs, own)
}

function creditInText(
  paragraphs: readonly string[],
  own: (name: string | null) => string | null,
): string | null {
  for (const paragraph of paragraphs.slice(0, 3)) {
    if (PHOTO.test(paragraph.slice(0, 80)) && paragraph.length < 200) continue
    const credit = own(DATELINE.exec(paragraph)?.[1] ?? ALONE.exec(paragraph)?.[1] ?? null)
    if (credit !== null) return credit
  }
  for (const paragraph of paragraphs.slice(-4).toReversed()) {
    const end = paragraph.slice(-160)
    if (PHOTO.test(end)) continue
    const name =
      SIGNED.exec(end)?.[1] ?? ALONE.exec(paragraph)?.[1] ?? CONTRIBUTED.exec(paragraph)?.[1]
    const credit = own(name ?? null)
    if (credit !== null) return credit
  }
  for (const paragraph of paragraphs) {
    const credit = own(TOLD.exec(paragraph)?.[1] ?? null)
    if (credit !== null) return credit
  }
  return null
}

const WHOLE = AGENCIES.map(([name, forms]) => [name, new RegExp(`^(?:${forms})$`, 'iu')] as const)

function agencyName(form: string): string {
  const plain = form.trim()
  return WHOLE.find(([, forms]) => forms.test(plain))?.[0] ?? plain
}

function isPublisher(name: string, publisher: string): boolean {
  const ours = bareName(publisher)
  const theirs = bareName(name)
  return theirs === '' || ours === theirs || (theirs.length > 4 && ours.startsWith(theirs))
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/^the |[^\p{L}\p{N}]/gu, '')
}
