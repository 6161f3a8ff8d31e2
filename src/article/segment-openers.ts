/**
 * Paragraph openings that may begin another event, by language: pattern sources, matched at the
 * start of a paragraph without regard to case.
 */
export const segmentOpeners: Readonly<Record<string, readonly string[]>> = {
  en: [
    String.raw`also (?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|this week)\b`,
    'in other (?:news|developments|business|incidents|cases)',
    String.raw`(?:meanwhile|elsewhere),? (?:in|on|at) \p{L}+`,
    'elsewhere,',
    'separately,',
    'in a separate (?:incident|case|development|attack|matter|accident)',
    'in an unrelated',
  ],
  de: [
    '(?:ebenfalls|auch) am (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)',
    'in anderen meldungen',
    'unabhängig davon',
    String.raw`(?:unterdessen|derweil) \p{L}+ in \p{L}+`,
    'in einem anderen fall',
    'andernorts',
  ],
  es: [
    'también (?:el|este) (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)',
    'en otr[ao]s? (?:noticias|orden de cosas|hecho|incidente|caso)',
    'por separado',
    String.raw`mientras tanto,? en \p{L}+`,
  ],
  fr: [
    '(?:également|aussi) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)',
    'par ailleurs,? (?:à|en|dans) ',
    'dans une autre affaire',
    'dans un autre dossier',
    String.raw`pendant ce temps,? (?:à|en) \p{L}+`,
    'séparément',
  ],
  it: [
    '(?:sempre|anche) (?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)',
    'in altre notizie',
    'in un (?:altro|distinto) (?:caso|episodio|incidente)',
    String.raw`(?:intanto|nel frattempo),? a \p{L}+`,
    'separatamente',
  ],
  nl: [
    '(?:ook|eveneens) (?:op )?(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)',
    'in ander nieuws',
    'los daarvan',
    String.raw`(?:ondertussen|intussen) \p{L}+ in \p{L}+`,
    'elders',
  ],
  pt: [
    'também n[ao] (?:segunda|terça|quarta|quinta|sexta|sábado|domingo)',
    'em outras? (?:notícias|caso|incidente)',
    'separadamente',
    String.raw`(?:enquanto isso|entretanto),? em \p{L}+`,
  ],
  he: [
    'בנפרד',
    'באירוע (?:אחר|נפרד)',
    'במקרה אחר',
    'בחדשות אחרות',
    String.raw`עוד ביום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)`,
  ],
  ar: [
    'من ناحية أخرى',
    'من جهة أخرى',
    'في سياق آخر',
    'في سياق منفصل',
    'في حادث منفصل',
    'في حادث آخر',
    'على صعيد آخر',
  ],
}
