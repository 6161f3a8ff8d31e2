import { contentStems } from './read-accounts.ts'

/** A sentence that itself tells of a denial is not the claim. */
export const denying =
  /\b(?:den(?:y|ied|ies|ying|ial)|disput\p{Ll}+|refut\p{Ll}+|reject\p{Ll}*|dementier\p{Ll}*|bestr[ei]+t\p{Ll}*|desmint\p{Ll}*|desmient\p{Ll}*|neg[óa]r?\p{Ll}*|démenti?|smenti\p{Ll}*|ontken\p{Ll}*)\b|הכחיש|نفى|نفت/iu

/** Words that turn a clause into its contrary, by language. */
export const negationWords: Readonly<Record<string, RegExp>> = {
  en: /\bno (?!way|longer|doubt|one|matter|plans?)\p{Ll}+|\b(?:had|has|have|was|were|is|are|did|do|does) not\b|\p{Ll}n['’]t\b|\b(?:none|nobody|never)\b/u,
  de: /(?<!\p{L})(?:kein\p{Ll}*|nicht|nie|niemals|niemand)(?!\p{L})/u,
  fr: /(?<!\p{L})(?:pas|aucune?|jamais|personne)(?!\p{L})/u,
  es: /(?<!\p{L})(?:no|ning[úu]n\p{Ll}*|nunca|jamás|nadie)(?!\p{L})/u,
  it: /(?<!\p{L})(?:non|nessun\p{Ll}*|mai)(?!\p{L})/u,
  pt: /(?<!\p{L})(?:não|nenhum\p{Ll}*|nunca|ninguém)(?!\p{L})/u,
  nl: /(?<!\p{L})(?:geen|niet|nooit|niemand)(?!\p{L})/u,
  he: /(?<!\p{L})(?:לא|אין|אינם|אינו|אינה|אינן|מעולם)(?!\p{L})/u,
  ar: /(?<!\p{L})و?(?:لم|لن|لا|ليس|ليست|ما من)(?!\p{L})/u,
}

/** What is not known, able, wished, asked or sure is neither denied nor claimed as a fact. */
export const uncertain =
  /\b(?:if|whether|clear|known|sure|only|just|yet|enough|never|not to|for not|will|could|can|would|should|may|might|must|want|plan|able|need|know|expect|believe|think)\b|n['’]t (?:know|think|want|believe)|\b(?:ob|unklar|klar|soll\p{Ll}*|kann|könn\p{Ll}*|will|woll\p{Ll}*|si|sabe|puede\p{Ll}*|quiere\p{Ll}*|claro|sait|peut|veut|clair|se|può|vuole|chiaro|pode|quer|kan|wil|duidelijk)\b|אם |ברור|יודע|יכול|رأيه|يمكن|يعرف|واضح/iu

/** Stems that name no fact: "denied the claim", "rejected the allegations", and the days. */
export const noFact: ReadonlySet<string> = new Set([
  ...contentStems(
    'claim claims report reports allegation allegations accusation accusations charge charges denied denies rejected dismissed wrongdoing involvement statement said says saying told false untrue true anything responsibility Monday Tuesday Wednesday Thursday Friday Saturday Sunday state TV television news media press',
    'en',
  ),
  ...contentStems(
    'acusaciones acusación informe informes noticia noticias negó falso lunes martes miércoles jueves viernes sábado domingo',
    'es',
  ),
  ...contentStems(
    'Vorwürfe Bericht Berichte Meldung Angaben dementierte Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag',
    'de',
  ),
  ...contentStems(
    'accusations informations information nouvelle démenti lundi mardi mercredi jeudi vendredi samedi dimanche',
    'fr',
  ),
  ...contentStems('accuse notizia notizie smentito', 'it'),
  ...contentStems('beschuldigingen bericht berichten', 'nl'),
  ...contentStems('acusações notícia notícias', 'pt'),
  ...contentStems('הדיווח הדיווחים הטענה הטענות ההאשמות הידיעה הידיעות הדברים ביום בשם', 'he'),
  ...contentStems('التقارير التقرير الأنباء المزاعم الاتهامات صحة هذه ذلك يوم', 'ar'),
])
