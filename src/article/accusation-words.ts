import type { AccusationStatus } from './statement.ts'

/**
 * A pattern source with the accused as `(?<who>…)`. NAME stands for a proper name, ROLE for the small words
 * before one ("deputy mayor "), DAY for a time beside it (" on Sunday", " again last week").
 */
export interface AccusationPattern {
  readonly status: AccusationStatus
  readonly source: string
}

const en: readonly AccusationPattern[] = [
  {
    status: 'convicted',
    source: String.raw`(?<who>NAME)(?:, [^,]{1,60},)? (?:was|were|has been|have been|had been) (?:\p{Ll}+ )?(?:convicted|found guilty|sentenced|jailed)`,
  },
  {
    status: 'convicted',
    source: '(?<who>NAME)(?:, [^,]{1,60},)? (?:has )?(?:pleaded|pled) guilty',
  },
  {
    status: 'convicted',
    source: String.raw`(?:convicted|sentenced|jailed) (?<who>NAME) (?:of|to|for)\b`,
  },
  {
    status: 'charged',
    source: String.raw`(?<who>NAME)(?:, [^,]{1,60},)? (?:was|were|is|are|has been|have been|had been) (?:\p{Ll}+ )?(?:charged|indicted|on trial)`,
  },
  {
    status: 'charged',
    source: String.raw`(?:charged|indicted) (?<who>NAME) (?:with|on|for|over)\b`,
  },
  {
    status: 'charged',
    source: '(?<who>NAME)(?:, [^,]{1,60},)? (?:faces|faced) (?:\\p{Ll}+ )?(?:charges|trial)',
  },
  {
    status: 'arrested',
    source: String.raw`(?<who>NAME)(?:, [^,]{1,60},)? (?:was|were|has been|have been|had been) (?:\p{Ll}+ )?(?:arrested|detained|taken into custody)`,
  },
  { status: 'arrested', source: String.raw`(?:arrested|detained) (?<who>NAME)\b` },
  {
    status: 'alleged',
    source: String.raw`(?<who>NAME)(?:, [^,]{1,60},)? (?:was|were|is|are|has been|have been|had been|stands) (?:\p{Ll}+ )?(?:accused|suspected)`,
  },
  {
    status: 'alleged',
    source: String.raw`(?:accused?|accuses|accusing|suspects?|suspected)(?:DAY)? ROLE(?<who>NAME)(?:, [^,]{1,60},)?(?:DAY)? of\b`,
  },
  {
    status: 'alleged',
    source:
      '(?<who>NAME)(?:, [^,]{1,60},)? (?:allegedly|reportedly) (?:stole|took|killed|attacked|assaulted|abused|raped|embezzled|bribed|paid|lied|forged|defrauded|shot|stabbed|harassed)',
  },
  {
    status: 'alleged',
    source: String.raw`(?:allegations|accusations|claims) (?:that|against) (?<who>NAME)\b`,
  },
]

const de: readonly AccusationPattern[] = [
  {
    status: 'convicted',
    source: '(?<who>NAME) (?:wurde|ist|war)[^.]{0,80}? (?:verurteilt|schuldig gesprochen)',
  },
  { status: 'charged', source: '(?<who>NAME) (?:wurde|ist|war)[^.]{0,80}? angeklagt' },
  {
    status: 'arrested',
    source: '(?<who>NAME) (?:wurde|ist|war)[^.]{0,80}? (?:festgenommen|verhaftet)',
  },
  {
    status: 'alleged',
    source: '(?<who>NAME) (?:wird|wurde)[^.]{0,80}? (?:vorgeworfen|beschuldigt|verdächtigt)',
  },
  {
    status: 'alleged',
    source: '(?:beschuldigen|beschuldigt|beschuldigten?)(?:DAY)? ROLE(?<who>NAME) ',
  },
  {
    status: 'alleged',
    source: String.raw`(?:wirft|warf|werfen|warfen)(?:DAY)? ROLE(?<who>NAME)[^.;]{0,80} vor(?![\p{L}])`,
  },
]

