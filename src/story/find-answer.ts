import type { Statement } from '../article/statement.ts'

/** Who may answer for the accused, in several languages. */
const spokesperson =
  /\b(?:lawyers?|attorneys?|solicitors?|counsel|spokes(?:man|woman|person)|representatives?|family|Anwalt|Anwältin|Sprecher(?:in)?|abogad[oa]|portavoz|avocate?|porte-parole|avvocat[oa]|portavoce|advocaat|woordvoerder|advogad[oa]|porta-voz)\b|עורך דינו|עורכת דינו|פרקליט|דובר|محامي|متحدث/iu
const plea =
  /pleaded not guilty|denies wrongdoing|denied wrongdoing|maintains (?:his|her|their) innocence|beteuert (?:seine|ihre) Unschuld|se declaró inocente|clame son innocence|si è dichiarat[oa] innocente/iu

/**
 * What the accused says to an accusation, from any article of the story: the accused's own words,
 * denial or refusal to comment, or a lawyer's or spokesperson's who speaks for them; null when there
 * is none, and then the accusation is not used (EDITORIAL rule 2).
 */
export function findAnswer(
  accusation: Statement,
  statements: readonly Statement[],
): Statement | null {
  const accused = accusation.accusation?.accused
  if (accused === undefined) return null
  const answers = statements.filter(
    (statement) =>
      statement !== accusation &&
      statement.text !== accusation.text &&
      !statement.unusable &&
      isAnswer(statement, accused),
  )
  return (
    answers.find((statement) => statement.attribution?.stance === 'denial') ?? answers[0] ?? null
  )
}

function isAnswer(statement: Statement, accused: string): boolean {
  const { attribution, text } = statement
  const names = (part: string) => nameWords(accused).some((word) => part.includes(word))
  if (plea.test(text) && names(`${text} ${attribution?.speaker ?? ''}`)) return true
  if (attribution === null) return false
  if (names(attribution.speaker))
    return (
      attribution.stance === 'denial' || attribution.stance === 'non-denial' || isAboutIt(statement)
    )
  return spokesperson.test(attribution.speaker) && names(text)
}

/** Said by the accused about the matter: not any sentence of theirs. */
function isAboutIt({ text, accusation }: Statement): boolean {
  return (
    accusation === null &&
    /accus|alleg|charge|innocen|false|wrong|vorw|unschuld|acusa|inocen|culp|accusa|innoc|beschuldig|onschuld|אשמ|האשמ|اتهام|بريء/iu.test(
      text,
    )
  )
}

/** The surname and other telling parts of a name. */
function nameWords(name: string): readonly string[] {
  const words = name
    .split(/\s+/u)
    .filter((word) => word.length > 2 && /^[\p{Lu}\p{Lo}]/u.test(word))
  return words.length > 1 ? words.slice(-1) : words
}
