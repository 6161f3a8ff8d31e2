import { negationWords, noFact, uncertain } from './denial-words.ts'
import { contentStems, type Told } from './read-accounts.ts'

/**
 * The words of what is denied: the clause after the denying verb. Empty where it says only "denied
 * it" or "the report": then only the claim beside it can be meant.
 */
export function readDenied(denial: Told): ReadonlySet<string> {
  const verb = denial.speaker?.verb ?? ''
  const at = denial.statement.text.indexOf(verb)
  if (at < 0) return new Set()
  const after = denial.statement.text
    .slice(at + verb.length)
    .replace(denial.speaker?.speaker ?? '', ' ')
  const clause = after.replace(/^[\s,،]+/u, '').split(nextClause, 1)[0] ?? ''
  return withoutSpeech(clause, denial)
}

/** "denied the claim | and called it …": what follows is said, not denied. */
const nextClause =
  /[;,،](?=\s)|(?:^|\s)(?:and (?:called|said|accused|insisted|urged|told)|y (?:dijo|afirmó|aseguró)|et (?:a )?(?:dit|affirmé|déclaré)|und (?:sagte|erklärte)|ed? (?:ha detto|ha dichiarato)|e (?:disse|afirmou)|en zei|ו(?:אמר|אמרה|אמרו|טען|טענה|טענו|הוסיף|הוסיפה)|و(?:قال|قالت|أكد|أكدت|أضاف|أضافت))(?=\s)/u

/**
 * The words of a clause that says something is not so ("no troops had entered the town"); empty when
 * the sentence negates nothing, or only what is known, possible or wished.
 */
export function readNegated(told: Told): ReadonlySet<string> {
  const { language } = told.report.article
  const negation = negationWords[language]
  if (negation === undefined || told.speaker === null || /^\p{N}/u.test(told.speaker.speaker))
    return new Set()
  const body = told.statement.text.replace(told.speaker.speaker, ' ')
  for (const clause of body.split(
    /[,;،؛:.“”"«»]| that | dass | que | che | dat | כי | أن | إن /u,
  )) {
    if (!negation.test(clause) || uncertain.test(clause)) continue
    return withoutSpeech(clause.replace(told.speaker.verb ?? '', ' '), told)
  }
  return new Set()
}

/** Whether a sentence says of anything that it is not so. */
export function isNegated(told: Told): boolean {
  return negationWords[told.report.article.language]?.test(told.statement.text) === true
}

function withoutSpeech(clause: string, told: Told): ReadonlySet<string> {
  const words = contentStems(clause, told.report.article.language)
  return new Set([...words].filter((word) => !noFact.has(word) && !told.speakerWords.has(word)))
}