const es: readonly AccusationPattern[] = [
  {
    status: 'convicted',
    source:
      '(?<who>NAME)(?:, [^,]{1,60},)? (?:fue|ha sido|fueron) (?:condenad[oa]s?|declarad[oa]s? culpables?|sentenciad[oa]s?)',
  },
  {
    status: 'charged',
    source:
      '(?<who>NAME)(?:, [^,]{1,60},)? (?:fue|ha sido|está|fueron) (?:imputad[oa]s?|procesad[oa]s?|inculpad[oa]s?)',
  },
  {
    status: 'arrested',
    source:
      '(?<who>NAME)(?:, [^,]{1,60},)? (?:fue|ha sido|fueron) (?:detenid[oa]s?|arrestad[oa]s?)',
  },
  {
    status: 'alleged',
    source: '(?<who>NAME)(?:, [^,]{1,60},)? (?:fue|ha sido|está|es) (?:acusad[oa]s?|señalad[oa]s?)',
  },
  {
    status: 'alleged',
    source:
      '(?:acusó|acusa|acusan|acusaron)(?:DAY)? (?:al|a l[ao]s?|a) ROLE(?<who>NAME)(?:, [^,]{1,60},)?(?:DAY)? de ',
  },
]

const fr: readonly AccusationPattern[] = [
  {
    status: 'convicted',
    source: '(?<who>NAME)(?:, [^,]{1,60},)? (?:a été|est) (?:condamnée?|reconnue? coupable)',
  },
  {
    status: 'charged',
    source: '(?<who>NAME)(?:, [^,]{1,60},)? (?:a été|est) (?:mise? en examen|inculpée?)',
  },
  {
    status: 'arrested',
    source:
      '(?<who>NAME)(?:, [^,]{1,60},)? (?:a été|est) (?:arrêtée?|interpellée?|placée? en garde à vue)',
  },
  {
    status: 'alleged',
    source: '(?<who>NAME)(?:, [^,]{1,60},)? (?:a été|est) (?:accusée?|soupçonnée?)',
  },
  {
    status: 'alleged',
    source:
      "(?:accuse|accusé|accusent)(?:DAY)? ROLE(?<who>NAME)(?:, [^,]{1,60},)?(?:DAY)? (?:de |d['’])",
  },
]

const it: readonly AccusationPattern[] = [
  { status: 'convicted', source: '(?<who>NAME)(?:, [^,]{1,60},)? (?:è stat[oa]|fu) condannat[oa]' },
  {
    status: 'charged',
    source:
      '(?<who>NAME)(?:, [^,]{1,60},)? è (?:stat[oa] )?(?:indagat[oa]|incriminat[oa]|rinviat[oa] a giudizio|imputat[oa])',
  },
  {
    status: 'arrested',
    source: '(?<who>NAME)(?:, [^,]{1,60},)? è stat[oa] (?:arrestat[oa]|fermat[oa])',
  },
  {
    status: 'alleged',
    source: '(?<who>NAME)(?:, [^,]{1,60},)? è (?:stat[oa] )?(?:accusat[oa]|sospettat[oa])',
  },
  {
    status: 'alleged',
    source: '(?:accusa|accusato|accusano)(?:DAY)? ROLE(?<who>NAME)(?:, [^,]{1,60},)?(?:DAY)? di ',
  },
]

const nl: readonly AccusationPattern[] = [
  { status: 'convicted', source: '(?<who>NAME) (?:is|werd|was)[^.]{0,80}? veroordeeld' },
  {
    status: 'charged',
    source: '(?<who>NAME) (?:is|werd|wordt)[^.]{0,80}? (?:aangeklaagd|vervolgd)',
  },
  {
    status: 'arrested',
    source: '(?<who>NAME) (?:is|werd|was)[^.]{0,80}? (?:gearresteerd|aangehouden|opgepakt)',
  },
  {
    status: 'alleged',
    source: '(?<who>NAME) (?:is|werd|wordt)[^.]{0,80}? (?:beschuldigd|verdacht)',
  },
  {
    status: 'alleged',
    source:
      '(?:beschuldigt|beschuldigde|beschuldigen|beschuldigden)(?:DAY)? ROLE(?<who>NAME)(?:, [^,]{1,60},)?(?:DAY)? (?:van|ervan) ',
  },
]

const pt: readonly AccusationPattern[] = [
  {
    status: 'convicted',
    source: '(?<who>NAME)(?:, [^,]{1,60},)? foi (?:condenad[oa]|considerad[oa] culpad[oa])',
  },
  {
    status: 'charged',
    source: '(?<who>NAME)(?:, [^,]{1,60},)? (?:foi|é) (?:denunciad[oa]|indiciad[oa]|réu|ré)',
  },
  { status: 'arrested', source: '(?<who>NAME)(?:, [^,]{1,60},)? foi (?:pres[oa]|detid[oa])' },
  {
    status: 'alleged',
    source: '(?<who>NAME)(?:, [^,]{1,60},)? (?:foi|é) (?:acusad[oa]|suspeit[oa])',
  },
  {
    status: 'alleged',
    source:
      '(?:acusou|acusa|acusam|acusaram)(?:DAY)? ROLE(?<who>NAME)(?:, [^,]{1,60},)?(?:DAY)? de ',
  },
]

