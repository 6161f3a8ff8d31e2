/**
 * Words that speak of what is to come, in the languages of the starter sources. Alternatives of a regular
 * expression. An old report's plans are no news once a newer one tells what came of them.
 */
export const PLAN_WORDS =
  `will|would|could|may|might|plan|plans|planned|expects?|expected|due|scheduled|is to|are to|was to|were to
  |va|vont|devrait|devraient|pourrait|pourraient|prévue?s?|attendue?s?
  |prevén?|prevista?o?s?|podría|podrían|deberá|espera|esperan|irá|irán|será|serán
  |soll|sollen|wird|werden|könnte|könnten|geplant|erwartet|voraussichtlich
  |dovrebbe|dovrebbero|potrebbe|sarà|saranno|previst[oaie]|deverá|poderá|prevê|serão
  |zal|zullen|zou|zouden|gepland|verwacht|будет|будут|ожида\\p{L}*|планиру\\p{L}*
  |צפוי\\p{L}*|עתיד\\p{L}*|אמור\\p{L}*|מתוכנ\\p{L}*|سوف|سي\\p{L}{3,}|المتوقع|المقرر`.replace(
    /\s*\n\s*/gu,
    '',
  )
