/** Two states that cannot both hold of one thing at one time, as pattern sources by language. */
export interface StatePair {
  readonly name: string
  readonly first: Readonly<Record<string, string>>
  readonly second: Readonly<Record<string, string>>
}

/** States that are reported of places, people and buildings, in the six languages they are known in. */
export const statePairs: readonly StatePair[] = [
  {
    name: 'entered',
    first: {
      en: String.raw`\b(?:entered|have entered|had entered|captured|seized|took control of|taken control of|are in control of|in full control of|now control|controls?)\b`,
      de: '(?:eingerückt|eingedrungen|eingenommen|erobert|unter Kontrolle gebracht|einmarschiert)',
      es: '(?:entraron en|entró en|han entrado en|tomaron el control de|capturaron|tomó el control de)',
      fr: '(?:sont entrées dans|sont entrés dans|est entrée dans|ont pris le contrôle de|se sont emparées de|ont capturé)',
      he: '(?:נכנסו ל|נכנס ל|השתלטו על|כבשו את|השתלט על)',
      ar: '(?:دخلت|دخلوا|سيطرت على|سيطروا على|استولت على)',
    },
    second: {
      en: String.raw`\b(?:(?:at|on|near) the (?:[a-z-]+ )?(?:edges?|outskirts|gates) of|trying to enter|tried to enter|not (?:yet )?entered|did not enter|outside the (?:town|city|village)|stopped (?:at|outside|short of)|held (?:at|outside)|repelled|pushed back|driven back|were stopped|failed to enter)\b`,
      de: '(?:am Rand(?:e)? (?:von|der|des)|vor den Toren|versuchen(?:,)? [^.]{0,40}einzudringen|zurückgeschlagen|nicht eingerückt)',
      es: '(?:a las afueras de|en las afueras de|a las puertas de|intentan entrar|intentaban entrar|no han entrado|no entraron|rechazad[oa]s)',
      fr: "(?:aux portes de|en périphérie de|tentent d['’]entrer|ne sont pas entrées|n['’]ont pas pénétré|repouss[ée]+s)",
      he: '(?:בפאתי|בשולי|מנסים להיכנס|לא נכנסו|נהדפו)',
      ar: '(?:على أطراف|على مشارف|تحاول دخول|لم تدخل|لم يدخلوا|صدت|صدّت)',
    },
  },
  {
    name: 'open',
    first: {
      en: String.raw`\b(?:is|are|was|were|has been|have been|remains?|remained|stayed) (?:fully )?(?:open|reopened)\b|\b(?:has|had|have) reopened\b`,
      de: '(?:ist|sind|sei|war|waren|bleibt) (?:wieder )?(?:offen|geöffnet)',
      es: '(?:está|están|sigue|permanece|fue) (?:abiert|reabiert)[oa]s?',
      fr: '(?:est|sont|reste|restent|était) (?:de nouveau )?(?:ouvert|rouvert)e?s?',
      he: '(?:פתוח|פתוחה|נפתח מחדש|נפתחה מחדש)',
      ar: '(?:مفتوح|مفتوحة|أعيد فتح)',
    },
    second: {
      en: String.raw`\b(?:is|are|was|were|has been|have been|remains?|remained|stayed) (?:still )?(?:closed|shut|sealed)\b`,
      de: '(?:ist|sind|sei|war|waren|bleibt) (?:weiter |noch )?(?:geschlossen|gesperrt|zu)\\b',
      es: '(?:está|están|sigue|permanece|fue) cerrad[oa]s?',
      fr: '(?:est|sont|reste|restent|était) (?:toujours )?fermée?s?',
      he: '(?:סגור|סגורה|נסגר|נסגרה)',
      ar: '(?:مغلق|مغلقة|أغلق|أغلقت)',
    },
  },
  {
    name: 'alive',
    first: {
      en: String.raw`\b(?:is|was|are|were) (?:still )?alive\b|\bsurvived\b`,
      de: '(?:am Leben|lebt noch|überlebte)',
      es: '(?:está vivo|está viva|sigue con vida|sobrevivió)',
      fr: '(?:est vivante?|est en vie|a survécu)',
      he: '(?:בחיים|חי ובריא|שרד)',
      ar: '(?:على قيد الحياة|حي يرزق|نجا)',
    },
    second: {
      en: String.raw`\b(?:is dead|was dead|was killed|were killed|had died|has died|died)\b`,
      de: '(?:ist tot|sei tot|wurde getötet|ist gestorben)',
      es: '(?:está muert[oa]|murió|fue asesinad[oa])',
      fr: '(?:est morte?|a été tuée?)',
      he: '(?:נהרג|נהרגה|מת|מתה|חוסל)',
      ar: '(?:قُتل|قتل|توفي|لقي حتفه)',
    },
  },
]