// Hebrew and Arabic have no capitals: one to three words beside the verb are taken for the name.
const he: readonly AccusationPattern[] = [
  {
    status: 'convicted',
    source: String.raw`(?:^|[,.] )(?<who>WORDS) (?:הורשע|הורשעה|נידון|נידונה)`,
  },
  { status: 'charged', source: String.raw`(?:כתב אישום (?:הוגש )?נגד) (?<who>WORDS)` },
  { status: 'arrested', source: String.raw`(?:^|[,.] )(?<who>WORDS) (?:נעצר|נעצרה)` },
  {
    status: 'alleged',
    source: String.raw`(?:האשים|האשימה|האשימו|מאשים|מאשימה|מאשימים) את (?<who>WORDS) (?:ב|כי|ש)`,
  },
  { status: 'alleged', source: String.raw`(?:^|[,.] )(?<who>WORDS) (?:חשוד|חשודה|הואשם|הואשמה) ב` },
]

const ar: readonly AccusationPattern[] = [
  { status: 'convicted', source: String.raw`(?:أدين|أُدين|أدينت|إدانة|الحكم على) (?<who>WORDS)` },
  {
    status: 'charged',
    source: String.raw`(?:لائحة اتهام ضد|وجهت (?:النيابة )?(?:تهما|اتهامات) إلى) (?<who>WORDS)`,
  },
  { status: 'arrested', source: String.raw`(?:اعتقال|توقيف|القبض على) (?<who>WORDS)` },
  { status: 'alleged', source: String.raw`(?:اتهم|اتهمت|تتهم|يتهم) \p{L}+ (?<who>WORDS) ب` },
]

/** The accusation patterns of a language, the gravest status first. */
export const accusationPatterns: Readonly<Record<string, readonly AccusationPattern[]>> = {
  en,
  de,
  es,
  fr,
  it,
  nl,
  pt,
  he,
  ar,
}

/** Word beginnings one of which every accusing sentence holds: most sentences are dismissed by it at once. */
export const accusationCues: Readonly<Record<string, RegExp>> = {
  en: /accus|alleg|arrest|charg|convict|sentenc|guilty|indict|suspect|detain|jail|trial|custody|reportedly|claims/u,
  de: /verurteilt|schuldig|angeklagt|festgenommen|verhaftet|vorgeworfen|eschuldig|verdächtig|wirft|warf|werfen/u,
  es: /conden|culpab|sentenci|imputad|procesad|inculpad|detenid|arrestad|acus|señalad/u,
  fr: /condamn|coupable|examen|inculp|arrêt|interpell|garde à vue|accus|soupçonn/u,
  it: /condannat|indagat|incriminat|giudizio|imputat|arrestat|fermat|accus|sospettat/u,
  nl: /veroordeeld|aangeklaagd|vervolgd|gearresteerd|aangehouden|opgepakt|beschuldig|verdacht/u,
  pt: /condenad|culpad|denunciad|indiciad|réu|ré|pres[oa]|detid|acus|suspeit/u,
  he: /הורשע|נידו|אישום|נעצר|אשימ|אשים|חשוד|הואשמ|הואשם/u,
  ar: /أدين|إدانة|الحكم|اتهام|تهما|اعتقال|توقيف|القبض|اتهم|تتهم|يتهم/u,
}

/** Times that may stand beside the accused, by language: " on Sunday", " le 3 mai". */
export const accusationDays: Readonly<Record<string, string>> = {
  en: String.raw` (?:on|again|late|early|last|this|earlier|yesterday|today|in)(?: (?:on|in|late|early|last|this|\p{Lu}\p{Ll}{2,9}|\d{1,4}|week|month|year)){0,4}`,
  de: String.raw` (?:am \p{L}+|gestern|heute|erneut)`,
  es: String.raw` (?:(?:el|este) (?:pasado )?\p{Ll}+(?: \d{1,2} de \p{Ll}+)?|ayer|hoy)`,
  fr: String.raw` (?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|hier|aujourd['’]hui|le \d{1,2} \p{Ll}+)`,
  it: String.raw` (?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ieri|oggi)`,
  nl: String.raw` (?:(?:op )?(?:maan|dins|woens|donder|vrij|zater|zon)dag|gisteren|vandaag)`,
  pt: String.raw` (?:n[ao] (?:segunda|terça|quarta|quinta|sexta|sábado|domingo)(?:-feira)?|ontem|hoje)`,
}
